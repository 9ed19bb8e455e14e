import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextPart } from '../search-result.js';
import { bestSnippet } from './best-snippet.js';
import { foldPlain } from './fold-text.js';
import { markedParts } from './marks.js';
import type { Matcher } from './matches.js';

const [han, word, part, phrase, run] = (['han', 'word', 'part', 'phrase', 'run'] as const).map((kind) => (text: string): Matcher => {
  return { kind, text };
}) as [Make, Make, Make, Make, Make];

type Make = (text: string) => Matcher;

const shown = (parts: readonly TextPart[]) => parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('markedParts', () => {
  const title = (text: string, ...matchers: Matcher[]) => shown(markedParts(text, matchers));

  it('marks Han anywhere, as it was written', () => {
    expect(title('YOLOv6：又快又准的目標檢測框架', han('检测'))).toBe('YOLOv6：又快又准的目標[檢測]框架');
    expect(title('检测与检\u200b测', han('检测'))).toBe('[检测]与[检\u200b测]');
  });

  it('marks words, their other forms and their beginnings', () => {
    expect(title('Detecting small objects: a detector', word('detect'))).toBe('[Detecting] small objects: a [detect]or');
    expect(title('ＹＯＬＯｖ６ and YOLOv6-S', word('yolov6'))).toBe('[ＹＯＬＯｖ６] and [YOLOv6]-S');
    expect(title('a ﬁne idea', word('fi'))).toBe('a [ﬁ]ne idea');
  });

  it('marks a part of a word', () => {
    expect(title('Transformer模型', part('former'))).toBe('Trans[former]模型');
  });

  it('marks a phrase over spaces and signs', () => {
    expect(title('A State-of-the-Art model', phrase('state of the art'))).toBe('A [State-of-the-Art] model');
    expect(title('目标检测 YOLOv6 与检测', phrase('检测 yolo'))).toBe('目标[检测 YOLO]v6 与检测');
    expect(title('检测框 YOLO', phrase('检测 yolo'))).toBe('检测框 YOLO');
  });

  it('marks a run that begins at the end of a word', () => {
    expect(title('Transformer模型压缩', run('former模型'))).toBe('Trans[former模型]压缩');
    expect(title('Transformer模型压缩', phrase('former模型'))).toBe('Transformer模型压缩');
    expect(title('YOLOv6检测', run('yolov6检'))).toBe('[YOLOv6检]测');
  });

  it('marks what overlaps or touches as one', () => {
    expect(title('目标检测框架', han('目标检'), han('检测'), han('框架'))).toBe('[目标检测框架]');
  });

  it('marks nothing without matchers, and leaves an empty title empty', () => {
    expect(markedParts('检测', [])).toEqual([{ text: '检测', marked: false }]);
    expect(markedParts('', [han('检测')])).toEqual([]);
  });
});

describe('bestSnippet', () => {
  const snippet = (texts: readonly string[], columns: number, ...matchers: Matcher[]) => shown(bestSnippet(texts, matchers, columns));
  const long = '美团视觉智能部研发了一款致力于工业应用的目标检测框架，能够同时专注于检测的精度和推理效率。';

  it('shows a short text whole', () => {
    expect(snippet(['又快又准的目标检测框架'], 40, han('检测'))).toBe('又快又准的目标[检测]框架');
  });

  it('cuts out the piece where matchers are closest together', () => {
    expect(snippet([long], 24, han('检测'), han('推理'))).toBe('…于[检测]的精度和[推理]效率。');
    expect(snippet([long], 24, han('工业'))).toBe('…致力于[工业]应用的目标检测…');
  });

  it('cuts between words', () => {
    const text = 'We present an efficient transformer for mobile devices, which is trained end to end on ImageNet with distillation.';
    expect(snippet([text], 30, word('devices'))).toBe('…mobile [devices], which is…');
    expect(snippet([text], 30, word('distillation'))).toBe('…on ImageNet with [distillation].');
    expect(snippet([text], 30, word('present'))).toBe('We [present] an efficient…');
  });

  it('takes the text in which the most matchers match, and the first of equals', () => {
    expect(snippet(['目标检测', '检测与分割', '分割与检测'], 40, han('检测'), han('分割'))).toBe('[检测]与[分割]');
  });

  it('begins the first text that has any, when nothing matches', () => {
    expect(snippet(['', ' \n', long, 'b'], 20, word('yolo'))).toBe('美团视觉智能部研发了…');
    expect(snippet([], 20, word('yolo'))).toBe('');
    expect(snippet(['x'.repeat(100)], 20)).toBe(`${'x'.repeat(20)}…`);
  });

  it('makes one line of several', () => {
    expect(snippet(['检测\n\n  YOLOv6\tis'], 40, word('yolov6'))).toBe('检测 [YOLOv6] is');
  });

  it('cuts no emoji and no rare character in two', () => {
    expect(snippet([`${'🔥'.repeat(20)}检测${'🔥'.repeat(20)}`], 11, han('检测'))).toMatch(/^…[🔥]*\[检测\][🔥]*…$/u);
    expect(snippet([`${'𠮷'.repeat(20)}检测${'𠮷'.repeat(20)}`], 11, han('检测'))).toBe('…𠮷[检测]𠮷𠮷…');
  });

  it('shows the beginning of a mark that is wider than the line', () => {
    expect(snippet([`${'检'.repeat(500)}`], 20, han('检'))).toBe(`[${'检'.repeat(10)}]…`);
  });

  it('looks through ten megabytes', () => {
    expect(snippet(['检测 YOLOv6 '.repeat(1_000_000)], 20, han('检测'), word('yolov6'))).toBe('[检测] [YOLOv6] [检测]…');
  });
});

describe('laws of snippets', () => {
  const pieces = fc.constantFrom(
    '檢測',
    '检测',
    '目标',
    'YOLOv6',
    ' ',
    '，',
    '𠮷',
    '🔥',
    'e\u0301',
    'ﬁ',
    '\n',
    'detecting',
    '\ud83d',
    '\u200b',
  );
  const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
  const matchers = fc.array(
    fc.record({
      kind: fc.constantFrom('han', 'word', 'part', 'phrase', 'run'),
      text: fc.array(pieces, { maxLength: 3 }).map((parts) => foldPlain(parts.join(''))),
    }) as fc.Arbitrary<Matcher>,
    { maxLength: 3 },
  );

  it('keeps a title whole', () => {
    fc.assert(
      fc.property(texts, matchers, (text, list) => {
        const joined = markedParts(text, list).map((each) => each.text);
        expect(joined.join('').replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
        expect(joined).not.toContain('');
      }),
    );
  });

  it('is a piece of the text, not wider than asked, and marks something when something matches', () => {
    fc.assert(
      fc.property(texts, matchers, fc.integer({ min: 20, max: 60 }), (text, list, columns) => {
        const parts = bestSnippet([text], list, columns);
        const piece = parts.map((each) => each.text).join('');
        const inner = piece.replace(/^…|…$/g, '');
        expect(text.replace(/\s+/g, ' ')).toContain(inner);
        expect([...inner].length).toBeLessThanOrEqual(columns);
        expect(parts.some((each) => each.marked)).toBe(markedParts(text.trim(), list).some((each) => each.marked));
      }),
    );
  });
});
