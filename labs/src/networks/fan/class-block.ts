import { gelu } from '../../nn/activate.js';
import { attend, joinHeads, splitHeads } from '../../nn/heads.js';
import { layerNorm, linear } from '../../nn/layers.js';
import type { NetworkBuilder } from '../../nn/network.js';
import type { Value } from '../../onnx/graph.js';
import type { FanConfig } from './fan-config.js';

/**
 * A layer in which only the class token, the first of [n, 1 + tokens, dim], looks around. Unlike in CaiT, the other tokens are added to their own
 * normalisation, as the authors trained it.
 */
export function classBlock(net: NetworkBuilder, name: string, x: Value, config: FanConfig): Value {
  const { graph } = net;
  const { dim, mlpRatio, lnEps, tokensNorm } = config;
  const hidden = Math.trunc(dim * mlpRatio);
  const join = (first: Value, others: Value) => graph.op('Concat', [first, others], { axis: 1 });
  const normal = layerNorm(net, `${name}.norm1`, x, dim, lnEps);
  const seen = join(classAttention(net, `${name}.attn`, normal, config), rest(net, normal));
  const summed = graph.op('Add', [x, graph.op('Mul', [seen, net.weight(`${name}.gamma1`, [dim])])]);
  const norm2 = (tokens: Value) => layerNorm(net, `${name}.norm2`, tokens, dim, lnEps);
  const all = tokensNorm ? norm2(summed) : join(norm2(first(net, summed)), rest(net, summed));
  const wide = gelu(graph, linear(net, `${name}.mlp.fc1`, first(net, all), dim, hidden));
  const own = graph.op('Mul', [linear(net, `${name}.mlp.fc2`, wide, hidden, dim), net.weight(`${name}.gamma2`, [dim])]);
  const out = graph.op('Add', [all, join(own, rest(net, all))]);
  net.note(`${name}.out`, out);
  return out;
}

/** The class token looks at all tokens, itself included: [n, 1, dim]. */
function classAttention(net: NetworkBuilder, name: string, x: Value, { dim, heads, qkvBias }: FanConfig): Value {
  const { graph } = net;
  const project = (part: string, tokens: Value) => splitHeads(graph, linear(net, `${name}.${part}`, tokens, dim, dim, qkvBias), heads);
  const seen = attend(graph, project('q', first(net, x)), project('k', x), project('v', x), dim / heads, null);
  return linear(net, `${name}.proj`, joinHeads(graph, seen), dim, dim);
}

function first({ graph }: NetworkBuilder, x: Value): Value {
  return graph.op('Slice', [x, graph.list([0]), graph.list([1]), graph.list([1])]);
}

function rest({ graph }: NetworkBuilder, x: Value): Value {
  return graph.op('Slice', [x, graph.list([1]), graph.list([Number.MAX_SAFE_INTEGER]), graph.list([1])]);
}
