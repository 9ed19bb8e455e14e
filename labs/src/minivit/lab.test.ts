import { describe, expect, it } from 'vitest';
import type { LabMedia, LabValue } from '../lab.js';
import { labRequest } from '../lab-request.js';
import { miniDeitOf } from '../networks/minivit/deit-variants.js';
import { miniDeitConfig } from '../networks/minivit/mini-deit-config.js';
import { miniSwinConfig } from '../networks/minivit/mini-swin-config.js';
import { type FloatTensor, floats } from '../tensor.js';
import { describeLab } from '../testing/lab-conformance.js';
import { testContext } from '../testing/test-context.js';
import { drawn } from '../testing/test-media.js';
import { hashWeights } from '../weights/hash-weights.js';
import { writeSafetensors } from '../weights/write-safetensors.js';
import { drawnTrousers } from './fashion/drawn-trousers.js';
import { minivitLab } from './lab.js';
import { type KnownNetwork, networkOf } from './recognise-network.js';
import { shareBlocks } from './share-blocks.js';

const colours = drawn(50, 40, (x, y) => [x * 5, y * 6, 128, 255]);
const trousers: LabMedia = { kind: 'picture', picture: drawnTrousers() };
const shape = { img: 32, patch: 8, dim: 12, depth: 4, heads: 3, mlpRatio: 2, classes: 7 };
const mini: KnownNetwork = { family: 'deit', config: miniDeitOf(miniDeitConfig.parse(shape), 2) };
const plain: KnownNetwork = { family: 'deit', config: { ...miniDeitConfig.parse(shape), heads: 1, dim: 64 } };
const swin: KnownNetwork = {
  family: 'swin',
  config: miniSwinConfig.parse({
    ...{ img: 32, patch: 4, dim: 8, depths: [2, 2], heads: [2, 4], window: 4, classes: 1000, groups: [1, 1] },
    ...{ sepLayerNorm: true, transformFFN: true, transformHeads: true },
  }),
};

const file = (bytes: Uint8Array): LabMedia => ({ kind: 'file', name: 'own.safetensors', bytes });

const weightsOf = (network: KnownNetwork) => new Map(hashWeights(networkOf(network)) as ReadonlyMap<string, FloatTensor>);

/** A file of hashed weights, changed before it is written; what networks compute themselves is left out. */
function checkpoint(
  network: KnownNetwork,
  change: (weights: Map<string, FloatTensor>) => void = () => {},
): LabMedia & { readonly kind: 'file' } {
  const weights = weightsOf(network);
  for (const name of [...weights.keys()]) if (/relative_position_index|attn_mask/.test(name)) weights.delete(name);
  change(weights);
  return { kind: 'file', name: 'own.safetensors', bytes: writeSafetensors(weights) };
}

/** An IDX file of pictures by a rule. */
function idxOf(count: number, side: number): LabMedia {
  const head = [0, 0, 8, 3, 0, 0, 0, count, 0, 0, 0, side, 0, 0, 0, side];
  const pixels = Array.from({ length: count * side * side }, (_, i) => (i * 7 + Math.floor(i / 91) * 3) % 256);
  return { kind: 'file', name: 'own-images.idx', bytes: Uint8Array.from([...head, ...pixels]) };
}
const garments = idxOf(20, 28);

describeLab(minivitLab, [
  { name: 'drawn trousers', inputs: async () => ({ picture: trousers }), parameters: { sharing: '3' } },
  { name: 'blocks that were shared and not distilled', inputs: async () => ({ picture: trousers }), parameters: { isDistilled: false } },
  { name: 'a Mini-DeiT of one’s own', inputs: async () => ({ picture: { kind: 'picture', picture: colours }, weights: checkpoint(mini) }) },
  { name: 'a Mini-Swin of one’s own', inputs: async () => ({ picture: { kind: 'picture', picture: colours }, weights: checkpoint(swin) }) },
  { name: 'weights without a picture', inputs: async () => ({ weights: checkpoint(plain) }) },
  { name: 'a distillation of two steps', inputs: async () => ({ picture: trousers, garments }), parameters: { steps: 2, sharing: '6' } },
  { name: 'sizes alone', inputs: async () => ({}), parameters: { network: 'deit-base-384' } },
]);

const run = (inputs: Readonly<Record<string, LabMedia>>, parameters: Readonly<Record<string, LabValue>> = {}) =>
  minivitLab.run(labRequest(minivitLab, { inputs, parameters }), testContext());

