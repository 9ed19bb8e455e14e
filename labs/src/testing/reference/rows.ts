/** Rows of numbers, for arithmetic in doubles that networks are compared with in tests: as formulas are written, sharing nothing with the graphs. */
export type Rows = readonly (readonly number[])[];

/** x Wᵀ + b, with weight [to, from]. */
export function linear(rows: Rows, weight: ArrayLike<number>, bias: ArrayLike<number> | null): number[][] {
  const from = rows[0]?.length ?? 0;
  const to = weight.length / from;
  return rows.map((row) =>
    Array.from({ length: to }, (_, o) => row.reduce((sum, x, i) => sum + x * at(weight, o * from + i), bias ? at(bias, o) : 0)),
  );
}

/** Each row with mean 0 and variance 1, times weight, plus bias. */
export function layerNorm(rows: Rows, weight: ArrayLike<number>, bias: ArrayLike<number>, eps: number): number[][] {
  return rows.map((row) => {
    const mean = average(row);
    const deviation = Math.sqrt(average(row.map((x) => (x - mean) ** 2)) + eps);
    return row.map((x, i) => ((x - mean) / deviation) * at(weight, i) + at(bias, i));
  });
}

/** Shares by e to the power of each value. */
export function softmax(row: readonly number[]): number[] {
  const largest = Math.max(...row);
  const powers = row.map((x) => Math.exp(x - largest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((x) => x / sum);
}

/** x Φ(x), with the error function by its series. */
export function gelu(x: number): number {
  return (x / 2) * (1 + erf(x / Math.SQRT2));
}

/** Sums of rows, place by place. */
export function add(...all: readonly Rows[]): number[][] {
  return (all[0] as Rows).map((row, r) => row.map((_, i) => all.reduce((sum, rows) => sum + at(rows[r] as readonly number[], i), 0)));
}

/** The sum of products, place by place. */
export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * at(b, i), 0);
}

/** Rows of values, weighted and summed. */
export function weighted(weights: readonly number[], values: Rows): number[] {
  return (values[0] as readonly number[]).map((_, i) =>
    weights.reduce((sum, w, row) => sum + w * at(values[row] as readonly number[], i), 0),
  );
}

/** The mean of some numbers. */
export function average(row: readonly number[]): number {
  return row.reduce((sum, x) => sum + x, 0) / row.length;
}

/** The part of each row that belongs to a head. */
export function headOf(rows: Rows, head: number, heads: number): number[][] {
  return rows.map((row) => row.slice((row.length / heads) * head, (row.length / heads) * (head + 1)));
}

function erf(x: number): number {
  if (Math.abs(x) > 5) return Math.sign(x);
  let [term, sum] = [x, x];
  for (let n = 1; Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
    term *= -(x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}

function at(values: ArrayLike<number>, index: number): number {
  const value = values[index];
  if (value === undefined) throw new Error(`There is no value at ${index} of ${values.length}.`);
  return value;
}
