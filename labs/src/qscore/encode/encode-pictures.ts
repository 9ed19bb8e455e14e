import { naming } from '../../about-file.js';
import type { LabContext } from '../../lab.js';
import { LabError } from '../../lab-error.js';
import type { NamedPicture } from '../../media/named-picture.js';
import type { Session } from '../../runtime/session.js';
import type { Tensor } from '../../tensor.js';
import { say } from '../../text.js';
import { checkedMatrix, type FeatureMatrix } from '../features/feature-matrix.js';
import { type EncoderInput, encoderInput } from './encoder-input.js';
import { featuresOfOutput, type Pooling } from './features-of-output.js';
import { type Scaling, writePictureValues } from './picture-values.js';

/** How pictures are made ready, and what is made of what the network gives. */
export interface EncodeSettings {
  /** `auto` is ImageNet's for colours and 0 to 1 for grey. */
  readonly scaling: Scaling | 'auto';
  readonly pooling: Pooling;
  readonly side: number;
}

const usualBatch = 16;

/**
 * The features of pictures by an encoder in ONNX.
 * @throws LabError for networks that are no encoders, and what the pictures' own reading throws.
 */
export async function encodePictures(
  pictures: readonly NamedPicture[],
  model: Uint8Array,
  settings: EncodeSettings,
  { openSession, signal, progress }: LabContext,
): Promise<FeatureMatrix> {
  const [input, session] = await naming('encoder', async () => [encoderInput(model, settings.side), await openSession(model)] as const);
  try {
    let values = new Float32Array(0);
    let columns = 0;
    const batch = input.batch ?? usualBatch;
    for (let from = 0; from < pictures.length; from += batch) {
      signal.throwIfAborted();
      const part = pictures.slice(from, from + batch);
      const outputs = await run(session, await batchOf(part, input, settings, signal), input);
      const { dims, data } = featuresOfOutput(outputs, input.batch ?? part.length, settings.pooling);
      if (from === 0) {
        columns = dims[1] as number;
        values = new Float32Array(pictures.length * columns);
      }
      values.set(data.subarray(0, part.length * columns), from * columns);
      progress(say('pictures encoded', '已编码图片'), from + part.length, pictures.length);
    }
    return checkedMatrix(pictures.length, columns, values);
  } finally {
    await session.dispose();
  }
}

/** A network that takes a fixed number of pictures gets black ones at the end. */
async function batchOf(
  part: readonly NamedPicture[],
  input: EncoderInput,
  { scaling }: EncodeSettings,
  signal: AbortSignal,
): Promise<Tensor> {
  const { type, channels, isChannelsFirst, height, width } = input;
  const count = input.batch ?? part.length;
  const size = channels * height * width;
  const dims = isChannelsFirst ? [count, channels, height, width] : [count, height, width, channels];
  const data = type === 'uint8' ? new Uint8Array(count * size) : new Float32Array(count * size);
  const chosen = scaling === 'auto' ? (channels === 1 ? 'unit' : 'imagenet') : scaling;
  for (const [k, picture] of part.entries()) {
    signal.throwIfAborted();
    writePictureValues(await picture.read(), input, chosen, data.subarray(k * size, (k + 1) * size));
  }
  return { type, dims, data } as Tensor;
}

async function run(session: Session, pictures: Tensor, { name }: EncoderInput): Promise<Readonly<Record<string, Tensor>>> {
  try {
    return await session.run({ [name]: pictures });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const size = pictures.dims.join(' × ');
    throw new LabError(
      'bad-value',
      say(`The network fails on pictures of ${size}: ${reason}`, `网络处理 ${size} 的图片时失败：${reason}`),
      {
        hint: say('Give --side the side of the pictures that it was made for.', '请用 --side 指定它所需的图片边长。'),
        cause,
      },
    );
  }
}
