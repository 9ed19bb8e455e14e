import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { byMoment } from './by-moment.js';

test('in whichever order things are ready, each moment is handed on whole, in its turn and as early as can be', () => {
  const things = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 8 }).chain((steps) => {
    const all = steps.map((_, number) => ({ number, at: new Date(steps.slice(0, number).reduce((sum, step) => sum + step, 0)) }));
    return fc.record({ all: fc.constant(all), order: fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }) });
  });
  fc.assert(
    fc.property(things, ({ all, order }) => {
      const given: (typeof all)[number][][] = [];
      const ready = byMoment<(typeof all)[number]>(all.length, (some) => given.push([...some]));
      const done = new Set<number>();
      for (const thing of order) {
        ready(thing.number, thing);
        done.add(thing.number);
        const first = all.findIndex(({ number }) => !done.has(number));
        const known = first < 0 ? all : all.slice(0, first);
        const newest = known.at(-1)?.at.getTime();
        expect(given.flat()).toEqual(first < 0 ? all : known.filter(({ at }) => at.getTime() !== newest));
      }
      const moments = given.map((some) => some.map(({ at }) => at.getTime()));
      expect(moments.every((times) => new Set(times).size === 1)).toBe(true);
      expect(new Set(moments.map(([time]) => time)).size).toBe(moments.length);
    }),
    { seed: 20220512, numRuns: 300 },
  );
});
