import { naming } from '../about-file.js';
import type { LabContext, LabMedia } from '../lab.js';
import { adaptWeights, type WeightChanges } from '../networks/adapt-weights.js';
import { readWeights } from '../weights/read-weights.js';
import { weightsFormat } from '../weights/weights-format.js';
import type { Classifier } from './classifier.js';
import { fanClassifier } from './fan-classifier.js';
import { fanNetworkOf } from './fan-network-of.js';
import { garmentClassifier } from './garments/garment-classifier.js';
import type { InsideClassifier } from './inside-classifier.js';
import { onnxClassifier } from './onnx-classifier.js';
import type { FanSettings } from './parameters.js';

/** A network to classify with, and the same to look into where that can be done. */
export interface OpenedClassifier {
  readonly classifier: Classifier;
  readonly inside: InsideClassifier | null;
  /** Whether it is our own for garments. */
  readonly isOwn: boolean;
  /** What was changed in the user's weights to fit; null where none were given. */
  readonly changes: WeightChanges | null;
}

/**
 * Opens what a user gave, an ONNX model as it is or the weights of a FAN; else our own network for garments, or none.
 * @throws LabError with the file's name.
 */
export async function openClassifier(
  model: LabMedia | undefined,
  settings: FanSettings,
  context: LabContext,
): Promise<OpenedClassifier | null> {
  if (model?.kind === 'file') return naming(model.name, () => openFile(model.bytes, settings, context));
  if (settings.network === 'none') return null;
  const own = await garmentClassifier(settings.network, context);
  return { classifier: own, inside: own, isOwn: true, changes: null };
}

async function openFile(file: Uint8Array, settings: FanSettings, context: LabContext): Promise<OpenedClassifier> {
  if (weightsFormat(file) === 'onnx') {
    return { classifier: await onnxClassifier(file, settings, context), inside: null, isOwn: false, changes: null };
  }
  const given = await readWeights(file);
  const network = fanNetworkOf(given, settings.size);
  const { weights, changes } = adaptWeights(network.build(), given);
  const opened = await fanClassifier(network, weights, settings, context);
  return { classifier: opened, inside: opened, isOwn: false, changes };
}
