import { LabError } from '../lab-error.js';
import type { Network, StateEntry } from '../nn/network.js';
import type { OnnxGraph } from '../onnx/graph.js';
import type { Tensor } from '../tensor.js';
import { say } from '../text.js';
import { hashTensor } from './hash.js';
import { hashRule } from './hash-rules.js';
import { toFloat32 } from './to-float32.js';

/** Tensors by name, as a checkpoint holds them. */
export type StateDict = ReadonlyMap<string, Tensor>;

/** What is wrong with a checkpoint for a network; empty lists when it fits. */
export interface StateMismatch {
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
  /** With the shape that it has and the one that it should have. */
  readonly misshapen: readonly { readonly name: string; readonly dims: readonly number[]; readonly wanted: readonly number[] }[];
}

/** Compares a checkpoint with what a network needs, name by name. What a network computes itself may be missing. */
export function stateMismatch({ state }: Network, weights: StateDict): StateMismatch {
  const known = new Set(state.map(({ name }) => name));
  return {
    missing: state.filter(({ name, role }) => role.kind !== 'computed' && !weights.has(name)).map(({ name }) => name),
    unexpected: [...weights.keys()].filter((name) => !known.has(name)),
    misshapen: state.flatMap(({ name, dims }) => {
      const given = weights.get(name);
      return given && given.dims.join() !== dims.join() ? [{ name, dims: given.dims, wanted: dims }] : [];
    }),
  };
}

/**
 * A network with its weights.
 * @throws LabError `bad-value` that lists what is missing, unexpected or of another shape.
 */
export function bindWeights(network: Network, weights: StateDict): OnnxGraph {
  const mismatch = stateMismatch(network, weights);
  if (Object.values(mismatch).some((list) => list.length > 0)) throw wrongWeights(mismatch);
  const own = network.state.filter(({ role }) => role.kind === 'trained' || role.kind === 'kept');
  const bound = own.map(({ name }) => [name, toFloat32(weights.get(name) as Tensor)] as const);
  return { ...network.graph, initializers: new Map([...network.graph.initializers, ...bound]) };
}

/** The weights that `labs-hash/1` gives a network. */
export function hashWeights({ state }: Network): StateDict {
  return new Map(state.map((entry) => [entry.name, hashedTensor(entry)]));
}

function hashedTensor({ name, dims, role }: StateEntry): Tensor {
  if (role.kind === 'computed') return role.value;
  const source = role.kind === 'alias' ? role.of : name;
  const { range } = hashRule(source, dims);
  if (!range) throw new Error(`${name} has a name of what networks compute themselves, but this one does not compute it.`);
  return hashTensor(source, dims, range.a, range.b);
}

function wrongWeights({ missing, unexpected, misshapen }: StateMismatch): LabError {
  const shapes = misshapen.map(({ name, dims, wanted }) => `${name} [${dims.join(', ')}] ≠ [${wanted.join(', ')}]`);
  const parts = [
    ['missing', '缺少', missing],
    ['unexpected', '多余', unexpected],
    ['of another shape', '形状不符', shapes],
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
