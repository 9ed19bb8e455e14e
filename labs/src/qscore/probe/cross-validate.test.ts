import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../random.js';
import { crossValidate } from './cross-validate.js';

/** Three classes around corners of a triangle; `apart` is how far the corners lie from their middle, in deviations. */
function clusters(count: number, apart: number) {
  const random = seededRandom(5);
  const labels = Array.from({ length: count }, (_, k) => ['cat', 'dog', 'fish'][k % 3] as string);
  const values = labels.flatMap((_, k) => {
    const angle = ((k % 3) * 2 * Math.PI) / 3;
    return [apart * Math.cos(angle) + random.normal(), apart * Math.sin(angle) + random.normal(), 7];
  });
  return { matrix: { rows: count, columns: 3, values: Float64Array.from(values) }, labels };
}

describe('probes over fifths', () => {
  it('tell clear classes apart, and are sure of them', () => {
    const { matrix, labels } = clusters(150, 8);
    const { isCorrect, confidence } = crossValidate(matrix, labels, 1, () => {});
    expect(isCorrect.filter((each) => each).length).toBe(150);
    expect(Math.min(...confidence)).toBeGreaterThan(0.5);
  });

  it('find nothing in labels that have nothing to do with the features', () => {
    const { matrix } = clusters(300, 8);
    const random = seededRandom(9);
    const labels = Array.from({ length: 300 }, () => (random.uniform() < 0.5 ? 'a' : 'b'));
    const { isCorrect } = crossValidate(matrix, labels, 1, () => {});
    expect(Math.abs(isCorrect.filter((each) => each).length - 150)).toBeLessThan(35);
  });

  it('are the same for a seed', () => {
    const { matrix, labels } = clusters(90, 1);
    expect(crossValidate(matrix, labels, 4, () => {})).toEqual(crossValidate(matrix, labels, 4, () => {}));
  });

  it('need two classes and ten samples', () => {
    const { matrix, labels } = clusters(9, 1);
    expect(() =>
      crossValidate(
        matrix,
        labels.map(() => 'cat'),
        1,
        () => {},
      ),
    ).toThrow('All labels are the same class: nothing can be classified.');
    expect(() => crossValidate(matrix, labels, 1, () => {})).toThrow('9 samples are too few for a probe.');
  });
});
