import * as z from 'zod';
import { type OneEuroSettings, oneEuro } from '../../filter/one-euro.js';
import { compareNumbers } from '../compare.js';
import type { GoldenCheck, GoldenKind } from '../golden-kind.js';
import { readMembers } from '../read-golden.js';

const tolerance = 1e-9;

const paramsSchema = z.object({ freq: z.number().positive(), minCutoff: z.number(), beta: z.number(), dCutoff: z.number() });

const variantSchema = z.object({
  prev: z.string(),
  params: z.record(z.string(), z.number()).default({}),
  y: z.array(z.number()),
  dHat: z.array(z.number()).optional(),
});

const goldenSchema = z.object({ params: paramsSchema, x: z.array(z.number()).min(1), variants: z.record(z.string(), variantSchema) });

/** Traces of the One-Euro filter. */
export const oneEuroKind: GoldenKind = {
  name: 'one-euro',
  matches: (golden) => 'variants' in golden && 'x' in golden,
  async verify(golden) {
    const { params, x, variants } = readMembers(goldenSchema, golden);
    const checks = Object.entries(variants).flatMap(([name, variant]): GoldenCheck[] => {
      const settings = { ...params, ...variant.params };
      const speedFrom = variant.prev.toLowerCase().includes('filtered') ? 'filtered' : 'raw';
      const trace = traceOf(x, settings.freq, { ...settings, speedFrom });
      const own = [compareNumbers(`${name} y`, trace.y, variant.y, tolerance)];
      if (variant.dHat) own.push(compareNumbers(`${name} dHat`, trace.dHat, variant.dHat, tolerance));
      return own;
    });
    return { params: 0, checks };
  },
};

function traceOf(x: readonly number[], frequency: number, settings: OneEuroSettings) {
  const filter = oneEuro(settings);
  const y: number[] = [];
  const dHat: number[] = [];
  for (const value of x) {
    y.push(filter.next(value, frequency));
    dHat.push(filter.speed());
  }
  return { y, dHat };
}
