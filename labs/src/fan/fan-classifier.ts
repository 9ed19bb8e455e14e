import type { LabContext } from '../lab.js';
import { fan } from '../networks/fan/fan.js';
import { type FanConfig, fanSide } from '../networks/fan/fan-config.js';
import { writeModel } from '../onnx/write-model.js';
import type { FloatTensor } from '../tensor.js';
import { bindWeights } from '../weights/bind-weights.js';
import type { StateDict } from '../weights/state-mismatch.js';
import { type Classifier, sessionClassifier } from './classifier.js';

/** What goes on inside of a FAN for one picture. */
export interface FanInside {
  /** The gate of each channel [dim], head after head, block by block. */
  readonly gates: readonly Float32Array[];
  readonly heads: number;
  /** Tokens [side · side, dim] after one block. */
  readonly tokens: FloatTensor;
  /** Which block that is, 1 for the first. */
  readonly block: number;
  /** Side of the map of tokens. */
  readonly side: number;
}

/** A FAN that can be looked into. */
export interface FanClassifier extends Classifier {
  look(input: FloatTensor): Promise<FanInside>;
}

/** Opens a FAN with weights by the published names. */
export async function fanClassifier(config: FanConfig, weights: StateDict, block: number, context: LabContext): Promise<FanClassifier> {
  const last = Math.min(block, config.depth);
  const gateNames = Array.from({ length: config.depth }, (_, index) => `blocks.${index}.channel_attn`);
  const tokenName = `blocks.${last - 1}.out`;
  const session = await context.openSession(writeModel(bindWeights(fan(config, [...gateNames, tokenName]), weights)));
  return {
    ...sessionClassifier(session, config.img, { input: 'input', output: 'logits' }),
    async look(input) {
      const outputs = await session.run({ input }, [...gateNames, tokenName]);
      const gates = gateNames.map((name) => outputs[name]?.data as Float32Array);
      const { dims, data } = outputs[tokenName] as FloatTensor;
      return { gates, heads: config.heads, tokens: { type: 'float32', dims: dims.slice(1), data }, block: last, side: fanSide(config) };
    },
  };
}
