import { LabError } from '../../lab-error.js';
import { anchorDetr } from '../../networks/anchor-detr/anchor-detr.js';
import { anchorDetrConfig, anchorTransformerConfig } from '../../networks/anchor-detr/anchor-detr-config.js';
import { anchorTransformer, type LongSide } from '../../networks/anchor-detr/anchor-transformer.js';
import { type FloatTensor, floats, sizeOf } from '../../tensor.js';
import { say } from '../../text.js';
import { hashTensor } from '../../weights/hash.js';
import { configOf } from './config-of.js';
import type { NetworkFamily } from './network-family.js';
import type { HashedInput, NetworkGolden } from './network-golden.js';

/** Anchor DETR with its backbone. */
export const detectorFamily: NetworkFamily = {
  name: 'anchor-detr',
  matches: (config) => 'backbone' in config && 'queries' in config,
  build: ({ config, inputs }, shown) => anchorDetr(configOf(anchorDetrConfig, config), longSideOf(sheetOf(inputs)), shown),
  feeds: ({ inputs }) => sheets(inputs),
};

/** Anchor DETR's transformer alone. */
export const transformerFamily: NetworkFamily = {
  name: 'anchor-detr-transformer',
  matches: (config) => 'queries' in config && 'enc' in config,
  build: ({ config, inputs }, shown) => anchorTransformer(configOf(anchorTransformerConfig, config), longSideOf(mapOf(inputs)), shown),
  feeds: (golden) => ({ src: sourceOf(golden.inputs), mask: maskOf(golden) }),
};

type Size = readonly [rows: number, columns: number];

function longSideOf([rows, columns]: Size): LongSide {
  return rows < columns ? 'columns' : 'rows';
}

/** The sheet that all pictures of a batch lie on. */
function sheetOf(inputs: readonly HashedInput[]): Size {
  const [first] = inputs;
  return first?.canvas ?? [first?.shape.at(-2) ?? 0, first?.shape.at(-1) ?? 0];
}

/** Pictures top left on sheets of zeros, and where the sheets show nothing. */
function sheets(inputs: readonly HashedInput[]): Readonly<Record<string, FloatTensor>> {
  const [rows, columns] = sheetOf(inputs);
  const input = new Float32Array(inputs.length * 3 * rows * columns);
  const mask = new Float32Array(inputs.length * rows * columns).fill(1);
  inputs.forEach(({ key, shape, a, b }, index) => {
    const [height, width] = [shape.at(-2) ?? 0, shape.at(-1) ?? 0];
    const isPicture = shape.at(-3) === 3 && sizeOf(shape) === 3 * height * width && height <= rows && width <= columns;
    if (!isPicture)
      throw new LabError('unreadable', say(`inputs.${index} is no picture that fits its sheet.`, `inputs.${index} 不是能放进画布的图片。`));
    const { data } = hashTensor(key, shape, a, b);
    for (let y = 0; y < height; y++) {
      mask.fill(0, (index * rows + y) * columns, (index * rows + y) * columns + width);
      for (let c = 0; c < 3; c++) {
        input.set(data.subarray((c * height + y) * width, (c * height + y + 1) * width), ((index * 3 + c) * rows + y) * columns);
      }
    }
  });
  return { input: floats([inputs.length, 3, rows, columns], input), mask: floats([inputs.length, rows, columns], mask) };
}

function mapOf(inputs: readonly HashedInput[]): Size {
  const shape = inputs[0]?.shape ?? [];
  return [shape.at(-2) ?? 0, shape.at(-1) ?? 0];
}

function sourceOf([input]: readonly HashedInput[]): FloatTensor {
  const { key, shape, a, b } = input as HashedInput;
  return hashTensor(key, shape, a, b);
}

function maskOf({ mask, inputs }: NetworkGolden): FloatTensor {
  const dims = [inputs[0]?.shape[0] ?? 0, ...mapOf(inputs)];
  return mask ? floats(dims, mask.rows.flat(2).map(Number)) : floats(dims, new Float32Array(sizeOf(dims)));
}
