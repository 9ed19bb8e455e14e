import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleDocument } from '../../test/search/sample-document.js';
import { find } from './find.js';
import { memoryIndex } from './memory/memory-index.js';
import type { Query } from './query.js';
import { foldPlain } from './text/fold-text.js';

const span = { start: 0, end: 0 };
const word = (text: string): Query => ({ kind: 'word', text, in: null, span });

const han = fc.constantFrom(...'目标检测檢測模型人脸的一与');
const letters = fc.string({ unit: fc.constantFrom(...'abenort5'), minLength: 1, maxLength: 7 });
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.array(han, { minLength: 1, maxLength: 6 }).map((run) => run.join('')) },
  { weight: 3, arbitrary: letters },
  { weight: 1, arbitrary: fc.constantFrom('Transformer', 'ＹＯＬＯv6', 'R-CNN', '𠮷', 'é', '🔥') },
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', '，', '', '-', '\n')), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat().join(''));
const documents = fc.array(fc.record({ title: text, abstract: text }), { minLength: 1, maxLength: 12 });

/** The documents that a query finds, and those that a plain scan of the folded texts finds. */
async function compared(
  all: readonly { readonly title: string; readonly abstract: string }[],
  query: Query,
  scan: (text: string) => boolean,
) {
  const index = memoryIndex(all.map((texts, n) => sampleDocument(n, { title: texts.title, texts: { abstract: texts.abstract } })));
  const { hits, total } = await find(index, { text: '', query }, { limit: Number.POSITIVE_INFINITY });
  expect(hits.length).toBe(total);
  const found = hits.map(({ date }) => (Date.parse(date) - Date.UTC(2022, 0, 1)) / 86_400_000).sort((a, b) => a - b);
  const scanned = all.flatMap(({ title, abstract }, n) => (scan(foldPlain(title)) || scan(foldPlain(abstract)) ? [n] : []));
  return { found, scanned };
}

describe('laws of finding', () => {
  it('finds every Han word and phrase that a scan finds, and nothing else', async () => {
    const wanted = fc.array(han, { minLength: 1, maxLength: 5 }).map((run) => run.join(''));
    await fc.assert(
      fc.asyncProperty(documents, wanted, async (all, run) => {
        const { found, scanned } = await compared(all, word(run), (own) => own.includes(foldPlain(run)));
        expect(found).toEqual(scanned);
      }),
    );
  });

  it('finds every part of a Latin word of three letters or more that a scan finds', async () => {
    const wanted = fc.string({ unit: fc.constantFrom(...'abenort5'), minLength: 3, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(documents, wanted, async (all, part) => {
        const { found, scanned } = await compared(all, word(part), (own) => own.includes(part));
        expect(found).toEqual(expect.arrayContaining(scanned));
      }),
    );
  });

  it('finds every beginning of a Latin word that a scan finds', async () => {
    const wanted = fc.string({ unit: fc.constantFrom(...'abenort5'), minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(documents, wanted, async (all, part) => {
        const beginning = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${part}`, 'u');
        const { found, scanned } = await compared(all, word(part), (own) => beginning.test(own.replace(/\p{Script=Han}/gu, ' ')));
        expect(found).toEqual(expect.arrayContaining(scanned));
      }),
    );
  });

  it('finds what is written together in a text, whatever it mixes', async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.nat(), fc.nat(), async (all, which, from) => {
        const own = foldPlain(all[which % all.length]?.title ?? '');
        const runs = own.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
        const run = runs[from % Math.max(1, runs.length)];
        if (run === undefined) return;
        const { found, scanned } = await compared(all, word(run), (text) => text.includes(run));
        // One or two letters are looked for as whole words or their beginnings only.
        const isShort = run.split(/\p{Script=Han}+/u).some((latin) => latin !== '' && latin.length < 3);
        if (isShort) expect(found).toContain(which % all.length);
        else expect(found).toEqual(expect.arrayContaining(scanned));
      }),
    );
  });

  it('joins what its parts find', async () => {
    const atom = fc.oneof(han, letters).map(word);
    const query: fc.Arbitrary<Query> = fc.letrec<{ query: Query }>((tie) => ({
      query: fc.oneof(
        { maxDepth: 3 },
        atom,
        tie('query').map((of): Query => ({ kind: 'not', of, span })),
        fc
          .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('query'), { minLength: 2, maxLength: 3 }))
          .map(([kind, of]): Query => ({ kind, of, span })),
      ),
    })).query;
    await fc.assert(
      fc.asyncProperty(documents, query, async (all, asked) => {
        const every = all.map((_, n) => n);
        const setOf = async (part: Query): Promise<number[]> => {
          if (part.kind === 'not')
            return every.filter(
              (
                (own) => (n: number) =>
                  !own.includes(n)
              )(await setOf(part.of)),
            );
          if (part.kind !== 'and' && part.kind !== 'or') return (await compared(all, part, () => false)).found;
          const sets = await Promise.all(part.of.map(setOf));
          return every.filter((n) => (part.kind === 'and' ? sets.every((set) => set.includes(n)) : sets.some((set) => set.includes(n))));
        };
        expect((await compared(all, asked, () => false)).found).toEqual(await setOf(asked));
      }),
      { numRuns: 60 },
    );
  });
});
