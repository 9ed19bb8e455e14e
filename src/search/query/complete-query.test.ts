import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TermCount } from '../index-reader.js';
import { completeQuery } from './complete-query.js';
import { parseQuery } from './parse-query.js';

const terms: Readonly<Record<string, readonly TermCount[]>> = {
  'venue:': [
    { term: 'venue:aaai', count: 1 },
    { term: 'venue:cvpr', count: 3 },
    { term: 'venue:cvpr 2022', count: 2 },
  ],
  'topic:': [
    { term: 'topic:deployment', count: 12 },
    { term: 'topic:pytorch', count: 12 },
    { term: 'topic:object detection', count: 9 },
    { term: 'topic:检测', count: 9 },
    { term: 'topic:目标检测', count: 9 },
    { term: 'topic:工具与代码', count: 12 },
  ],
};
const index = { exactTerms: async (kind: string) => terms[kind] ?? [] };

/** Completes at `|`: the text after each completion. */
async function complete(text: string): Promise<readonly string[]> {
  const caret = text.indexOf('|');
  const query = text.replace('|', '');
  const found = await completeQuery(query, caret, index, ['目标检测', '工具与代码']);
  return found.map(({ insert, span }) => query.slice(0, span.start) + insert + query.slice(span.end));
}

it.each([
  ['to|', ['topic:']],
  ['检测 ha|', ['检测 has:']],
  ['-ha|', ['-has:']],
  ['(YE|', ['(year:']],
  ['NOT|', []],
  ['rel|', ['stars:']],
  ['o|', ['on:', 'owner:']],
  ['to|:检测', ['topic:检测']],
  ['检测|', []],
  ['"to|', []],
  ['zzz|', []],
])('completes the name of a filter in %s', async (text, expected) => expect(await complete(text)).toEqual(expected));

it('offers every filter where no word has begun', async () => {
  const all = await complete('|');
  expect([all.length, all[0], all.at(-1)]).toEqual([17, 'stars:', 'is:']);
  expect(await complete('检测 |')).toHaveLength(17);
  expect((await complete('检测 -|')).slice(0, 2)).toEqual(['检测 -stars:', '检测 -has:']);
  expect((await complete('(|')).slice(0, 2)).toEqual(['(stars:', '(has:']);
});

it.each([
  ['has:|', ['has:code', 'has:paper', 'has:image', 'has:tips', 'has:abstract', 'has:video', 'has:link']],
  ['has:i|', ['has:image']],
  ['has:i|mg 检测', ['has:image 检测']],
  ['stars:>|', ['stars:>=3', 'stars:>=4']],
  ['relevance:5|', ['stars:5']],
  ['is:|', ['is:duplicate']],
  ['year:|', []],
  ['venue:CV|', ['venue:cvpr', 'venue:"cvpr 2022"']],
  ['venue:"cvpr 2|', ['venue:"cvpr 2022"']],
  ['venue:p|', ['venue:cvpr', 'venue:"cvpr 2022"']],
  ['topic：檢|', ['topic:检测', 'topic:目标检测']],
  ['topic:|', ['topic:工具与代码', 'topic:目标检测', 'topic:deployment', 'topic:pytorch', 'topic:"object detection"', 'topic:检测']],
  ['topic:d|', ['topic:deployment', 'topic:"object detection"']],
])('completes the value in %s', async (text, expected) => expect(await complete(text)).toEqual(expected));

it('says what each is', async () => {
  expect(await completeQuery('venue:a', 7, index, [])).toEqual([
    { label: 'venue:aaai', insert: 'venue:aaai', span: { start: 0, end: 7 }, detail: { en: '1 entry', zh: '1 条' } },
  ]);
  expect(await completeQuery('ven', 3, index, [])).toEqual([
    { label: 'venue:', insert: 'venue:', span: { start: 0, end: 3 }, detail: { en: 'a conference or journal', zh: '会议或期刊' } },
  ]);
});

it('writes any value so that it is read as that value', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 20 }), async (value) => {
      const [completion] = await completeQuery('label:', 6, { exactTerms: async () => [{ term: `label:x${value}`, count: 1 }] }, []);
      expect(parseQuery(completion?.insert ?? '')).toMatchObject({ ok: true, query: { kind: 'exact', value: `x${value}`.trim() } });
    }),
  );
});

it('never throws, and replaces a part of the text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(50), async (text, caret) => {
      const at = Math.min(caret, text.length);
      const found = await completeQuery(text, at, index, []);
      expect(found.filter(({ span }) => span.start < 0 || span.end < span.start || span.end > text.length)).toEqual([]);
    }),
  );
});
