import { normalise } from '../image/normalise.js';
import { rgbRaster } from '../image/raster.js';
import { resizeRaster } from '../image/resize.js';
import type { LabContext } from '../lab.js';
import type { Picture } from '../media/picture.js';
import { gridPoints } from '../networks/anchor-detr/grid-points.js';
import { writeModel } from '../onnx/write-model.js';
import type { Stopwatch } from '../stopwatch.js';
import type { FloatTensor } from '../tensor.js';
import { bindWeights } from '../weights/bind-weights.js';
import { crossAttentionNames, type Found } from './detect.js';
import type { AnchorSettings } from './parameters.js';
import { ownWeights } from './shapes/own-weights.js';
import { shapeStatistics } from './shapes/shape-unit.js';
import { ownShapesConfig } from './shapes/shapes-config.js';
import { shapesNetwork } from './shapes/shapes-network.js';

/** Runs our own detector of shapes on a square picture. */
export async function detectShapes(
  square: Picture,
  settings: Pick<AnchorSettings, 'layer'>,
  { openSession, signal }: LabContext,
  watch: Stopwatch,
): Promise<Found> {
  const { side, transformer } = ownShapesConfig;
  const layer = Math.min(settings.layer, transformer.dec);
  const noted = crossAttentionNames(layer);
  const weights = await watch.time('weights', ownWeights);
  const session = await watch.time('open', () => openSession(writeModel(bindWeights(shapesNetwork(ownShapesConfig, noted), weights))));
  try {
    signal.throwIfAborted();
    const input = await watch.time('prepare', () => normalise(resizeRaster(rgbRaster(square), side, side, 'box'), shapeStatistics));
    const outputs = await watch.time('network', () => session.run({ input }));
    const [along, down] = noted.map((name) => outputs[name] as FloatTensor) as [FloatTensor, FloatTensor];
    return {
      logits: outputs.pred_logits as FloatTensor,
      boxes: outputs.pred_boxes as FloatTensor,
      points: gridPoints(transformer.queries),
      patterns: transformer.patterns,
      attention: { along, down, layer },
    };
  } finally {
    await session.dispose();
  }
}
