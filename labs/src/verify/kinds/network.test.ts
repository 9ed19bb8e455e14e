import { beforeAll, describe, expect, it } from 'vitest';
import { miniDeit } from '../../networks/minivit/mini-deit.js';
import { miniDeitConfig } from '../../networks/minivit/mini-deit-config.js';
import { openSession } from '../../runtime/node.js';
import { runNetwork } from '../../testing/reference/run-network.js';
import { hashTensor } from '../../weights/hash.js';
import type { GoldenCheck } from '../golden-kind.js';
import { verifyGolden } from '../verify-golden.js';

const config = { img: 4, patch: 2, dim: 4, depth: 1, heads: 1, mlpRatio: 1, classes: 3, clsToken: false };
const input = { name: 'input', key: 'input', shape: [1, 3, 4, 4], a: 1, b: 0 };
const context = { openSession, picture: () => Promise.reject(new Error('no picture')), progress: () => undefined };

/** A file about a network of 227 parameters, with the values that the network itself gives. */
let golden: Record<string, unknown> & { tensors: unknown[]; outputs: Record<string, unknown>; activations: Record<string, unknown> };

beforeAll(async () => {
  const network = miniDeit(miniDeitConfig.parse(config), ['norm']);
  const { output } = await runNetwork(network, { input: hashTensor('input', input.shape, 1, 0) });
  const tensors = network.state.map(({ name, dims }) => [
    name,
    dims,
    dims.length > 1 ? 'matrix' : name.endsWith('weight') ? 'norm' : 'bias',
  ]);
  golden = {
    format: 'labs-golden/1',
    model: 'tiny',
    config,
    inputs: [input],
    paramCount: 227,
    tensors: tensors.map((tensor) => (tensor[0] === 'pos_embed' ? ['pos_embed', [1, 4, 4], 'table'] : tensor)),
    weightChecks: [['pos_embed', 0, 0.303493202]],
    outputs: { logits: { shape: [1, 3], values: [...output('logits')] } },
    activations: { norm: { shape: [1, 4, 4], indices: [0, 15], values: [output('norm')[0], output('norm')[15]] } },
  };
});

async function checks(change: Record<string, unknown>): Promise<readonly GoldenCheck[]> {
  const report = await verifyGolden(new TextEncoder().encode(JSON.stringify({ ...golden, ...change })), context);
  expect(report.error).toBe(null);
  return report.outputs;
}

const failed = (all: readonly GoldenCheck[]) => all.filter(({ ok }) => !ok).map(({ name, note }) => [name, note?.en]);

describe('verifying a network', () => {
  it('compares parameters, tensors, weights, outputs and values inside', async () => {
    const all = await checks({});
    expect(failed(all)).toEqual([]);
    expect(all.map(({ name, tolerance }) => [name, tolerance])).toEqual([
      ['paramCount', 0],
      ['tensors', 0],
      ['weights', 0],
      ['logits', 1e-4],
      ['norm', expect.closeTo(2e-5, 4)],
    ]);
  });

  it('fails on one parameter more', async () => {
    expect(failed(await checks({ paramCount: 228 }))).toEqual([['paramCount', undefined]]);
  });

  it('names a tensor that only one side has', async () => {
    const tensors = [...golden.tensors.slice(1), ['cls_token', [1, 1, 4], 'table']];
    expect(failed(await checks({ tensors }))).toEqual([['tensors', expect.stringContaining(' instead of cls_token [1, 1, 4] table')]]);
  });

  it('fails on an output that the network does not have, and passes over a value inside that it does not name', async () => {
    const record = golden.outputs.logits;
    const all = await checks({ outputs: { ...golden.outputs, tokens: record }, activations: { ...golden.activations, gates: record } });
    expect(failed(all)).toEqual([['tokens', 'the network has no such output']]);
    expect(all.at(-1)).toMatchObject({ name: 'gates', ok: true, note: { en: 'not compared' } });
  });

  it('fails on values that differ by more than the tolerance', async () => {
    const { values } = golden.outputs.logits as { values: number[] };
    expect(failed(await checks({ outputs: { logits: { shape: [1, 3], values: values.map((value) => value + 2e-4) } } }))).toEqual([
      ['logits', undefined],
    ]);
  });

  it('says which member of a configuration no network can be built from', async () => {
    const report = await verifyGolden(new TextEncoder().encode(JSON.stringify({ ...golden, config: { ...config, heads: 3 } })), context);
    expect(report.error).toEqual({
      en: 'No network can be built: config: dim is no multiple of heads.',
      zh: expect.stringContaining('无法构建网络'),
    });
  });
});

describe('verifying single operations', () => {
  it('computes those it knows, and fails on others', async () => {
    const cases = [
      { op: 'softmax_last', inputs: [{ name: 'x', key: 'x', shape: [1, 2], a: 0, b: 3 }], output: { shape: [1, 2], values: [0.5, 0.5] } },
      { op: 'fourier', inputs: [{ name: 'x', key: 'x', shape: [1, 2], a: 0, b: 3 }], output: { shape: [1, 2], values: [0.5, 0.5] } },
    ];
    const report = await verifyGolden(new TextEncoder().encode(JSON.stringify({ format: 'labs-golden/1', cases })), context);
    expect(report.outputs.map(({ name, ok, note }) => [name, ok, note?.en])).toEqual([
      ['softmax_last', true, undefined],
      ['fourier', false, 'this operation is not known'],
    ]);
  });
});
