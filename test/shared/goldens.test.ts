import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.js';

const folder = join(process.env.DAYBOOK_SHARED ?? '../shared', 'labs/goldens');

interface Verified {
  readonly file: string;
  readonly ok: boolean;
  readonly outputs: readonly { readonly name: string; readonly note?: string }[];
}

async function verify(name: string): Promise<{ readonly exit: number; readonly file: Verified }> {
  const { exit, out } = await runCli(folder, ['lab', 'verify', `${name}.json`, '--json']);
  return { exit, file: JSON.parse(out).files[0] };
}

const networks = [
  'anchor-detr-r50-c5-256x320',
  'anchor-detr-r50-c5-batch2-padded',
  'anchor-detr-transformer-nano',
  'anchor-detr-transformer-nano-tall',
  'mini-deit-nano',
  'mini-deit-tiny-224',
  'mini-swin-nano',
  'mini-swin-tiny-224',
  'resnet-dc5-nano',
];

const isThere = existsSync(folder);
const names = isThere ? readdirSync(folder).flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : [])) : [];

describe.skipIf(!isThere)('reference numbers', () => {
  it.each(networks)('the network %s is built, weighted and run with nothing left out', async (name) => {
    const { exit, file } = await verify(name);
    expect({ exit, ok: file.ok, passedOver: file.outputs.filter(({ note }) => note) }).toEqual({ exit: 0, ok: true, passedOver: [] });
    expect(file.outputs.slice(0, 3).map((output) => output.name)).toEqual(['paramCount', 'tensors', 'weights']);
  });

  it.each(names.filter((name) => !networks.includes(name)).sort())('%s is computed within its tolerance', async (name) => {
    const { exit, file } = await verify(name);
    expect({ exit, file: file.file, ok: file.ok }).toEqual({ exit: 0, file: `${name}.json`, ok: true });
    expect(file.outputs.length).toBeGreaterThan(2);
  });

  it.each([
    ['image-resize', 13],
    ['corruptions', 36],
  ])('%s has every pixel equal in all %i pictures', async (name, count) => {
    const { file } = await verify(name);
    expect(file.outputs.filter(({ note }) => note === 'not every pixel equal')).toEqual([]);
    expect(file.outputs.filter(({ note }) => note === 'every pixel equal').length).toBe(count);
  });
});
