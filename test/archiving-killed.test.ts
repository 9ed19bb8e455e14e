import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseManifest } from '../src/assets/manifest.js';
import { temporaryLog } from './cli/temporary-log.js';
import { type PictureHost, picture, startPictureHost } from './picture-host.js';

const program = join(import.meta.dirname, '../bin/daybook.js');
const pictures = 120;
const kills = 40;

let host: PictureHost;
beforeAll(async () => {
  host = await startPictureHost();
  for (let at = 0; at < pictures; at++) host.answer(addressOf(at).replace(host.origin, 'https:/'), picture(await drawn(at)));
});
afterAll(() => host.close());

const addressOf = (at: number) => `${host.origin}/a.example/${at}.png`;

function drawn(seed: number): Promise<Buffer> {
  const background = { r: seed, g: (seed * 7) % 256, b: (seed * 31) % 256 };
  return sharp({ create: { width: 500, height: 300, channels: 3, background, noise: { type: 'gaussian', mean: seed, sigma: 20 } } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** The pictures that a log keeps, each looked at byte for byte. */
function keptIn(folder: string): readonly string[] {
  const assets = join(folder, 'assets');
  const paths = (readdirSync(assets, { recursive: true }) as string[]).filter((path) => statSync(join(assets, path)).isFile());
  for (const path of paths) {
    const hash = createHash('sha256')
      .update(readFileSync(join(assets, path)))
      .digest('hex');
    expect(path).toBe(`${hash.slice(0, 2)}/${hash}.png`);
  }
  return paths;
}

/** Archives in a process of its own; kills it so many milliseconds after it has asked for so many pictures. */
async function archive(folder: string, kill: { readonly asked: number; readonly after: number } | null): Promise<number | null> {
  const child = spawn(process.execPath, [program, '-C', folder, 'images', 'archive', '--all'], { stdio: 'ignore' });
  const from = host.asked.length;
  const watching = setInterval(() => {
    if (kill === null || host.asked.length < from + kill.asked) return;
    clearInterval(watching);
    setTimeout(() => child.kill('SIGKILL'), kill.after);
  }, 1);
  const exit = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(watching);
  return exit;
}

it(`leaves whole pictures and a manifest that can be read when it is killed, ${kills} times, and completes at last`, async () => {
  const points = Array.from(
    { length: pictures },
    (_, at) => `${at + 1}. [点 ${at}](https://example.org/${at})\n\n<img src="${addressOf(at)}">\n`,
  );
  const folder = temporaryLog({
    'daybook.json': '{"fetch":{"allow":["127.0.0.1"]}}',
    'notes/202205/0511.md': `# 笔记（2022.5.11）\n\n${points.join('\n')}`,
  });
  const before = readFileSync(join(folder, 'notes/202205/0511.md'), 'utf8');
  const manifest = () => parseManifest(readFileSync(join(folder, '.daybook/assets.jsonl'), 'utf8'));
  let seed = Number(process.env.DAYBOOK_SEED ?? 20220511);
  const next = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  let cut = 0;
  for (let at = 0; at < kills; at++) {
    if ((await archive(folder, { asked: 1 + next(6), after: next(60) })) === null) cut += 1;
    const paths = existsSync(join(folder, 'assets')) ? keptIn(folder) : [];
    if (!existsSync(join(folder, '.daybook/assets.jsonl'))) continue;
    const { records, problems } = manifest();
    expect(problems).toEqual([]);
    // A line stands for a picture only when its file is on the disk.
    for (const { status, hash } of records.values()) if (status === 'kept') expect(paths).toContain(`${hash?.slice(0, 2)}/${hash}.png`);
  }
  expect(cut).toBeGreaterThan(kills / 2);
  expect(await archive(folder, null)).toBe(0);
  expect(keptIn(folder)).toHaveLength(pictures);
  expect([...manifest().records.values()].filter(({ status }) => status === 'kept')).toHaveLength(pictures);
  expect(readFileSync(join(folder, 'notes/202205/0511.md'), 'utf8')).toBe(before);
}, 180_000);
