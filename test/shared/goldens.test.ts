import { existsSync } from 'node:fs';
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

describe.skipIf(!existsSync(folder))('reference numbers', () => {
  it.each([
    'mini-deit-nano',
    'mini-deit-tiny-224',
    'mini-swin-nano',
    'mini-swin-tiny-224',
    'resnet-dc5-nano',
    'anchor-detr-transformer-nano',
    'anchor-detr-transformer-nano-tall',
    'anchor-detr-r50-c5-256x320',
    'anchor-detr-r50-c5-batch2-padded',
  ])('the network %s is built, weighted and run with nothing left out', async (name) => {
    const { exit, file } = await verify(name);
    expect({ exit, ok: file.ok, passedOver: file.outputs.filter(({ note }) => note) }).toEqual({ exit: 0, ok: true, passedOver: [] });
    expect(file.outputs.slice(0, 3).map((output) => output.name)).toEqual(['paramCount', 'tensors', 'weights']);
  });

  it.each([
    'ops',
    'rcda-module',
    'image-resize',
    'corruptions',
    'one-euro',
    'yolo-letterbox-decode-nms',
    'detr-postprocess',
    'irpe-buckets',
  ])('%s is computed within its tolerance', async (name) => {
    const { exit, file } = await verify(name);
    expect({ exit, file: file.file, ok: file.ok }).toEqual({ exit: 0, file: `${name}.json`, ok: true });
    expect(file.outputs.length).toBeGreaterThan(2);
  });

  it.each(['image-resize', 'corruptions'])('%s has every pixel equal', async (name) => {
    const { file } = await verify(name);
    expect(file.outputs.filter(({ note }) => note === 'not every pixel equal')).toEqual([]);
    expect(file.outputs.filter(({ note }) => note === 'every pixel equal').length).toBeGreaterThan(10);
  });
});
