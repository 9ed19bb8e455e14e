import type { LabContext } from '../lab.js';
import { writeModel } from '../onnx/write-model.js';
import { bindWeights } from '../weights/bind-weights.js';
import type { StateDict } from '../weights/state-mismatch.js';
import { sessionClassifier, type Taking } from './classifier.js';
import type { FanNetwork } from './fan-network-of.js';
import type { InsideClassifier } from './inside-classifier.js';
import { lookInside, shownOf } from './look-inside.js';
import { inputOf } from './prepare.js';

/** Opens a FAN with weights by the names of its tensors. */
export async function fanClassifier(
  network: FanNetwork,
  weights: StateDict,
  settings: Taking,
  { openSession }: LabContext,
): Promise<InsideClassifier> {
  const session = await openSession(writeModel(bindWeights(network.build(shownOf(network)), weights)));
  return {
    ...sessionClassifier(session, network.img, { input: 'input', output: 'logits' }, settings),
    look: (square) => lookInside(session, network, inputOf(square, settings.scaling)),
  };
}
