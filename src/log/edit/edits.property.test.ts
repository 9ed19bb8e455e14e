import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorDialect } from '../dialects/index.js';
import { readNote } from '../read-note.js';
import { entryRecord } from '../record.js';
import type { NoteFile } from '../types.js';
import { addEntry } from './add-entry.js';
import { entryValues } from './entry-values.js';
import { moveEntry } from './move-entry.js';
import { newDay } from './new-day.js';
import { removeEntry } from './remove-entry.js';
import { setFields } from './set-fields.js';

/** Words as they occur: Chinese, Latin, both, with marks that Markdown and the format know. */
const word = fc.constantFrom(
  '检测',
  'YOLOv6',
  '检测 YOLOv6',
  'CVPR 2022 | 新',
  '【综述】',
  '(x)',
  '「引」',
  'a_b',
  'C++',
  '50%',
  'ＧPU',
  '⾼',
);
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const space = fc.constantFrom('', ' ', '   ', '\t', '\u200b');
const blank = fc.constantFrom('', '\n', '\n\n', '   \n', '\u200b\n\n');

const field = fc.oneof(
  fc
    .tuple(fc.constantFrom('Abstract: ', '主要内容：', 'Tips: ', 'Tips：', '核心要点：'), phrase, space)
    .map((parts) => `   - ${parts.join('')}`),
  phrase.map((title) => `   - Paper: [${title}](https://arxiv.org/abs/2204.00001)`),
  phrase.map((title) => `   - 论文：${title}`),
  fc.constantFrom(
    '   - Code: [https://github.com/a/b](https://github.com/a/b)',
    '   - GtiHub：https://github.com/a/b',
    '   - 视频：[演示](https://example.org/v)',
    '   - Tags: 检测, NeRF',
    '   - 标签：检测、自监督',
  ),
  fc.array(phrase, { minLength: 1, maxLength: 3 }).map((lines) => ['   - Tips:', ...lines.map((line) => `     - ${line}`)].join('\n')),
);

const entry = fc
  .record({
    title: phrase,
    gap: fc.constantFrom('       ', '         ', ' ', ' \u200b'),
    stars: fc.integer({ min: 1, max: 5 }),
    end: space,
    fields: fc.array(field, { maxLength: 4 }),
    media: fc.constantFrom(
      '',
      '\n<div align=center><img src="images/a.png" style=\'zoom:100%\'>\n</div>',
      '\n<img src="https://example.org/a.png"',
    ),
  })
  .map(({ title, gap, stars, end, fields, media }) =>
    [`[${title}](https://example.org/a)${gap}${':star:'.repeat(stars)}${end}`, ...fields].join('\n').concat(media),
  );

/** Notes with all line endings, with and without BOM, footer and final newline. */
const note = fc
  .record({
    bom: fc.constantFrom('', '\ufeff'),
    lineEnding: fc.constantFrom('\n', '\r\n'),
    heading: fc.constantFrom('# 公众号内容拓展学习笔记（2022.5.11）', '#  学习笔记 (2022-05-11)  ', '# 2022年5月11日'),
    before: blank,
    entries: fc.array(fc.tuple(entry, blank), { minLength: 1, maxLength: 4 }),
    footer: fc.constantFrom('', '\n## :paperclip:  Others\n\n- 关注我\n', '\n## Others\n\n<div align=center><img src="x.jpg">\n</div>'),
    end: fc.constantFrom('', '\n', '  '),
  })
  .map(({ bom, lineEnding, heading, before, entries, footer, end }) => {
    const body = entries.map(([text, gap], i) => `${i + 1}. ${text}\n${gap}`).join('');
    const text = `${bom}${heading}\n\n------\n\n## :paperclip:  今日要点\n\n${before}${body}${footer}${end}`;
    return readNote('notes/202205/0511.md', text.replaceAll('\n', lineEnding), authorDialect);
  });

const placed = note.chain((one) => fc.tuple(fc.constant(one), fc.nat({ max: one.entries.length - 1 })));

const change = fc.oneof(
  phrase.map((value) => ({ field: 'title', value })),
  fc.webUrl({ withQueryParameters: true }).map((value) => ({ field: 'url', value })),
  fc.integer({ min: 0, max: 5 }).map((value) => ({ field: 'relevance', value: String(value) })),
  fc
    .tuple(fc.constantFrom('abstract', 'tips', 'keyPoints'), fc.array(phrase, { maxLength: 3 }))
    .map(([name, lines]) => ({ field: name, value: lines.join('\n') })),
  fc
    .tuple(fc.constantFrom('paper', 'code'), phrase, fc.webUrl())
    .map(([name, title, url]) => ({ field: name, value: `[${title}](${url})` })),
  fc.tuple(fc.constantFrom('paper', 'code'), fc.webUrl()).map(([name, value]) => ({ field: name, value })),
  fc.tuple(fc.constantFrom('paper', 'code'), phrase).map(([name, value]) => ({ field: name, value })),
  fc.array(fc.constantFrom('检测', 'ViT', 'C++', '3D'), { maxLength: 3 }).map((tags) => ({ field: 'tags', value: tags.join(', ') })),
);

