import { naming } from '../about-file.js';
import type { LabContext } from '../lab.js';
import type { Picture } from '../media/picture.js';
import { anchorDetr } from '../networks/anchor-detr/anchor-detr.js';
import { gridPoints } from '../networks/anchor-detr/grid-points.js';
import { writeModel } from '../onnx/write-model.js';
import type { Stopwatch } from '../stopwatch.js';
import type { FloatTensor } from '../tensor.js';
import { bindWeights } from '../weights/bind-weights.js';
import { readWeights } from '../weights/read-weights.js';
import type { StateDict } from '../weights/state-mismatch.js';
import { toFloat32 } from '../weights/to-float32.js';
import { anchorConfigOf } from './anchor-config-of.js';
import type { AnchorSettings } from './parameters.js';
import { sheetOf } from './sheet.js';

/** What the network says of a picture. */
export interface Found {
  /** [1, queries, classes] */
  readonly logits: FloatTensor;
  /** [1, queries, 4]: centre and size as parts of the picture. */
  readonly boxes: FloatTensor;
  /** Anchor points, x and y as parts of the picture; query p · points + a is pattern p at point a. */
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly patterns: number;
  /** How queries look along rows [1, heads, queries, columns] and columns [1, heads, queries, rows]; null where they look at all places at once. */
  readonly attention: { readonly along: FloatTensor; readonly down: FloatTensor; readonly layer: number } | null;
}

/** Runs the detector that a file of weights is of on a picture. */
export async function detect(
  file: { readonly name: string; readonly bytes: Uint8Array },
  picture: Picture,
  settings: AnchorSettings,
  context: LabContext,
  watch: Stopwatch,
): Promise<Found> {
  const weights = await watch.time('weights', () => naming(file.name, () => readWeights(file.bytes)));
  const config = await naming(file.name, () => anchorConfigOf(weights, settings.isDilated));
  const layer = Math.min(settings.layer, config.dec);
  const noted = crossAttentionNames(layer);
  const longSide = picture.width > picture.height ? 'columns' : 'rows';
  const session = await watch.time('open', async () => {
    const graph = await naming(file.name, () => bindWeights(anchorDetr(config, longSide, noted), weights));
    return context.openSession(writeModel(graph));
  });
  try {
    context.signal.throwIfAborted();
    const sheet = await watch.time('prepare', () => sheetOf(picture, settings.shortSide));
    const outputs = await watch.time('network', () => session.run(sheet));
    const [along, down] = noted.map((name) => outputs[name] as FloatTensor | undefined);
    return {
      logits: outputs.pred_logits as FloatTensor,
      boxes: outputs.pred_boxes as FloatTensor,
      points: config.prior === 'grid' ? gridPoints(config.queries) : learntPoints(weights),
      patterns: config.patterns,
      attention: along && down ? { along, down, layer } : null,
    };
  } finally {
    await session.dispose();
  }
}

/** The values inside the network that say how queries look along rows and along columns in a layer of the decoder, counted from 1. */
export function crossAttentionNames(layer: number): string[] {
  return ['row_weights', 'column_weights'].map((part) => `transformer.decoder_layers.${layer - 1}.cross_attn.${part}`);
}

function learntPoints(weights: StateDict): (readonly [number, number])[] {
  const tensor = weights.get('transformer.position.weight');
  const { data } = tensor ? toFloat32(tensor) : { data: new Float32Array() };
  return Array.from({ length: data.length / 2 }, (_, at) => [data[2 * at] as number, data[2 * at + 1] as number]);
}
