import { fashionUnit } from '../../fashion/fashion-unit.js';
import { miniDeit } from '../../networks/minivit/mini-deit.js';
import type { MiniDeitConfig } from '../../networks/minivit/mini-deit-config.js';
import { writeModel } from '../../onnx/write-model.js';
import type { OpenSession } from '../../runtime/session.js';
import { floats } from '../../tensor.js';
import type { IdxArray } from '../../training/read-idx.js';
import { bindWeights } from '../../weights/bind-weights.js';
import type { StateDict } from '../../weights/state-mismatch.js';

const size = 500;

/** The class that a network puts each picture [pictures, side, side] into. */
export async function classesOf(
  openSession: OpenSession,
  config: MiniDeitConfig,
  weights: StateDict,
  pictures: IdxArray,
): Promise<Uint8Array> {
  const [total, side] = pictures.dims as [number, number];
  const session = await openSession(writeModel(bindWeights(miniDeit(config), weights)));
  const classes = new Uint8Array(total);
  for (let from = 0; from < total; from += size) {
    const count = Math.min(size, total - from);
    const levels = pictures.data.subarray(from * side * side, (from + count) * side * side);
    const { logits } = await session.run({ input: floats([count, 1, side, side], Float32Array.from(levels, fashionUnit)) });
    const values = logits?.data as Float32Array;
    for (let i = 0; i < count; i++) {
      const own = values.subarray(i * config.classes, (i + 1) * config.classes);
      classes[from + i] = own.indexOf(Math.max(...own));
    }
  }
  await session.dispose();
  return classes;
}

/** Which part of the classes are those that are wanted. */
export function accuracyOf(classes: Uint8Array, wanted: Uint8Array): number {
  return classes.reduce((right, each, i) => right + (each === wanted[i] ? 1 : 0), 0) / classes.length;
}
