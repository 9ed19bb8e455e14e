import { gelu } from '../../nn/activate.js';
import { layerNorm, linear } from '../../nn/layers.js';
import type { Network, NetworkBuilder } from '../../nn/network.js';
import type { Value } from '../../onnx/graph.js';
import { type SwinLayers, swin } from '../swin/swin.js';
import type { SwinStage } from '../swin/swin-config.js';
import { windowAttention } from '../swin/window-attention.js';
import { channelProcessing } from './channel-processing.js';
import type { FanSwinConfig } from './fan-config.js';

/**
 * The network: `input` [n, 3, img, img] to `logits` [n, classes].
 * @param shown names of values inside to give back as well: those of `swin`, and `layers.<s>.blocks.<b>.{window_attn,channel_attn,mlp_v,out}`
 */
export function fanSwin(config: FanSwinConfig, shown: readonly string[] = []): Network {
  const layers: SwinLayers = (net, index, x, stage) => {
    const hasChannelAttention = index < config.depths.length - 1;
    let out = x;
    for (let layer = 0; layer < (config.depths[index] ?? 0); layer++) {
      const block = `layers.${index}.blocks.${layer}`;
      const isShifted = layer % 2 === 1;
      const own = {
        block,
        isShifted,
        isMasked: isShifted && stage.shift > 0,
        hasBias: config.qkvBias,
        mix: null,
        noted: `${block}.window_attn`,
      };
      const normal = (norm: string, value: Value) => layerNorm(net, `${block}.${norm}`, value, stage.dim, config.lnEps);
      out = net.graph.op('Add', [out, windowAttention(net, normal('norm1', out), stage, own)]);
      const process = hasChannelAttention ? channels : mlp;
      out = net.graph.op('Add', [out, process(net, block, normal('norm2', out), stage, config)]);
      net.note(`${block}.out`, out);
    }
    return out;
  };
  return swin('fan-swin', config, layers, shown);
}

function channels(net: NetworkBuilder, block: string, x: Value, stage: SwinStage, config: FanSwinConfig): Value {
  const { dim, heads, side } = stage;
  return channelProcessing(net, `${block}.mlp`, block, x, { ...config, dim, heads, side, channelAttention: 'eca', addsConvolution: false });
}

function mlp(net: NetworkBuilder, block: string, x: Value, { dim }: SwinStage, { mlpRatio }: FanSwinConfig): Value {
  const hidden = Math.trunc(dim * mlpRatio);
  return linear(net, `${block}.mlp.fc2`, gelu(net.graph, linear(net, `${block}.mlp.fc1`, x, dim, hidden)), hidden, dim);
}
