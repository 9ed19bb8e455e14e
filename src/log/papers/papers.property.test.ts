import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleLog, sampleNote } from '../../../test/sample-log.js';
import type { Log } from '../types.js';
import { papersOf } from './papers.js';

/** Few titles and addresses, so that entries meet. */
const titles = ['Fast Object Detection', 'Slow Object Detection', 'Group Score Explanations', 'PDF'];
const addresses = [
  'https://arxiv.org/abs/2205.01234',
  'https://arxiv.org/pdf/2205.01234v2.pdf',
  'https://arxiv.org/abs/2205.04321',
  'https://openreview.net/forum?id=abcdefgh',
  'https://openreview.net/pdf?id=ijklmnop',
  'https://doi.org/10.1109/icip.2018.8451657',
  'https://ieeexplore.ieee.org/document/9351768',
  'https://example.org/paper.pdf',
];
const link = fc.oneof(
  fc.constantFrom(...addresses),
  fc.tuple(fc.constantFrom(...titles), fc.constantFrom(...addresses)).map(([title, url]) => `[${title}](${url})`),
);
const paper = fc.oneof(
  { weight: 4, arbitrary: fc.array(link, { minLength: 1, maxLength: 3 }).map((links) => `   - Paper: ${links.join(' ')}`) },
  { weight: 1, arbitrary: fc.constantFrom(...titles).map((title) => `   - Paper: ${title}`) },
);
const code = fc.constantFrom('a/fast', 'a/Fast.git', 'b/slow', 'a/fast/tree/main/x').map((name) => `   - Code: https://github.com/${name}`);
const head = fc
  .constantFrom(...addresses.slice(0, 4), 'https://mp.weixin.qq.com/s/a', 'https://mp.weixin.qq.com/s/b', 'https://github.com/a/fast')
  .map((url) => `1. [甲方法](${url})`);
const entry = fc
  .tuple(head, fc.array(paper, { maxLength: 2 }), fc.array(code, { maxLength: 2 }))
  .map(([first, papers, repositories]) => [first, ...papers, ...repositories].join('\n'));
const entries = fc.array(entry, { minLength: 1, maxLength: 8 });

/** A log with each entry on a day of its own. */
function logOf(texts: readonly string[]): Log {
  return sampleLog(
    Object.fromEntries(
      texts.map((text, at) => [`notes/202205/05${String(at + 1).padStart(2, '0')}.md`, sampleNote(`2022.5.${at + 1}`, text)]),
    ),
  );
}

/** The strong ids of each paper, in an order of their own. */
function groupsOf(log: Log): readonly (readonly string[])[] {
  return papersOf(log)
    .papers.map((one) => [...one.ids].sort())
    .sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

describe('the papers of a log', () => {
  it('are the same in whatever order entries are noted', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 0, max: 7 }), (texts, turn) => {
        const turned = [...texts.slice(turn), ...texts.slice(0, turn)].reverse();
        expect(groupsOf(logOf(turned))).toEqual(groupsOf(logOf(texts)));
      }),
    );
  });

  it('are never split by one more entry', () => {
    fc.assert(
      fc.property(entries, entry, (texts, more) => {
        const after = papersOf(logOf([...texts, more]));
        for (const before of papersOf(logOf(texts)).papers) {
          const ids = before.ids.filter((id) => /^(?:arxiv|openreview|doi|ieee):/.test(id));
          expect(new Set(ids.map((id) => after.withId(id))).size).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('explain how any two of their ids came together', () => {
    fc.assert(
      fc.property(entries, (texts) => {
        for (const { ids, merges } of papersOf(logOf(texts)).papers) {
          const reached = new Set(ids.slice(0, 1));
          for (let size = 0; size < reached.size; ) {
            size = reached.size;
            for (const merge of merges) if (merge.ids.some((id) => reached.has(id))) for (const id of merge.ids) reached.add(id);
          }
          expect(ids.filter((id) => !reached.has(id))).toEqual([]);
        }
      }),
    );
  });

  it('have each id once, and mentions in the order of the log, each entry once', () => {
    fc.assert(
      fc.property(entries, (texts) => {
        const { papers } = papersOf(logOf(texts));
        const ids = papers.flatMap((one) => one.ids);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { mentions } of papers) {
          const places = mentions.map(({ day, n }) => `${day.ref}#${n}`);
          expect(places).toEqual([...new Set(places)].sort());
          expect(places.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
