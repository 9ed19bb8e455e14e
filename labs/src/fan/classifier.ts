import { LabError } from '../lab-error.js';
import type { Session } from '../runtime/session.js';
import type { FloatTensor, Tensor } from '../tensor.js';
import { say } from '../text.js';

/** A network that gives each square picture a chance for each class. */
export interface Classifier {
  /** Side of the squares that it takes. */
  readonly side: number;
  /** The chances of each class, summing to 1, for an input [1, 3, side, side]. */
  classify(input: FloatTensor): Promise<Float64Array>;
  dispose(): Promise<void>;
}

/** A classifier on a session, from the one output that is read as classes. */
export function sessionClassifier(session: Session, side: number, names: { readonly input: string; readonly output: string }): Classifier {
  return {
    side,
    async classify(input) {
      const outputs = await session.run({ [names.input]: input }, [names.output]);
      return chances(rowOf(outputs[names.output] as Tensor));
    },
    dispose: () => session.dispose(),
  };
}

/** The likeliest class; of equals the first. */
export function likeliest(values: Float64Array): number {
  return values.indexOf(values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY));
}

/** @throws LabError `bad-value` for what is no row of numbers. */
function rowOf({ type, dims, data }: Tensor): Float32Array {
  const isRow = type === 'float32' && data.length > 1 && dims.filter((size) => size !== 1).length === 1;
  if (!isRow) {
    const told = `${type} [${dims.join(', ')}]`;
    throw new LabError('bad-value', say(`The network gives ${told}, which is no row of classes.`, `网络输出 ${told}，不是一行类别。`), {
      hint: say('Give a classifier whose first output is its classes.', '请使用首个输出为类别的分类器。'),
    });
  }
  if (data.every(Number.isFinite)) return data;
  throw new LabError('bad-value', say('The network gives values that are no numbers.', '网络输出了非数值。'));
}

/** Logits by a softmax; what sums to 1 and is nowhere below 0 are chances already. */
function chances(values: Float32Array): Float64Array {
  const sum = values.reduce((total, value) => total + value, 0);
  if (Math.abs(sum - 1) < 1e-3 && values.every((value) => value >= 0)) return Float64Array.from(values);
  const highest = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const parts = Float64Array.from(values, (value) => Math.exp(value - highest));
  const whole = parts.reduce((total, value) => total + value, 0);
  return parts.map((value) => value / whole);
}
