import { layerNorm } from '../../nn/layers.js';
import type { NetworkBuilder } from '../../nn/network.js';
import type { Value } from '../../onnx/graph.js';
import { channelProcessing } from './channel-processing.js';
import { type FanConfig, fanSide } from './fan-config.js';
import { tokenMixing } from './token-mixing.js';

/** Attention among tokens, then channel attention, each added by a factor for each channel. Takes and gives [n, tokens, dim]. */
export function fanBlock(net: NetworkBuilder, name: string, x: Value, config: FanConfig): Value {
  const { graph } = net;
  const { dim, lnEps } = config;
  const mixed = tokenMixing(net, `${name}.attn`, layerNorm(net, `${name}.norm1`, x, dim, lnEps), config);
  net.note(`${name}.token_mixing`, mixed);
  const first = graph.op('Add', [x, graph.op('Mul', [mixed, net.weight(`${name}.gamma1`, [dim])])]);
  const normal = layerNorm(net, `${name}.norm2`, first, dim, lnEps);
  const processed = channelProcessing(net, `${name}.mlp`, name, normal, { ...config, side: fanSide(config), addsConvolution: true });
  net.note(`${name}.channel_processing`, processed);
  const out = graph.op('Add', [first, graph.op('Mul', [processed, net.weight(`${name}.gamma2`, [dim])])]);
  net.note(`${name}.out`, out);
  return out;
}
