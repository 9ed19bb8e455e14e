import { LabError } from '../../lab-error.js';
import type { NpyArray } from '../../npy/read-npy.js';
import { shapeText } from '../../npy/read-npy.js';
import { type Bilingual, say } from '../../text.js';

/** Features of samples: row i is the representation of sample i, the values of a row side by side. All are finite. */
export interface FeatureMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array | Float64Array;
}

/**
 * The features that an array holds: (samples, features), or with further dimensions of 1 as a pooled map has them.
 * @throws LabError `unreadable` for other shapes, no samples, no features, and values that are no finite numbers.
 */
export function matrixOf({ shape, values }: NpyArray): FeatureMatrix {
  const isMatrix = shape.length >= 2 && shape.slice(2).every((dim) => dim === 1);
  if (!isMatrix) {
    throw new LabError('unreadable', say(`Features have the shape ${shapeText(shape)}.`, `特征的形状是 ${shapeText(shape)}。`), {
      hint: say(
        'They need two dimensions, (samples, features); average maps over their places first.',
        '需要两维（样本，特征）；特征图请先按位置求平均。',
      ),
    });
  }
  return checkedMatrix(shape[0] as number, shape[1] as number, values);
}

/** A matrix after the same checks of its size and values. */
export function checkedMatrix(rows: number, columns: number, values: FeatureMatrix['values']): FeatureMatrix {
  if (rows === 0) throw noFeatures(say('There are no samples in the features.', '特征中没有样本。'));
  if (columns === 0) throw noFeatures(say('The samples have no features.', '样本没有特征。'));
  const at = values.findIndex((value) => !Number.isFinite(value));
  if (at === -1) return { rows, columns, values };
  const [sample, feature, value] = [Math.floor(at / columns), at % columns, values[at]];
  const all = (values as Float64Array).reduce((count, each) => count + (Number.isFinite(each) ? 0 : 1), 0);
  throw new LabError(
    'unreadable',
    say(
      `Feature ${feature} of sample ${sample} is ${value}, counted from 0; ${all} of ${values.length} values are no finite numbers.`,
      `样本 ${sample} 的特征 ${feature} 是 ${value}（从 0 数起）；${values.length} 个值中有 ${all} 个不是有限数。`,
    ),
    { hint: say('Compute these features anew; a score over them would mean nothing.', '请重新计算这些特征；基于它们的分数没有意义。') },
  );
}

function noFeatures(text: Bilingual): LabError {
  return new LabError('unreadable', text, {
    hint: say('Give a row for each sample, with a number for each feature.', '每个样本一行，每个特征一个数。'),
  });
}
