import type { Session } from '../../runtime/session.js';
import { floats } from '../../tensor.js';
import type { IdxArray } from '../../training/read-idx.js';
import type { FeatureMatrix } from '../features/feature-matrix.js';
import { encoderShape } from './encoder-shape.js';

const batch = 500;

/** The features of the pictures from `start` on, `count` of them, of grey levels of 0 to 255. */
export async function encodeGrey(session: Session, { data }: IdxArray, start: number, count: number): Promise<FeatureMatrix> {
  const { side, features } = encoderShape;
  const values = new Float32Array(count * features);
  for (let from = 0; from < count; from += batch) {
    const size = Math.min(batch, count - from);
    const pixels = data.subarray((start + from) * side * side, (start + from + size) * side * side);
    const pictures = floats(
      [size, 1, side, side],
      Float32Array.from(pixels, (level) => level / 255),
    );
    const { features: found } = await session.run({ pictures });
    values.set(found?.data as Float32Array, from * features);
  }
  return { rows: count, columns: features, values };
}
