import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

test('Ctrl-C in the middle of a video leaves nothing behind, and no FFmpeg', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lab-stopped-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [clip, out] = [join(folder, 'clip.mp4'), join(folder, 'out')];
  const still = ['-loop', '1', '-framerate', '10', '-i', join(root, 'labs/samples/astronaut.jpg'), '-frames:v', '200'];
  execFileSync('ffmpeg', ['-v', 'error', ...still, '-vf', 'scale=128:128,format=yuv420p', clip]);
  const args = ['lab', 'run', 'portrait', '--input', clip, '--out', out, '--strength', '1'];
  const program = spawn(process.execPath, [join(root, 'bin/daybook.js'), ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  program.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const isWriting = () => existsSync(out) && readdirSync(out).some((name) => readdirSync(join(out, name)).includes('video.mp4'));
  await expect.poll(isWriting, { timeout: 50_000, interval: 20 }).toBe(true);
  program.kill('SIGINT');
  const [status] = await once(program, 'exit');
  expect({ status, said }).toEqual({ status: 3, said: 'error: Stopped; nothing of this run was kept.\n' });
  expect(readdirSync(out)).toEqual([]);
  await expect.poll(() => commandsWith(clip), { timeout: 30_000 }).toEqual([]);
});

/** The commands that are running with a word among their arguments, where the system tells. */
function commandsWith(word: string): string[] {
  if (!existsSync('/proc')) return [];
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.map(argumentsOf).filter((line) => line.includes(word) && line.includes('ffmpeg'));
}

function argumentsOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
