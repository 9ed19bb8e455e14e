import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../random.js';
import { linearCka, type SampleRows } from './linear-cka.js';

const rows = (width: number, ...values: number[]): SampleRows => ({ width, values: Float32Array.from(values) });

describe('centred kernel alignment', () => {
  it('is the one worked out by hand', () => {
    // Centred: x = −1, 0, 1 and y = (−1, 1), (0, −2), (1, 1). xᵀy = (2, 0): 4; xᵀx = 2: 4; yᵀy = 2 and 6: 40. 4 / √160.
    expect(linearCka(rows(1, 4, 5, 6), rows(2, 0, 3, 1, 0, 2, 3))).toBeCloseTo(4 / Math.sqrt(160), 6);
  });

  it('is 1 for the same turned, scaled and moved, and 0 for what has nothing in common', () => {
    const x = rows(2, 1, 0, 0, 2, -1, 1, 3, 1);
    const turned = rows(2, ...[0, 1, -2, 0, -1, -1, -1, 3].map((value) => 5 * value + 7));
    expect(linearCka(x, turned)).toBeCloseTo(1, 6);
    expect(linearCka(rows(1, 1, -1, 1, -1), rows(1, 1, 1, -1, -1))).toBe(0);
  });

  it('is not a number where nothing differs, and small for chance with many samples', () => {
    expect(linearCka(rows(1, 2, 2, 2), rows(1, 1, 2, 3))).toBeNaN();
    const random = seededRandom(1);
    const noise = () => rows(4, ...Array.from({ length: 4000 }, () => random.normal()));
    expect(linearCka(noise(), noise())).toBeLessThan(0.02);
  });
});
