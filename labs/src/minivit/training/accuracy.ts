import { miniDeit } from '../../networks/minivit/mini-deit.js';
import type { MiniDeitConfig } from '../../networks/minivit/mini-deit-config.js';
import { writeModel } from '../../onnx/write-model.js';
import type { OpenSession } from '../../runtime/session.js';
import { floats } from '../../tensor.js';
import { bindWeights } from '../../weights/bind-weights.js';
import type { StateDict } from '../../weights/state-mismatch.js';
import { type TrainingSet, unit } from './batches.js';

const size = 500;

/** Which part of pictures with labels a network puts into the right class. */
export async function accuracyOf(openSession: OpenSession, config: MiniDeitConfig, weights: StateDict, set: TrainingSet): Promise<number> {
  const { pictures, labels } = set;
  const [total, side] = pictures.dims as [number, number];
  const session = await openSession(writeModel(bindWeights(miniDeit(config), weights)));
  let right = 0;
  for (let from = 0; from < total; from += size) {
    const count = Math.min(size, total - from);
    const levels = pictures.data.subarray(from * side * side, (from + count) * side * side);
    const { logits } = await session.run({ input: floats([count, 1, side, side], Float32Array.from(levels, unit)) });
    const values = logits?.data as Float32Array;
    for (let i = 0; i < count; i++) {
      const own = values.subarray(i * config.classes, (i + 1) * config.classes);
      if (own.indexOf(Math.max(...own)) === labels?.data[from + i]) right++;
    }
  }
  await session.dispose();
  return right / total;
}