fc.configureGlobal({ seed: 20220511 });

describe('for any note', () => {
  test('a change of one field touches no byte outside the entry', () => {
    fc.assert(
      fc.property(placed, change, ([one, index], value) => {
        const edited = setFields(one, index, [value], authorDialect);
        const { span } = one.entries[index] ?? { span: { start: 0, end: 0 } };
        expect(edited.slice(0, span.start)).toBe(one.text.slice(0, span.start));
        expect(edited.slice(edited.length - (one.text.length - span.end))).toBe(one.text.slice(span.end));
      }),
    );
  });

  test('what was set is there, and setting it again changes no byte', () => {
    fc.assert(
      fc.property(placed, change, ([one, index], value) => {
        const edited = again(one, setFields(one, index, [value], authorDialect));
        expect(setFields(edited, index, [value], authorDialect)).toBe(edited.text);
        const record = says(edited, index);
        if (value.field === 'title') expect(record?.title).toBe(value.value);
        if (value.field === 'relevance') expect(record?.relevance).toBe(Number(value.value));
        if (value.field === 'tags') expect(entryValues(edited, index).tags).toBe([...new Set(value.value.split(', '))].join(', '));
        if (value.field === 'tips') expect(record?.tips ?? '').toBe(value.value);
        if (value.field === 'abstract') expect(record?.abstract ?? '').toBe(value.value);
      }),
    );
  });

  test('setting what an entry says changes no byte', () => {
    fc.assert(
      fc.property(placed, ([one, index]) => {
        const record = says(one, index);
        const values = [
          { field: 'title', value: record?.title ?? '' },
          { field: 'url', value: record?.url ?? '' },
          { field: 'relevance', value: String(record?.relevance) },
          { field: 'abstract', value: record?.abstract ?? '' },
          { field: 'tips', value: record?.tips ?? '' },
          { field: 'keyPoints', value: record?.keyPoints ?? '' },
        ];
        expect(setFields(one, index, values, authorDialect)).toBe(one.text);
      }),
    );
  });

  test('an entry added and removed again leaves every byte as it was', () => {
    fc.assert(
      fc.property(placed, phrase, fc.boolean(), ([one, index], title, isLast) => {
        const at = isLast ? one.entries.length : index;
        const added = addEntry(
          one,
          { title, url: 'https://example.org/n', relevance: 1, tips: title, images: ['images/n.png'] },
          authorDialect,
          at,
        );
        expect(removeEntry(again(one, added), at)).toBe(one.text);
      }),
    );
  });

  test('removing an entry touches no byte of the others but their numbers', () => {
    fc.assert(
      fc.property(placed, ([one, index]) => {
        const removed = again(one, removeEntry(one, index));
        const bodies = (two: NoteFile): string[] =>
          two.entries.map((item) => two.text.slice(item.titleSpan.start, item.span.end).replace(/[\s\u200b]+$/, ''));
        expect(bodies(removed)).toEqual(bodies(one).filter((_, i) => i !== index));
        expect(removed.entries.map((item) => item.ordinal)).toEqual(removed.entries.map((_, i) => i + 1));
      }),
    );
  });

  test('moving changes the order and nothing else', () => {
    fc.assert(
      fc.property(placed, fc.nat(), ([one, from], pick) => {
        const to = pick % one.entries.length;
        const moved = again(one, moveEntry(one, from, to));
        const titles = one.entries.map((item) => item.title);
        const [title] = titles.splice(from, 1);
        titles.splice(to, 0, title as string);
        expect(moved.entries.map((item) => item.title)).toEqual(titles);
        const lines = (text: string): string[] =>
          text
            .split('\n')
            .map((line) => line.replace(/^\d+/, '').trim())
            .filter((line) => line !== '')
            .sort();
        expect(lines(moved.text)).toEqual(lines(one.text));
      }),
    );
  });

  test('a new day has its date and nothing of the day before', () => {
    fc.assert(
      fc.property(note, (one) => {
        const day = again(one, newDay(one, '2022-05-12' as never, authorDialect));
        expect(day.entries).toEqual([]);
        expect(day.days[0]?.date).toBe('2022-05-12');
        expect(one.text.startsWith('\ufeff')).toBe(day.text.startsWith('\ufeff'));
      }),
    );
  });
});

function again(one: NoteFile, text: string): NoteFile {
  return readNote(one.path, text, authorDialect);
}

function says(one: NoteFile, index: number): ReturnType<typeof entryRecord> | undefined {
  const item = one.entries[index];
  return item && entryRecord(item, null, null);
}
