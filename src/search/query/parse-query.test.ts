import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Query } from '../query.js';
import { parseQuery } from './parse-query.js';
import { quoted } from './quoted.js';

/** The query in a short form without spans: `and(word a, not(word b))`. */
function read(text: string): string {
  const parsed = parseQuery(text);
  return parsed.ok ? shortForm(parsed.query) : `!${parsed.problem.message.en}`;
}

function shortForm(query: Query): string {
  switch (query.kind) {
    case 'all':
      return 'all';
    case 'word':
    case 'phrase':
      return `${query.kind}${query.in ? `@${query.in}` : ''} ${query.text}`;
    case 'exact':
      return `${query.name}:${query.value}`;
    case 'stars':
    case 'dates':
      return `${query.kind} ${query.from}..${query.to}`;
    case 'has':
    case 'is':
      return `${query.kind}:${query.what}`;
    case 'not':
      return `not(${shortForm(query.of)})`;
    case 'and':
    case 'or':
      return `${query.kind}(${query.of.map(shortForm).join(', ')})`;
  }
}

describe('parseQuery', () => {
  it.each([
    ['', 'all'],
    [' \u3000\n', 'all'],
    ['检测', 'word 检测'],
    ['YOLOv6', 'word YOLOv6'],
    ['Transformer 目标检测', 'and(word Transformer, word 目标检测)'],
    ['a　b', 'and(word a, word b)'],
    ['"vision transformer" 检测', 'and(phrase vision transformer, word 检测)'],
    ['“目标 检测”', 'phrase 目标 检测'],
    ['"a\\"b" "c\\\\d" "\\alpha"', 'and(phrase a"b, phrase c\\d, phrase \\alpha)'],
    ['foo"bar baz"', 'and(word foo, phrase bar baz)'],
    ['检测 -分割', 'and(word 检测, not(word 分割))'],
    ['-分割', 'not(word 分割)'],
    ['－"a b"', 'not(phrase a b)'],
    ['-(a or b)', 'not(or(word a, word b))'],
    ['NOT a', 'not(word a)'],
    ['NOT -a', 'word a'],
    ['state-of-the-art', 'word state-of-the-art'],
    ['--no-cache', 'word --no-cache'],
    ['a - b', 'and(word a, word b)'],
    ['a or b', 'or(word a, word b)'],
    ['a b OR c d', 'or(and(word a, word b), and(word c, word d))'],
    ['a (b or c)', 'and(word a, or(word b, word c))'],
    ['a （b or c）', 'and(word a, or(word b, word c))'],
    ['a AND b', 'and(word a, word b)'],
    ['rock and roll', 'and(word rock, word and, word roll)'],
    ['not all you need', 'and(word not, word all, word you, word need)'],
    ['"or"', 'phrase or'],
    ['"stars:3"', 'phrase stars:3'],
    ['()', 'all'],
    ['""', 'all'],
    ['a ()', 'word a'],
    ['a or ""', 'word a'],
    ['CVPR 2022 | 何恺明的 MAE', 'and(word CVPR, word 2022, word 何恺明的, word MAE)'],
    ['C++', 'word C++'],
    ['⽬标', 'word ⽬标'],
    ['MAE：遮住四分之三', 'word MAE：遮住四分之三'],
    ['Vis:ion', 'word Vis:ion'],
    ['foo:bar', 'word foo:bar'],
    ['NEAR(a, b)', 'and(word NEAR, and(word a,, word b))'],
    ["'; DROP TABLE entries; --", 'and(word DROP, word TABLE, word entries;)'],
    ['title* ^a {b c}: d', 'and(word title*, word ^a, word {b, word c}:, word d)'],
    ['\u0000a\u200bb', 'word \u0000a\u200bb'],
    ['\ud83d检', 'word \ud83d检'],
    ['检测🎉', 'word 检测🎉'],
    ['a 🎉', 'word a'],
  ])('reads %j', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['stars:3', 'stars 3..3'],
    ['relevance:3', 'stars 3..3'],
    ['stars:>=3', 'stars 3..5'],
    ['stars:>3', 'stars 4..5'],
    ['stars:<=2', 'stars 0..2'],
    ['stars:<2', 'stars 0..1'],
    ['stars:=2', 'stars 2..2'],
    ['stars:2..4', 'stars 2..4'],
    ['stars:2..', 'stars 2..5'],
    ['stars:..4', 'stars 0..4'],
    ['stars：＞＝３', 'stars 3..5'],
    ['STARS:≥3', 'stars 3..5'],
    ['has:code', 'has:code'],
    ['-has:tips', 'not(has:tips)'],
    ['is:duplicate', 'is:duplicate'],
    ['topic:检测', 'topic:检测'],
    ['topic：检测', 'topic:检测'],
    ['topic:"semi-supervised learning"', 'topic:semi-supervised learning'],
    ['topic:“目标 检测”', 'topic:目标 检测'],
    ['venue:CVPR', 'venue:CVPR'],
    ['venue:"CVPR 2022"', 'venue:CVPR 2022'],
    ['venue:CVPR2022', 'venue:CVPR 2022'],
    ['tag:#综述', 'tag:综述'],
    ['label:Tips', 'label:Tips'],
    ['site:https://www.GitHub.com/a/b', 'site:github.com'],
    ['site:arxiv.org', 'site:arxiv.org'],
    ['url:https://netron.app/', 'url:https://netron.app'],
    ['arxiv:2204.07154', 'arxiv:2204.07154'],
    ['arXiv:2204.07154v2', 'arxiv:2204.07154'],
    ['arxiv:https://arxiv.org/pdf/2204.07154.pdf', 'arxiv:2204.07154'],
    ['repo:microsoft/Cream', 'repo:microsoft/Cream'],
    ['repo:https://github.com/microsoft/Cream.git', 'repo:microsoft/Cream'],
    ['repo:Cream', 'or(repo:Cream, owner:Cream)'],
    ['repo:microsoft/', 'owner:microsoft'],
    ['owner:@microsoft', 'owner:microsoft'],
    ['year:2022', 'dates 20220101..20221231'],
    ['year:2021..2022', 'dates 20210101..20221231'],
    ['year:>=2021', 'dates 20210101..99991231'],
    ['on:2022-05-11', 'dates 20220511..20220511'],
    ['on:2022.5.11', 'dates 20220511..20220511'],
    ['on:2022-02', 'dates 20220201..20220228'],
    ['on:2022年5月', 'dates 20220501..20220531'],
    ['on:2022-05-01..2022-05-07', 'dates 20220501..20220507'],
    ['on:>2022-05', 'dates 20220601..99991231'],
    ['after:2022-05-11', 'dates 20220511..99991231'],
    ['after:2022', 'dates 20220101..99991231'],
    ['before:2022-05-11', 'dates 10000101..20220510'],
    ['before:2022-03', 'dates 10000101..20220228'],
    ['before:2022', 'dates 10000101..20211231'],
  ])('reads the filter %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['in:title 检测 模型', 'and(word@title 检测, word@title 模型)'],
    ['检测 in:title', 'word@title 检测'],
    ['in:title a or "b c"', 'or(word@title a, phrase@title b c)'],
    ['(in:title a) b', 'and(word@title a, word b)'],
    ['in:title a (in:tips b (c))', 'and(word@title a, and(word@tips b, word@tips c))'],
    ['in:keypoints a', 'word@keyPoints a'],
    ['-(in:title a)', 'not(word@title a)'],
  ])('says of %s where its words stand', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['2204.07154', 'or(arxiv:2204.07154, word 2204.07154)'],
    ['2204.07154v2', 'or(arxiv:2204.07154, word 2204.07154v2)'],
    ['math.GT/0309136', 'or(arxiv:math/0309136, word math.GT/0309136)'],
    ['2213.07154', 'word 2213.07154'],
    ['https://arxiv.org/pdf/2204.07154v1', 'arxiv:2204.07154'],
    ['https://github.com/microsoft/Cream/tree/main/MiniViT', 'repo:microsoft/Cream'],
    ['github.com/microsoft/Cream', 'or(repo:microsoft/Cream, word github.com/microsoft/Cream)'],
    ['https://example.org/a/?utm_source=x', 'url:https://example.org/a'],
    ['https://en.wikipedia.org/wiki/Foo_(bar) x', 'and(url:https://en.wikipedia.org/wiki/Foo_(bar), word x)'],
    ['(https://example.org/a or b)', 'or(url:https://example.org/a, word b)'],
    ['https://', 'word https://'],
    ['microsoft/Cream', 'or(repo:microsoft/Cream, word microsoft/Cream)'],
    ['-microsoft/Cream', 'not(or(repo:microsoft/Cream, word microsoft/Cream))'],
    ['"microsoft/Cream"', 'phrase microsoft/Cream'],
    ['in:tips microsoft/Cream', 'word@tips microsoft/Cream'],
    ['10.1109/CVPR52688.2022.01553', 'or(url:https://doi.org/10.1109/CVPR52688.2022.01553, word 10.1109/CVPR52688.2022.01553)'],
    ['10.48550/arXiv.2204.07154', 'or(arxiv:2204.07154, word 10.48550/arXiv.2204.07154)'],
    ['2022-05-11', 'or(dates 20220511..20220511, word 2022-05-11)'],
    ['2022.5.11', 'or(dates 20220511..20220511, word 2022.5.11)'],
    ['2022-13-11', 'word 2022-13-11'],
  ])('reads the bare %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each<[string, string, string]>([
    ['检测 "目标', '"', 'This quote is not closed.'],
    ['topic:"a', '"', 'This quote is not closed.'],
    ['a (b (c)', '(', 'This parenthesis is not closed.'],
    ['a) b', ')', 'This parenthesis closes nothing.'],
    ['a or', 'or', '“or” needs something on both sides.'],
    ['OR a', 'OR', '“or” needs something on both sides.'],
    ['a or or b', 'or', '“or” needs something on both sides.'],
    ['(a or)', 'or', '“or” needs something on both sides.'],
    ['a AND', 'AND', '“AND” needs something on both sides.'],
    ['a NOT', 'NOT', 'There is nothing after NOT that it could leave out.'],
    ['stars:9', '9', '“9” is no number from 0 to 5.'],
    ['stars:many', 'many', '“many” is no number from 0 to 5.'],
    ['stars:>', '>', '“>” is no number from 0 to 5.'],
    ['stars:>5', '>5', 'No relevance from 0 to 5 is >5.'],
    ['stars:4..2', '4..2', 'No relevance from 0 to 5 is 4..2.'],
    ['has:images', 'images', 'has: does not know “images”. Did you mean has:image?'],
    ['has:x', 'x', 'has: does not know “x”. It knows: code, paper, image, tips, abstract, video, link.'],
    ['is:reviewed', 'reviewed', 'is: does not know “reviewed”. It knows: duplicate.'],
    ['in:header a', 'header', 'in: does not know “header”. It knows: title, abstract, tips, paper, code, keypoints, extra.'],
    ['topic:', 'topic:', 'topic: has no value.'],
    ['topic: 检测', 'topic:', 'topic: has no value.'],
    ['topic:(a or b)', 'topic:', 'topic: has no value.'],
    ['year:22', '22', '“22” is no year.'],
    ['year:2022-05', '2022-05', '“2022-05” is no year.'],
    ['after:2022-13', '2022-13', '“2022-13” is no day, month or year of the calendar.'],
    ['on:2022-02-30', '2022-02-30', '“2022-02-30” is no day, month or year of the calendar.'],
    ['on:2022-06..2022-05', '2022-06..2022-05', '“2022-06..2022-05” ends before it begins.'],
    ['arxiv:2204', '2204', '“2204” is no arXiv id.'],
    ['topik:检测', 'topik:', 'There is no filter topik:. Did you mean topic:检测?'],
    ['title:检测', 'title:', 'There is no filter title:. Did you mean in:title 检测?'],
    ['in:title', 'in:title', 'There is no word beside in: to look for.'],
    ['in:title in:tips a', 'in:tips', 'One in: holds for all words beside it; there is no other and no opposite.'],
    ['-in:title a', 'in:title', 'One in: holds for all words beside it; there is no other and no opposite.'],
    ['🎉 !!', '🎉', 'There is no letter, digit or Han character to look for.'],
  ])('says what is wrong with %j, and where', (text, place, sentence) => {
    const parsed = parseQuery(text);
    if (parsed.ok) throw new Error(`read as ${shortForm(parsed.query)}`);
    const { message, span } = parsed.problem;
    expect([text.slice(span.start, span.end), message.en]).toEqual([place, sentence]);
  });

  it('says in Chinese too what is wrong', () => {
    const parsed = parseQuery('topik:检测');
    expect(parsed.ok || parsed.problem).toEqual({
      message: expect.objectContaining({ zh: '没有 topik: 这个筛选条件。是否想写 topic:检测？' }),
      span: { start: 0, end: 6 },
      hint: expect.objectContaining({ zh: '要搜索这段文本，请写成 "topik:检测"。' }),
    });
  });

  it('has a bound for everything that can grow', () => {
    expect(read('检'.repeat(10_000_000))).toBe('!A query has 4096 characters at most; this one has 10000000.');
    expect(read(Array.from({ length: 1000 }, (_, at) => at).join(' '))).toBe(
      '!A query has 64 words and filters at most; this one has 1000.',
    );
    expect(read(`${'('.repeat(17)}a${')'.repeat(17)}`)).toBe('!Parentheses go 16 deep at most.');
    expect(read(`${'('.repeat(16)}a${')'.repeat(16)}`)).toBe('word a');
    expect(read(`${'-'.repeat(4000)}a`)).toBe(`word ${'-'.repeat(4000)}a`);
    expect(read(`${'NOT '.repeat(1001)}a`)).toBe('not(word a)');
    expect(read('"'.repeat(4095))).toBe('!This quote is not closed.');
  });

  it('gives each part its place', () => {
    const parsed = parseQuery('检测 -(topic:"a b" or x)');
    expect(parsed.ok && parsed.query).toEqual({
      kind: 'and',
      of: [
        { kind: 'word', text: '检测', in: null, span: { start: 0, end: 2 } },
        {
          kind: 'not',
          of: {
            kind: 'or',
            of: [
              { kind: 'exact', name: 'topic', value: 'a b', span: { start: 5, end: 16 } },
              { kind: 'word', text: 'x', in: null, span: { start: 20, end: 21 } },
            ],
            span: { start: 4, end: 22 },
          },
          span: { start: 3, end: 22 },
        },
      ],
      span: { start: 0, end: 22 },
    });
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...[
      '检测',
      'a',
      'or',
      'OR',
      'NOT',
      'AND',
      '-',
      '(',
      ')',
      '（',
      '"',
      '“',
      '\\',
      ' ',
      ':',
      '：',
      'topic:',
      'stars:>=',
      'in:title',
      'on:2022',
    ],
    ...['https://', 'word https://'],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join('')),
  );

  it('is a query or has a problem, each within the text', () => {
    fc.assert(
      fc.property(text, (query) => {
        const parsed = parseQuery(query);
        const spans = parsed.ok ? spansOf(parsed.query) : [parsed.problem.span];
        expect(spans.filter(({ start, end }) => start < 0 || start >= end || end > query.length)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is a phrase of that text when quoted', () => {
    fc.assert(
      fc.property(text, (words) => {
        const written = quoted(`a${words}`);
        expect(parseQuery(written)).toEqual({
          ok: true,
          query: { kind: 'phrase', text: `a${words}`, in: null, span: { start: 0, end: written.length } },
        });
        expect(parseQuery(`tag:${written}`)).toMatchObject({ ok: true, query: { kind: 'exact', value: `a${words}`.trim() } });
      }),
    );
  });

  it('means in parentheses what it means alone', () => {
    fc.assert(
      fc.property(text, (query) => {
        fc.pre(parseQuery(query).ok);
        expect(read(`(${query})`)).toBe(read(query));
        expect(read(` ${query} `)).toBe(read(query));
      }),
      { numRuns: 1000 },
    );
  });
});

function spansOf(query: Query): readonly { readonly start: number; readonly end: number }[] {
  if (query.kind === 'all') return [];
  const inner = query.kind === 'not' ? [query.of] : query.kind === 'and' || query.kind === 'or' ? query.of : [];
  return [query.span, ...inner.flatMap(spansOf)];
}
