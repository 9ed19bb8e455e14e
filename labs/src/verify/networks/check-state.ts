import { type Network, parameterCount, type StateEntry } from '../../nn/network.js';
import { sha256 } from '../../sha256.js';
import type { Tensor } from '../../tensor.js';
import { say } from '../../text.js';
import { hashRule } from '../../weights/hash-rules.js';
import type { StateDict } from '../../weights/state-mismatch.js';
import { compareNumbers, compareTexts, failure } from '../compare.js';
import type { GoldenCheck } from '../golden-kind.js';
import type { StateGolden } from './network-golden.js';

/** Compares a network's state with what a golden file says of it: how many parameters, which tensors, hashed weights, and buffers that networks compute. */
export async function checkState(network: Network, weights: StateDict, golden: StateGolden): Promise<GoldenCheck[]> {
  const { paramCount, tensors, weightChecks, realBuffers } = golden;
  const own = network.state.map((entry) => line(entry.name, entry.dims, labelOf(entry)));
  const wanted = tensors.map(([name, dims, label]) => line(name, dims, label));
  const buffers = Object.entries(realBuffers).map(([name, buffer]) => checkBuffer(name, weights.get(name), buffer));
  return [
    compareNumbers('paramCount', [parameterCount(network)], [paramCount], 0),
    compareTexts('tensors', own.toSorted(), wanted.toSorted()),
    compareNumbers(
      'weights',
      weightChecks.map(([name, index]) => Number(weights.get(name)?.data[index])),
      weightChecks.map(([, , value]) => Math.fround(value)),
      0,
    ),
    ...(await Promise.all(buffers)),
  ];
}

function line(name: string, dims: readonly number[], label: string): string {
  return `${name} [${dims.join(', ')}] ${label}`;
}

function labelOf({ name, dims, role }: StateEntry): string {
  if (role.kind === 'alias') return `alias:${role.of}`;
  return hashRule(name, dims).label;
}

async function checkBuffer(name: string, tensor: Tensor | undefined, buffer: StateGolden['realBuffers'][string]): Promise<GoldenCheck> {
  if (!tensor) return failure(name, 0, say('there is no such tensor', '没有这个张量'));
  const doubles = Float64Array.from(tensor.data as ArrayLike<number | bigint>, Number);
  const [sum, min, max] = [
    doubles.reduce((a, b) => a + b, 0),
    doubles.reduce((a, b) => Math.min(a, b)),
    doubles.reduce((a, b) => Math.max(a, b)),
  ];
  const check = compareNumbers(name, [sum, min, max], [buffer.sum, buffer.min, buffer.max], 0);
  const isSame = (await sha256(littleEndian(doubles))) === buffer.sha256_f64le;
  return check.ok && !isSame ? failure(name, 0, say('another SHA-256', 'SHA-256 不符')) : check;
}

function littleEndian(doubles: Float64Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(doubles.length * 8));
  doubles.forEach((value, index) => {
    view.setFloat64(index * 8, value, true);
  });
  return new Uint8Array(view.buffer);
}
