import type { LabContext } from '../lab.js';
import { fan } from '../networks/fan/fan.js';
import { fanConfig } from '../networks/fan/fan-config.js';
import { hashWeights } from '../weights/hash-weights.js';
import { readWeights } from '../weights/read-weights.js';
import { weightsFormat } from '../weights/weights-format.js';
import type { Classifier } from './classifier.js';
import { type FanClassifier, fanClassifier } from './fan-classifier.js';
import { fanConfigOf, withFanNames } from './fan-config-of.js';
import { onnxClassifier } from './onnx-classifier.js';
import type { FanSettings } from './parameters.js';

/** A network to classify with, and the same as a FAN where it is one. */
export interface OpenedClassifier {
  readonly classifier: Classifier;
  readonly fan: FanClassifier | null;
}

/** Opens what a user gave: an ONNX model as it is, or the weights of a FAN. */
export async function openClassifier(file: Uint8Array, { size, block }: FanSettings, context: LabContext): Promise<OpenedClassifier> {
  if (weightsFormat(file) === 'onnx') return { classifier: await onnxClassifier(file, size, context), fan: null };
  const weights = withFanNames(await readWeights(file));
  const opened = await fanClassifier(fanConfigOf(weights, size), weights, block, context);
  return { classifier: opened, fan: opened };
}

/** A small FAN with weights by hash, which shows how a FAN is looked into and nothing more. */
export async function hashedFan({ block }: FanSettings, context: LabContext): Promise<FanClassifier> {
  const config = fanConfig.parse({ img: 224, patch: 16, dim: 96, depth: 8, heads: 4, classes: 10 });
  return fanClassifier(config, hashWeights(fan(config)), block, context);
}
