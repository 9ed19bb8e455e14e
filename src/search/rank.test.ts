import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank } from './rank.js';
import { emptyColumns, setColumns } from './terms/columns.js';

const document = fc.record({ score: fc.nat(3), date: fc.nat(3), place: fc.nat(3) });

describe('rank', () => {
  it('orders by score, then the newest, then the place in the day, whatever part is asked for', () => {
    fc.assert(
      fc.property(fc.array(document, { maxLength: 200 }), fc.nat(30), fc.nat(30), (all, limit, offset) => {
        const columns = emptyColumns(all.length);
        all.forEach(({ date, place }, number) => {
          setColumns(columns, number, { date: 20220101 + date, place, relevance: 0, has: 0 }, 1);
        });
        const matches = { numbers: Uint32Array.from(all, (_, number) => number), scores: Float32Array.from(all, ({ score }) => score) };
        const expected = all
          .map((values, number) => ({ ...values, number }))
          .sort((a, b) => b.score - a.score || b.date - a.date || a.place - b.place || a.number - b.number)
          .slice(offset, offset + limit);
        expect(rank(matches, columns, limit, offset)).toEqual(expected.map(({ number, score }) => ({ number, score })));
      }),
    );
  });
});
