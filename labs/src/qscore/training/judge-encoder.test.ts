import { expect, it } from 'vitest';
import { seededRandom } from '../../random.js';
import { judgeEncoder } from './judge-encoder.js';

/** Two classes told by four features each of 40; the more a sample is scaled, the clearer it is. */
function samples(count: number, seed: number) {
  const random = seededRandom(seed);
  const labels = Int32Array.from({ length: count }, (_, k) => k % 2);
  const values = Float64Array.from({ length: count * 40 }, () => Math.abs(random.normal()));
  for (let k = 0; k < count; k++) {
    const clear = random.uniform() * 4;
    for (let j = 0; j < 4; j++) values[k * 40 + (labels[k] as number) * 4 + j] = clear;
  }
  return { matrix: { rows: count, columns: 40, values }, labels };
}

it('an encoder is judged by every score on samples that its probe never saw', () => {
  const found = judgeEncoder({ learnt: samples(200, 1), test: samples(300, 2), classes: 2, draws: 50, seed: 1 });
  expect(found.accuracy).toBeGreaterThan(0.7);
  expect(found.measures.map(([name]) => name)).toEqual([
    'version 1',
    'last version, ε = 1',
    'last version, ε = 2',
    'last version, ε = 3',
    'last version, ε = 4',
    'length of the features',
    'confidence of the probe',
  ]);
  // Clear samples have the higher scores and the surer answers; of 40 features hardly one stands out by three deviations.
  expect(found.measures.map((row) => Number(row[1]) > 0.6)).toEqual([true, true, true, false, false, true, true]);
});
