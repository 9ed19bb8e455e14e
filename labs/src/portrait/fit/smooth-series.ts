/**
 * Smooths values that were measured at even times: at each time the value of the parabola that fits best under Gaussian weights, so that steady
 * motion and steady acceleration pass as they are and only what jitters is lost. Knows the future, so it is for clips, not for a live camera.
 * @param series one row of values for each time; null where nothing was measured, which is filled in from the neighbours
 * @param deviation of the weights, in times
 */
export function smoothSeries(series: readonly (ArrayLike<number> | null)[], deviation: number): (Float64Array | null)[] {
  const reach = Math.ceil(3 * deviation);
  return series.map((_, time) => {
    const near: [number, ArrayLike<number>][] = [];
    for (let offset = -reach; offset <= reach; offset++) {
      const row = series[time + offset];
      if (row) near.push([offset, row]);
    }
    return near.length === 0 ? null : valueAtZero(near, deviation);
  });
}

function valueAtZero(near: readonly [number, ArrayLike<number>][], deviation: number): Float64Array {
  const factors = factorsAtZero(
    near.map(([offset]) => offset),
    deviation,
  );
  const value = new Float64Array((near[0] as [number, ArrayLike<number>])[1].length);
  near.forEach(([, row], k) => {
    for (let i = 0; i < value.length; i++) value[i] = (value[i] as number) + (factors[k] as number) * (row[i] as number);
  });
  return value;
}

/** What each neighbour counts in the parabola's value at offset 0; of a lower degree where there are too few neighbours on both sides. */
function factorsAtZero(offsets: readonly number[], deviation: number): number[] {
  const weights = offsets.map((offset) => Math.exp(-((offset / deviation) ** 2) / 2));
  const moment = (power: number): number => offsets.reduce((sum, offset, k) => sum + (weights[k] as number) * offset ** power, 0);
  const [m0, m1, m2, m3, m4] = [moment(0), moment(1), moment(2), moment(3), moment(4)] as [number, number, number, number, number];
  const before = offsets.filter((offset) => offset < 0).length;
  const after = offsets.filter((offset) => offset > 0).length;
  if (offsets.length < 3) return weights.map((weight) => weight / m0);
  if (Math.min(before, after) < 2) {
    const determinant = m0 * m2 - m1 * m1;
    return weights.map((weight, k) => (weight * (m2 - m1 * (offsets[k] as number))) / determinant);
  }
  const [a, b, c] = [m2 * m4 - m3 * m3, m2 * m3 - m1 * m4, m1 * m3 - m2 * m2];
  const determinant = m0 * a + m1 * b + m2 * c;
  return weights.map((weight, k) => {
    const offset = offsets[k] as number;
    return (weight * (a + b * offset + c * offset * offset)) / determinant;
  });
}
