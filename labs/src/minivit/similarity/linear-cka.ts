/** Values of samples, one row after the other. */
export interface SampleRows {
  /** Values of a sample. */
  readonly width: number;
  readonly values: Float32Array;
}

/**
 * How alike two representations of the same samples are, by linear centred kernel alignment (Kornblith et al., 2019, equation 5): 1 where one is a turned
 * and scaled copy of the other, 0 where they have nothing in common. With few samples it comes out too high.
 * @returns 0..1; not a number where one of them is the same for all samples
 */
export function linearCka(one: SampleRows, other: SampleRows): number {
  const [x, y] = [centred(one), centred(other)];
  return squaredProduct(x, y) / Math.sqrt(squaredProduct(x, x) * squaredProduct(y, y));
}

function centred({ width, values }: SampleRows): SampleRows {
  const count = values.length / width;
  const means = new Float64Array(width);
  values.forEach((value, k) => {
    means[k % width] = (means[k % width] as number) + value / count;
  });
  return { width, values: values.map((value, k) => value - (means[k % width] as number)) };
}

/** The squared Frobenius norm of xᵀ y. */
function squaredProduct(x: SampleRows, y: SampleRows): number {
  const product = new Float64Array(x.width * y.width);
  for (let sample = 0; sample < x.values.length / x.width; sample++) {
    for (let i = 0; i < x.width; i++) {
      const value = x.values[sample * x.width + i] as number;
      for (let j = 0; j < y.width; j++) {
        product[i * y.width + j] = (product[i * y.width + j] as number) + value * (y.values[sample * y.width + j] as number);
      }
    }
  }
  return product.reduce((sum, value) => sum + value * value, 0);
}
