import { LabError } from '../lab-error.js';
import type { Network } from '../nn/network.js';
import type { OnnxGraph } from '../onnx/graph.js';
import { say } from '../text.js';
import { isMatch, type StateDict, type StateMismatch, stateMismatch } from './state-mismatch.js';
import { toFloat32 } from './to-float32.js';

/**
 * A network with its weights.
 * @throws LabError `bad-value` that lists what is missing, unexpected, of another shape, not equal to its twin, or not finite.
 */
export function bindWeights(network: Network, weights: StateDict): OnnxGraph {
  const mismatch = stateMismatch(network, weights);
  if (!isMatch(mismatch)) throw wrongWeights(mismatch);
  const own = network.state.filter(({ role }) => role.kind === 'trained' || role.kind === 'kept');
  const bound = own.flatMap(({ name }) => {
    const tensor = weights.get(name);
    return tensor ? [[name, toFloat32(tensor)] as const] : [];
  });
  return { ...network.graph, initializers: new Map([...network.graph.initializers, ...bound]) };
}

function wrongWeights({ missing, unexpected, misshapen, unequal, unfinished }: StateMismatch): LabError {
  const shapes = misshapen.map(({ name, dims, wanted }) => `${name} [${dims.join(', ')}] ≠ [${wanted.join(', ')}]`);
  const parts = [
    ['missing', '缺少', missing],
    ['unexpected', '多余', unexpected],
    ['of another shape', '形状不符', shapes],
    ['not the same as the tensor that they are tied to', '与其共享的张量不同', unequal],
    ['with values that are no numbers', '含有非数值', unfinished],
  ] as const;
  const told = parts.filter(([, , list]) => list.length > 0);
  const en = told.map(([what, , list]) => `${list.length} ${what}: ${shortened(list)}`).join('; ');
  const zh = told.map(([, what, list]) => `${what} ${list.length} 个：${shortened(list)}`).join('；');
  return new LabError('bad-value', say(`These weights are not of this network. ${en}.`, `这些权重不属于这个网络。${zh}。`), {
    hint: say('Choose the variant that the weights were trained for.', '请选择与权重对应的型号。'),
  });
}

function shortened(list: readonly string[]): string {
  return list.length <= 8 ? list.join(', ') : `${list.slice(0, 8).join(', ')}, …`;
}
