import { seededRandom } from '../../random.js';
import type { Raster } from '../raster.js';
import type { Corruption } from './corruptions.js';
import { type SeverityTable, severities } from './severities.js';

/** How a picture is to be spoilt. */
export interface CorruptSettings {
  /** From 1, the mildest, to 5. */
  readonly severity: number;
  readonly table: SeverityTable;
  /** What is drawn by chance is the same for the same seed. */
  readonly seed: number;
}

/** The picture spoilt, as RGB; fractions are cut off, as the reference does. */
export function corrupt(raster: Raster, { name, apply }: Corruption, { severity, table, seed }: CorruptSettings): Raster {
  const numbers = severities[table][name]?.[severity - 1] ?? [];
  const { width, height, channels, data } = apply(raster, numbers, seededRandom(seed));
  return { width, height, channels, data: Uint8ClampedArray.from(data, Math.trunc) };
}
