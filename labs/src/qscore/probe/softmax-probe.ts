import type { FeatureMatrix } from '../features/feature-matrix.js';

/** A linear classifier on standardised features. */
export interface Probe {
  /** The surest class of a sample, and how sure the probe is of it: 0 to 1. */
  classify(matrix: FeatureMatrix, row: number): { readonly label: number; readonly confidence: number };
}

/** What a probe is fitted to. */
export interface ProbeTask {
  readonly matrix: FeatureMatrix;
  /** The rows to fit it to. */
  readonly rows: Uint32Array;
  /** The class of every row of the matrix, 0 to classes − 1. */
  readonly labels: Int32Array;
  readonly classes: number;
  /** Called before each step; it may throw to stop. */
  readonly beforeStep: () => void;
}

/** Weight of half the squared weights beside the mean cross-entropy. */
const decay = 1e-3;
const steps = 150;

/**
 * Fits a multinomial logistic regression by Nesterov's method from zero, with steps of one over the largest curvature: no chance in it.
 * Features are brought to mean 0 and deviation 1 over the rows it is fitted to.
 */
export function fitProbe({ matrix, rows, labels, classes, beforeStep }: ProbeTask): Probe {
  const scale = standardiser(matrix, rows);
  const width = matrix.columns + 1;
  const inputs = new Float32Array(rows.length * width);
  for (const [k, row] of rows.entries()) scale(matrix, row, inputs, k * width);
  const rate = 1 / (0.5 * largestCurvature(inputs, width) + decay);
  let weights = new Float64Array(classes * width);
  let ahead = weights.slice();
  const chances = new Float64Array(classes);
  for (let step = 1; step <= steps; step++) {
    beforeStep();
    const gradient = ahead.map((weight, k) => (k % width === width - 1 ? 0 : weight * decay));
    for (let k = 0; k < rows.length; k++) {
      softmax(ahead, inputs, k * width, width, chances);
      for (let c = 0; c < classes; c++) {
        const error = ((chances[c] as number) - (labels[rows[k] as number] === c ? 1 : 0)) / rows.length;
        for (let j = 0; j < width; j++)
          gradient[c * width + j] = (gradient[c * width + j] as number) + error * (inputs[k * width + j] as number);
      }
    }
    const next = ahead.map((weight, k) => weight - rate * (gradient[k] as number));
    const push = (step - 1) / (step + 2);
    ahead = next.map((weight, k) => weight + push * (weight - (weights[k] as number)));
    weights = next;
  }
  const input = new Float32Array(width);
  return {
    classify(other, row) {
      scale(other, row, input, 0);
      softmax(weights, input, 0, width, chances);
      const confidence = Math.max(...chances);
      return { label: chances.indexOf(confidence), confidence };
    },
  };
}

/** Writes a row's features, standardised, and a 1 after them. A feature that never changes becomes 0. */
function standardiser({ columns, values }: FeatureMatrix, rows: Uint32Array) {
  const means = new Float64Array(columns);
  const squares = new Float64Array(columns);
  for (const row of rows)
    for (let j = 0; j < columns; j++) means[j] = (means[j] as number) + (values[row * columns + j] as number) / rows.length;
  for (const row of rows) {
    for (let j = 0; j < columns; j++) {
      squares[j] = (squares[j] as number) + ((values[row * columns + j] as number) - (means[j] as number)) ** 2 / rows.length;
    }
  }
  return (from: FeatureMatrix, row: number, to: Float32Array, at: number): void => {
    for (let j = 0; j < columns; j++) {
      const deviation = Math.sqrt(squares[j] as number);
      to[at + j] = deviation === 0 ? 0 : ((from.values[row * columns + j] as number) - (means[j] as number)) / deviation;
    }
    to[at + columns] = 1;
  };
}

/** The largest eigenvalue of XᵀX / n, by power iteration; ten per cent more, as it comes from below. */
function largestCurvature(inputs: Float32Array, width: number): number {
  const count = inputs.length / width;
  let vector = new Float64Array(width).fill(1 / Math.sqrt(width));
  let value = 0;
  for (let time = 0; time < 30; time++) {
    const next = new Float64Array(width);
    for (let k = 0; k < count; k++) {
      let dot = 0;
      for (let j = 0; j < width; j++) dot += (inputs[k * width + j] as number) * (vector[j] as number);
      for (let j = 0; j < width; j++) next[j] = (next[j] as number) + (dot * (inputs[k * width + j] as number)) / count;
    }
    value = Math.hypot(...next);
    vector = next.map((each) => each / value);
  }
  return value * 1.1;
}

function softmax(weights: Float64Array, inputs: Float32Array, at: number, width: number, chances: Float64Array): void {
  let most = -Infinity;
  for (let c = 0; c < chances.length; c++) {
    let logit = 0;
    for (let j = 0; j < width; j++) logit += (weights[c * width + j] as number) * (inputs[at + j] as number);
    chances[c] = logit;
    most = Math.max(most, logit);
  }
  let sum = 0;
  for (let c = 0; c < chances.length; c++) sum += chances[c] = Math.exp((chances[c] as number) - most);
  for (let c = 0; c < chances.length; c++) chances[c] = (chances[c] as number) / sum;
}
