import { garmentInput } from '../fashion/garment-input.js';
import { imagenetInput } from '../imagenet/imagenet-input.js';
import type { LabContext, LabResult } from '../lab.js';
import { LabError } from '../lab-error.js';
import type { Picture } from '../media/picture.js';
import type { OnnxGraph } from '../onnx/graph.js';
import { writeModel } from '../onnx/write-model.js';
import type { Stopwatch } from '../stopwatch.js';
import type { Tensor } from '../tensor.js';
import { say } from '../text.js';
import { lookedLayers } from './attention-looks.js';
import { drawAttention, drawSeen } from './drawing/draw-attention.js';
import type { Subject } from './subject.js';
import { classTable } from './tables.js';

/**
 * The likeliest classes of a picture, and where each head looks in it.
 * @param graph the subject's network with its weights
 * @throws LabError `bad-value` for weights with which the network gives no numbers.
 */
export async function classify(
  { network, isOwn }: Subject,
  graph: OnnxGraph,
  picture: Picture,
  { openSession, signal }: LabContext,
  watch: Stopwatch,
): Promise<Pick<LabResult, 'tables' | 'pictures'>> {
  const prepare = () => (isOwn ? garmentInput(picture) : imagenetInput(picture, network.config.img));
  const { seen, tensor } = await watch.time('prepare', prepare);
  const session = await watch.time('open', () => openSession(writeModel(graph)));
  try {
    signal.throwIfAborted();
    const results = await watch.time('network', () => session.run({ input: tensor }));
    const classes = classTable(logitsOf(results), isOwn);
    const looks = lookedLayers(network).map(({ name, read }) => read(results[name] as Tensor));
    const attention = await watch.time('draw', () => drawAttention(seen, looks));
    return { tables: { classes }, pictures: { attention, seen: drawSeen(seen) } };
  } finally {
    await session.dispose();
  }
}

function logitsOf({ logits }: Readonly<Record<string, Tensor>>): Float32Array {
  const values = logits?.data as Float32Array;
  if (values.every(Number.isFinite)) return values;
  throw new LabError(
    'bad-value',
    say('With these weights the network gives values that are no numbers.', '使用这些权重时网络输出了非数值。'),
    {
      hint: say('Their training may have failed; give another checkpoint.', '训练可能失败了；请换一个权重文件。'),
    },
  );
}