describe('minivit', () => {
  it('says how large DeiT-B is for every number of layers that can share a block', async () => {
    const { tables, pictures } = await run({}, { network: 'deit-base-224' });
    expect(tables.sharing).toEqual([
      ['layers that share a block', 'parameters', 'part of the original', 'of one layer alone', 'MB as single floats'],
      [1, 86_567_656, 1, 0, 346.271],
      [2, 44_098_408, 0.5094, 77_952, 176.394],
      [3, 29_928_808, 0.3457, 77_952, 119.715],
      [4, 22_844_008, 0.2639, 77_952, 91.376],
      [6, 15_759_208, 0.182, 77_952, 63.037],
      [12, 8_674_408, 0.1002, 77_952, 34.698],
    ]);
    expect(pictures).toEqual({});
  });

  it('counts a shared weight once on disk, and once for each layer that uses it when unrolled', async () => {
    const { tables } = await run({}, { network: 'mini-deit-tiny-224' });
    expect(tables.sizes).toEqual([
      ['what', 'numbers', 'MB as single floats', 'MB as halves'],
      ['each once', 3_090_304, 12.361, 6.181],
      ['of one layer alone in a shared block', 47_064, 0.188, 0.094],
      ['once for each layer that uses them', 5_754_880, 23.02, 11.51],
    ]);
  });

  it('draws a row of attention for each layer and a column of mixing', async () => {
    const { pictures } = await run({ picture: trousers });
    const size = ({ width, height }: { width: number; height: number }) => [width, height];
    expect(Object.entries(pictures).map(([name, picture]) => [name, ...size(picture)])).toEqual([
      ['attention', 5 * 67 + 3, 6 * 67 + 3],
      ['seen', 140, 140],
      ['mixing', 6 * 68 + 4, 2 * 68 + 4],
    ]);
  });

  it('names classes of ImageNet where there are a thousand, and numbers others', async () => {
    const picture: LabMedia = { kind: 'picture', picture: colours };
    const names = async (network: KnownNetwork) =>
      (await run({ picture, weights: checkpoint(network) })).tables.classes?.slice(1).map(([, , name]) => name);
    expect((await names(mini))?.every((name) => /^class [0-6]$/.test(String(name)))).toBe(true);
    expect((await names(swin))?.some((name) => /class/.test(String(name)))).toBe(false);
  });
});

describe('a distillation', () => {
  it('tells its losses, how far it is, and how often the student says what its teacher says', async () => {
    const context = testContext();
    const { data, tables, pictures } = await minivitLab.run(
      labRequest(minivitLab, { inputs: { garments }, parameters: { steps: 3, sharing: '2' } }),
      context,
    );
    expect(tables.losses?.map(([step]) => step)).toEqual(['step', 1, 2, 3]);
    expect(context.said).toEqual(['distilling 1/3', 'distilling 2/3', 'distilling 3/3']);
    expect(data.agreement).toMatchObject({ pictures: 2 });
    // Two pictures: their layers differ along one line only, so that any two are alike.
    expect(tables.similarity?.map((row) => row.length)).toEqual([7, 7, 7, 7, 7, 7, 7]);
    expect(tables.similarity?.[6]?.[6]).toBeCloseTo(1, 3);
    expect(context.shown.map(([output]) => output)).toEqual(['curve', 'curve', 'curve']);
    expect([pictures.curve?.width, pictures.curve?.height]).toEqual([480, 240]);
  });

  it.each([
    ['without sharing', { garments }, { sharing: '1' }, 'With --sharing 1 no block is shared: there is nothing to distil.'],
    ['of another network', { garments, weights: checkpoint(mini) }, {}, 'Only our own network is distilled here.'],
    [
      'on pictures of another size',
      { garments: idxOf(20, 27) },
      {},
      'own-images.idx: It holds 20 × 27 × 27 values, not ten or more pictures of 28 × 28.',
    ],
    [
      'on two pictures',
      { garments: idxOf(2, 28) },
      {},
      'own-images.idx: It holds 2 × 28 × 28 values, not ten or more pictures of 28 × 28.',
    ],
    [
      'on no pictures',
      { garments: file(Uint8Array.of(1, 2, 3)) },
      {},
      'own.safetensors: This is not an IDX file that can be read: it does not begin as one.',
    ],
  ])('%s is refused', async (_, inputs, parameters, sentence) => {
    await expect(run(inputs, parameters)).rejects.toThrow(sentence);
  });
});

