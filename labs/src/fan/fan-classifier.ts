import type { LabContext } from '../lab.js';
import { writeModel } from '../onnx/write-model.js';
import { bindWeights } from '../weights/bind-weights.js';
import type { StateDict } from '../weights/state-mismatch.js';
import { sessionClassifier } from './classifier.js';
import type { FanNetwork } from './fan-network-of.js';
import type { InsideClassifier } from './inside-classifier.js';
import { lookInside, shownOf } from './look-inside.js';
import type { FanSettings } from './parameters.js';
import { inputOf } from './prepare.js';

/** Opens a FAN with weights by the names of its tensors. */
export async function fanClassifier(
  network: FanNetwork,
  weights: StateDict,
  settings: Pick<FanSettings, 'block' | 'crop' | 'scaling'>,
  { openSession }: LabContext,
): Promise<InsideClassifier> {
  const session = await openSession(writeModel(bindWeights(network.build(shownOf(network, settings.block)), weights)));
  return {
    ...sessionClassifier(session, network.img, { input: 'input', output: 'logits' }, settings),
    look: (square) => lookInside(session, network, settings.block, inputOf(square, settings.scaling)),
  };
}
