import type { Raster } from '../image/raster.js';
import { squareOf } from '../image/square-of.js';
import { LabError } from '../lab-error.js';
import type { Picture } from '../media/picture.js';
import type { Session } from '../runtime/session.js';
import type { Tensor } from '../tensor.js';
import { say } from '../text.js';
import type { FanSettings } from './parameters.js';
import { inputOf } from './prepare.js';

/** A network that gives each square picture a chance for each class. */
export interface Classifier {
  /** Side of the squares that it takes. */
  readonly side: number;
  /** What it takes of a picture, in RGB. */
  see(picture: Picture): Raster;
  /** The chances of each class, summing to 1, for each square. */
  classify(squares: readonly Raster[]): Promise<readonly Float64Array[]>;
  dispose(): Promise<void>;
}

/** What a classifier takes of pictures. */
export type Taking = Pick<FanSettings, 'crop' | 'scaling'>;

/** A classifier on a session, from the one output that is read as classes; it takes one square at a time. */
export function sessionClassifier(
  session: Session,
  side: number,
  names: { readonly input: string; readonly output: string },
  { crop, scaling }: Taking,
): Classifier {
  return {
    side,
    see: (picture) => squareOf(picture, side, crop),
    async classify(squares) {
      const answers: Float64Array[] = [];
      for (const square of squares) {
        const outputs = await session.run({ [names.input]: inputOf(square, scaling) }, [names.output]);
        answers.push(chances(rowOf(outputs[names.output] as Tensor)));
      }
      return answers;
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
  throw new LabError('bad-value', say('The network gives values that are no numbers.', '网络输出了非数值。'), {
    hint: say('Its training may have failed; give another model.', '训练可能失败了；请换一个模型。'),
  });
}

/** The chances of a row of logits by a softmax; what sums to 1 and is nowhere below 0 are chances already. */
export function chances(values: Float32Array): Float64Array {
  const sum = values.reduce((total, value) => total + value, 0);
  if (Math.abs(sum - 1) < 1e-3 && values.every((value) => value >= 0)) return Float64Array.from(values);
  const highest = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const parts = Float64Array.from(values, (value) => Math.exp(value - highest));
  const whole = parts.reduce((total, value) => total + value, 0);
  return parts.map((value) => value / whole);
}
