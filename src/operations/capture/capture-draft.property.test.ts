import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectLawful } from '../../../test/capture/capture-laws.js';
import { smallLog } from '../../../test/cli/temporary-log.js';
import { noFacts } from '../../capture/facts.js';
import { finish } from '../../capture/finish.js';
import { authorDialect } from '../../log/dialects/index.js';
import { addEntry } from '../../log/edit/add-entry.js';
import { readNote } from '../../log/read-note.js';
import { referencesOf, textOf } from '../../log/record.js';
import { captureDraft } from './capture-draft.js';

const piece = fc.oneof(
  fc.constantFrom(
    '[', ']', '(', ')', '](', '][', ']:', '![', '\\', '\\[', '`', '``', '**', '*', '_', '~~', '|', '<', '>', '</div>', '<div align=center>',
    '<script>alert(1)</script>', '<!--', '-->', '<a href="javascript:x">', '&lt;', '&amp;lt;', '&#60;', ':star:', '⭐', '\n', '\r\n', '\u2028',
    '\u200b', '\u202e', '\ud800', '\u0000', '#', '- ', '1. ', '> ', '```', '$', '$$', '检测', 'YOLOv6', 'a mixed 行', ' ', '：', 'Paper: ',
    'Abstract：', '论文', 'https://example.org/x', 'http://evil.example', 'javascript:alert(1)', '无', 'data:text/html,x', '"', "'", '{', '}', '［',
  ),
  fc.string({ maxLength: 6, unit: 'grapheme' }),
); // biome-ignore format: a table
const words = fc.array(piece, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc
    .tuple(fc.constantFrom('https://example.org/', 'http://example.org/a_(b', '/x?', '//example.org/', 'javascript:', ''), words)
    .map((parts) => parts.join('')),
);
const link = fc.record({ title: fc.option(words), url: address });
const certainty = fc.constantFrom('sure', 'likely', 'guess');
const found = <Value>(value: fc.Arbitrary<Value>) => fc.record({ value, from: fc.constant('test'), certainty });
const facts = fc.record({
  title: found(words.map((text) => `Title ${text}`)),
  site: fc.option(found(words)),
  date: fc.option(found(fc.oneof(words, fc.constantFrom('2022-05-11', '2022/5/1', '2022-13-45')))),
  abstract: fc.option(found(words)),
  venue: fc.option(found(fc.oneof(words, fc.constant('CVPR 2022')))),
  papers: fc.array(found(link), { maxLength: 3 }),
  code: fc.array(found(link), { maxLength: 3 }),
  images: fc.array(found(address), { maxLength: 3 }),
});

const note = readNote('notes/202205/0511.md', smallLog['notes/202205/0511.md'] ?? '', authorDialect);

test('whatever a page holds, the entry made of it reads back the same, and nothing else of the day changes', () => {
  fc.assert(
    fc.property(facts, (some) => {
      const capture = finish({ ...noFacts, ...some }, 'https://example.org/post', authorDialect.stars);
      expectLawful(capture);
      const draft = captureDraft(capture);
      const text = addEntry(note, draft, authorDialect);
      expect(text.startsWith(note.text.trimEnd())).toBe(true);
      const after = readNote(note.path, text, authorDialect);
      expect(after.entries.length).toBe(note.entries.length + 1);
      const entry = after.entries.at(-1);
      if (!entry) throw new Error('no entry');
      expect([entry.title, entry.url, entry.relevance]).toEqual([capture.title, capture.url, 0]);
      expect(textOf(entry, 'abstract') ?? null).toBe(draft.abstract);
      expect(referencesOf(entry, 'paper').map(({ url }) => url)).toEqual(
        draft.papers?.map((one) => (typeof one === 'string' ? one : one.url)),
      );
      expect(entry.media.map((one) => one.src)).toEqual(draft.images);
    }),
    { numRuns: 500 },
  );
});
