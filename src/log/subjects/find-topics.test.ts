import fc from 'fast-check';
import { expect, it } from 'vitest';
import { topicFinder } from './find-topics.js';
import { type Topic, topics } from './topics.js';

const own = (id: string, ...terms: readonly string[]): Topic => ({ id, name: { en: id, zh: id }, terms });

it('finds terms as words, in the plural, with a digit, and in runs of up to four words', () => {
  const find = topicFinder([
    own('attention', 'attention'),
    own('yolo', 'yolov#'),
    own('run', 'one two-three four'),
    own('dated', 'yolo v#'),
    own('检测', '检测'),
  ]);
  const ids = (text: string): readonly string[] => find(text).map(({ id }) => id);
  expect(ids('Attentions, please')).toEqual(['attention']);
  expect(ids('inattention attentionss')).toEqual([]);
  expect(ids('YOLOv6 and yolov10')).toEqual(['yolo']);
  expect(ids('yolov# itself')).toEqual(['yolo']);
  expect(ids('one-two: three (four)')).toEqual(['run']);
  expect(ids('one two three fours one')).toEqual(['run']);
  expect(ids('ones two three four')).toEqual([]);
  expect(ids('YOLO v8')).toEqual(['dated']);
  expect(ids('目标检测ｙｏｌｏｖ6')).toEqual(['yolo', '检测']);
});

it('finds what looking up every run of words finds', () => {
  const words = topics.flatMap(({ terms }) => terms).flatMap((term) => term.split(/[\s-]/));
  const word = fc.oneof(fc.constantFrom(...words, 'yolov5', 'r', 'cnns', 's', '3d', 'the'), fc.string({ maxLength: 4 }));
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(' ', '-', '', 's ', '，', '3')), { maxLength: 12 })
    .map((parts) => parts.flat().join(''));
  const find = topicFinder(topics);
  fc.assert(
    fc.property(text, (some) => {
      expect(find(some).map(({ id }) => id)).toEqual(looked(some));
    }),
    { seed: 20220511, numRuns: 2_000 },
  );
});

/** The same by the definition. */
const isLatin = (term: string): boolean => /^[\x20-\x7e]+$/.test(term);
const wordsOf = (some: string): readonly string[] => some.match(/[a-z0-9#]+/g) ?? [];
const latin = topics.flatMap(({ id, terms }) => terms.filter(isLatin).map((term) => ({ id, words: wordsOf(term) })));
const begins = new Set(latin.flatMap(({ words }) => (words.length > 1 ? [words[0]] : [])));
const byTerm = new Map<string, (typeof latin)[number][]>();
for (const one of latin) byTerm.set(one.words.join(' '), [...(byTerm.get(one.words.join(' ')) ?? []), one]);

function looked(text: string): readonly string[] {
  const folded = text.normalize('NFKC').toLowerCase();
  const words = wordsOf(folded);
  const runs = words.flatMap((word, at) =>
    [1, 2, 3, 4].flatMap((length) => (length > 1 && !begins.has(word) ? [] : [words.slice(at, at + length)])),
  );
  const found = runs.flatMap((run) => {
    const whole = run.join(' ');
    const forms = [whole, ...(whole.endsWith('s') ? [whole.slice(0, -1)] : []), ...(/\d/.test(whole) ? [whole.replace(/\d/g, '#')] : [])];
    return forms.map((form) => byTerm.get(form)).find((some) => some !== undefined) ?? [];
  });
  const ids = new Set(found.map(({ id }) => id));
  return topics.filter(({ id, terms }) => ids.has(id) || terms.some((term) => !isLatin(term) && folded.includes(term))).map(({ id }) => id);
}
