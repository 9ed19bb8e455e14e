import { aboutFile } from '../about-file.js';
import type { LabContext, LabMedia } from '../lab.js';
import { LabError } from '../lab-error.js';
import type { MiniDeitConfig } from '../networks/minivit/mini-deit-config.js';
import { say } from '../text.js';
import { inOneThread } from '../training/jax.js';
import { type IdxArray, readIdx } from '../training/read-idx.js';
import type { FloatWeights } from '../training/train.js';
import { drawCurve } from './drawing/draw-curve.js';
import { fashionConfig } from './fashion/fashion-config.js';
import { ownWeights } from './fashion/own-weights.js';
import { shareBlocks } from './share-blocks.js';
import { sharedConfig } from './sharing.js';
import { layerRows } from './similarity/layer-rows.js';
import { linearCka } from './similarity/linear-cka.js';
import { accuracyOf, classesOf } from './training/accuracy.js';
import { distil } from './training/distillation.js';

/** A network whose blocks were shared, and which was distilled back here and now. */
export interface Compressed {
  readonly weights: FloatWeights;
  /** The loss of each step. */
  readonly losses: readonly number[];
  /** How alike each layer of the original is to each of its own at the end, on the pictures that were kept aside. */
  readonly similarity: readonly (readonly number[])[];
  /** Which part of pictures that were kept aside it puts into the class of the original network: when its blocks were just shared, and at the end. */
  readonly agreement: { readonly shared: number; readonly distilled: number; readonly pictures: number };
}

const seed = 1;
/** A tenth of the pictures is kept aside to compare on, and no more than this. */
const mostAside = 1000;

/**
 * Shares the blocks of our own network by `factor` layers and distils it back, on pictures of a file.
 * @throws LabError for a file that is no pictures of 28 by 28, and for a factor of 1.
 */
export async function compress(
  file: LabMedia & { readonly kind: 'file' },
  { factor, steps }: { readonly factor: number; readonly steps: number },
  { openSession, progress, show, signal }: LabContext,
): Promise<Compressed> {
  if (factor === 1) {
    throw new LabError(
      'usage',
      say('With --sharing 1 no block is shared: there is nothing to distil.', '--sharing 1 没有共享任何块，无需蒸馏。'),
      {
        hint: say('Choose 2, 3 or 6.', '请选择 2、3 或 6。'),
      },
    );
  }
  const { learnt, aside } = await picturesOf(file);
  const [teacher, student] = [fashionConfig, sharedConfig(fashionConfig, factor)];
  const original = await ownWeights(1);
  const shared = shareBlocks(original, student);
  const losses: number[] = [];
  const told = (step: number, loss: number) => {
    losses.push(loss);
    show('curve', () => drawCurve(losses));
    progress(say('distilling', '蒸馏'), step, steps);
  };
  const weights = await inOneThread((jax) =>
    distil(jax, { student, shared, teacher, original, pictures: learnt, steps, seed, told, signal }),
  );
  const wanted = await classesOf(openSession, teacher, original, aside);
  const agreementOf = async (own: FloatWeights) => accuracyOf(await classesOf(openSession, student, own, aside), wanted);
  const agreement = { shared: await agreementOf(shared), distilled: await agreementOf(weights), pictures: wanted.length };
  const rows = (config: MiniDeitConfig, own: FloatWeights) => layerRows(openSession, config, own, aside);
  const [ofTeacher, ofStudent] = [await rows(teacher, original), await rows(student, weights)];
  const similarity = ofTeacher.map((layer) => ofStudent.map((other) => linearCka(layer, other)));
  return { weights, losses, agreement, similarity };
}

async function picturesOf(file: LabMedia & { readonly kind: 'file' }): Promise<{ readonly learnt: IdxArray; readonly aside: IdxArray }> {
  try {
    const { dims, data } = await readIdx(file.bytes);
    const [count = 0, height, width] = dims;
    if (dims.length !== 3 || height !== fashionConfig.img || width !== fashionConfig.img || count < 10) throw notPictures(dims);
    const kept = count - Math.min(mostAside, Math.floor(count / 10));
    const part = (from: number, to: number) => ({
      dims: [to - from, height, width],
      data: data.subarray(from * height * width, to * height * width),
    });
    return { learnt: part(0, kept), aside: part(kept, count) };
  } catch (error) {
    throw error instanceof LabError ? aboutFile(file.name, error) : error;
  }
}

function notPictures(dims: readonly number[]): LabError {
  return new LabError(
    'bad-value',
    say(
      `It holds ${dims.join(' × ')} values, not ten or more pictures of 28 × 28.`,
      `其中是 ${dims.join(' × ')} 个值，而不是至少十张 28 × 28 的图片。`,
    ),
    { hint: say('Give train-images-idx3-ubyte.gz of Fashion-MNIST.', '请使用 Fashion-MNIST 的 train-images-idx3-ubyte.gz。') },
  );
}