describe('what minivit cannot classify', () => {
  const dot = (width: number, height: number): LabMedia => ({ kind: 'picture', picture: drawn(width, height, () => [9, 9, 9, 255]) });

  it.each([
    ['a picture of one colour', () => run({ picture: dot(1, 1) }), 'The picture has one colour: there is no garment in it.'],
    ['a line', () => run({ picture: dot(1, 900), weights: checkpoint(mini) }), 'A picture of 1×900 pixels is too narrow for a square.'],
    [
      'a named network without weights',
      () => run({ picture: trousers }, { network: 'swin-tiny-224' }),
      'swin-tiny-224 has no weights here: it cannot classify the picture.',
    ],
    [
      'weights of something else',
      () => run({ weights: file(writeSafetensors(new Map([['conv1.weight', floats([1], [1])]]))) }),
      'own.safetensors: These weights are of no DeiT, Mini-DeiT, Swin or Mini-Swin: they begin with conv1.weight.',
    ],
    [
      'weights that lack a tensor',
      () => run({ weights: checkpoint(mini, (weights) => weights.delete('head.bias')) }),
      'own.safetensors: These weights are not of this network. 1 missing: head.bias.',
    ],
    [
      'weights that are no numbers',
      () => run({ weights: checkpoint(mini, (weights) => weights.set('norm.bias', floats([12], new Float32Array(12).fill(Number.NaN)))) }),
      'own.safetensors: These weights are not of this network. 1 with values that are no numbers: norm.bias.',
    ],
    [
      'another network than the one named',
      () => run({ weights: checkpoint(mini) }, { network: 'mini-deit-tiny-224' }),
      /^own\.safetensors: These weights are not of this network\. \d+ missing: .*; \d+ of another shape: /,
    ],
    [
      'a file that is cut off',
      () => run({ weights: file(checkpoint(mini).bytes.slice(0, 9000)) }),
      /^own\.safetensors: The safetensors file cannot be read: it is cut off/,
    ],
    [
      'a file of something else',
      () => run({ weights: file(new TextEncoder().encode('<html>not found</html>')) }),
      'own.safetensors: This is not a file of weights that can be read.',
    ],
    [
      'a distilled DeiT',
      () => run({ weights: checkpoint(plain, (weights) => weights.set('dist_token', floats([1, 1, 64], new Float32Array(64)))) }),
      'own.safetensors: These weights are not of this network. 1 unexpected: dist_token.',
    ],
    [
      'weights whose numbers run over',
      () => run({ picture: dot(1, 1), weights: file(singles(weightsOf(mini), ['norm.weight', 'head.weight'], 3e38)) }),
      'With these weights the network gives values that are no numbers.',
    ],
  ])('%s', async (_, ended, sentence) => {
    await expect(ended()).rejects.toThrow(sentence);
  });

  it('but any other picture of one pixel, and what only training needs is left out, and told', async () => {
    const weights = checkpoint(mini, (all) => all.set('fit_dense_C.0.weight', floats([1], [1])));
    const { tables, data } = await run({ picture: dot(1, 1), weights });
    expect(tables.classes?.length).toBe(6);
    expect(data.changes).toEqual({ leftOut: ['fit_dense_C.0.weight'], renamed: [], resized: [] });
  });
});

/** A safetensors file of single floats, some tensors filled with one number. */
function singles(weights: Map<string, FloatTensor>, filled: readonly string[], value: number): Uint8Array {
  for (const name of filled) {
    const { dims, data } = weights.get(name) as FloatTensor;
    weights.set(name, floats(dims, new Float32Array(data.length).fill(value)));
  }
  let at = 0;
  const entries = [...weights].map(([name, { dims, data }]) => {
    at += 4 * data.length;
    return [name, { dtype: 'F32', shape: dims, data_offsets: [at - 4 * data.length, at] }];
  });
  const header = new TextEncoder().encode(JSON.stringify(Object.fromEntries(entries)));
  const length = new Uint8Array(BigUint64Array.of(BigInt(header.length)).buffer);
  const numbers = [...weights.values()].map(({ data }) => Buffer.from(data.buffer, data.byteOffset, data.byteLength));
  return Buffer.concat([length, header, ...numbers]);
}

describe('sharing blocks', () => {
  it('of layers that were the same before changes nothing', async () => {
    const six = miniDeitConfig.parse({ ...shape, dim: 128, heads: 2, depth: 6, clsToken: false });
    const weights = weightsOf({ family: 'deit', config: six });
    for (const name of [...weights.keys()]) {
      const first = weights.get(name.replace(/^blocks\.\d+/, 'blocks.0'));
      if (first) weights.set(name, first);
    }
    const classes = async (own: ReadonlyMap<string, FloatTensor>) =>
      (await run({ picture: { kind: 'picture', picture: colours }, weights: file(writeSafetensors(own)) })).tables.classes;
    const before = await classes(weights);
    for (const factor of [2, 3, 6]) expect(await classes(shareBlocks(weights, miniDeitOf(six, factor)))).toEqual(before);
  });
});
