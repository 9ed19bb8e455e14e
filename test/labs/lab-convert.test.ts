import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.js';

let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lab-convert-'));
  // Weights of a network as a .safetensors file, made by the package of labs itself.
  const path = join(import.meta.dirname, '../../labs/dist/index.js');
  const { networkVariants, hashWeights } = await import(path);
  const variant = networkVariants.find(({ name }: { name: string }) => name === 'mini-deit-tiny-224');
  const weights: Map<string, { dims: number[]; data: Float32Array }> = hashWeights(variant.build(), 1);
  writeFileSync(join(folder, 'weights.bin'), safetensors(weights));
  writeFileSync(
    join(folder, 'extra.bin'),
    safetensors(new Map([...weights, ['fit_dense_C.0.weight', { dims: [1], data: new Float32Array(1) }]])),
  );
  writeFileSync(join(folder, 'short.bin'), safetensors(new Map([...weights].slice(0, -1))));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('lab convert', () => {
  test('makes an .onnx file of a network and weights', async () => {
    const out = join(folder, 'model.onnx');
    const { exit, out: text, err } = await convert('mini-deit-tiny-224', 'weights.bin', '--out', out);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(text).toMatch(/^.*model\.onnx \(\d+(?:\.\d)? MB\): mini-deit-tiny-224, 3,090,304 parameters in 139 tensors\n$/);
    expect(readFileSync(out)[0]).toBe(8);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('leaves out what only training needs, and says so', async () => {
    const { out } = await convert('mini-deit-tiny-224', 'extra.bin', '--out', join(folder, 'extra.onnx'), '--json');
    expect(JSON.parse(out)).toMatchObject({ parameters: 3_090_304, leftOut: ['fit_dense_C.0.weight'], renamed: [], resized: [] });
  });

  test('says what is wrong with weights of another network', async () => {
    const short = await convert('mini-deit-tiny-224', 'short.bin', '--out', join(folder, 'no.onnx'));
    expect({ exit: short.exit, err: short.err }).toEqual({
      exit: 2,
      err: `error: ${join(folder, 'short.bin')}: These weights are not of this network. 1 missing: head.bias.\nChoose the variant that the weights were trained for.\n`,
    });
    expect(readdirSync(folder)).not.toContain('no.onnx');
  });

  test('names the nearest network', async () => {
    const { exit, err } = await convert('mini-deit-tiny', 'weights.bin');
    expect({ exit, err }).toEqual({ exit: 2, err: 'error: There is no network “mini-deit-tiny”.\nDid you mean “mini-deit-tiny-224”?\n' });
  });

  test('does not replace the weights', async () => {
    const { err } = await convert('mini-deit-tiny-224', 'weights.bin', '--out', join(folder, 'weights.bin'));
    expect(err).toContain('would replace the weights.');
  });

  test('refuses a file that would run something', async () => {
    // os.system('id') in protocol 0, where a checkpoint would be.
    writeFileSync(join(folder, 'evil.pth'), zipOfOne('archive/data.pkl', "cos\nsystem\n(S'id'\ntR."));
    const { exit, err } = await convert('mini-deit-tiny-224', 'evil.pth');
    expect(exit).toBe(3);
    expect(err).toContain('evil.pth: This file is more than weights: it asks Python for os.system. Nothing of it was run.\n');
  });
});

function convert(network: string, weights: string, ...rest: string[]) {
  return runCli(folder, ['lab', 'convert', network, '--weights', join(folder, weights), ...rest]);
}

function safetensors(tensors: ReadonlyMap<string, { readonly dims: readonly number[]; readonly data: Float32Array }>): Uint8Array {
  let at = 0;
  const entries = [...tensors].map(([name, { dims, data }]) => {
    const from = at;
    at += data.byteLength;
    return [name, { dtype: 'F32', shape: dims, data_offsets: [from, at] }];
  });
  const header = Buffer.from(JSON.stringify(Object.fromEntries(entries)));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  const numbers = [...tensors.values()].map(({ data }) => Buffer.from(data.buffer, data.byteOffset, data.byteLength));
  return Buffer.concat([length, header, ...numbers]);
}

/** An archive of one file, stored as it is. */
function zipOfOne(name: string, text: string): Uint8Array {
  const sizes = Buffer.alloc(14);
  sizes.writeUInt32LE(text.length, 4);
  sizes.writeUInt32LE(text.length, 8);
  sizes.writeUInt16LE(name.length, 12);
  const local = Buffer.concat([
    Buffer.from('PK\x03\x04\x14\0\0\0\0\0\0\0\0\0', 'latin1'),
    sizes,
    Buffer.alloc(2),
    Buffer.from(name + text),
  ]);
  const directory = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0', 'latin1'),
    sizes,
    Buffer.alloc(16),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
