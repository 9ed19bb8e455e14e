import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runInBrowser } from './browser-run.mjs';
import { runLabBench } from './lab-bench.mjs';
import { measureProcess, median, table } from './measure.mjs';

const root = resolve(import.meta.dirname, '..');
const cli = [process.execPath, join(root, 'bin/daybook.js'), 'lab', 'run', 'portrait', '--yes'];
const sample = join(root, 'labs/samples/astronaut.jpg');

/**
 * How fast the lab portrait is from the command's start to its end, in Node and in Chromium, and how steady it draws. The clip is the lab's sample under
 * a known motion, or another one of it.
 */
export async function benchPortrait(folder, rounds, clip, motion) {
  const own = join(folder, 'portrait');
  if (!existsSync(join(own, 'clip.json'))) runLabBench('portrait', ['make', own]);
  const [video, json] = clip ? [resolve(clip), resolve(motion)] : [join(own, 'clip.mp4'), join(own, 'clip.json')];
  const long = join(own, 'long.mp4');
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-stream_loop', '3', '-i', video, '-c', 'copy', long]);
  const out = join(own, 'out');
  const node = (args) => {
    rmSync(out, { recursive: true, force: true });
    const { wall, cpu } = measureProcess([...cli, ...args, '--out', out]);
    return { clock: wall, processor: cpu };
  };
  const names = [
    'picture, Node',
    'clip, Node',
    'clip four times over, Node',
    'clip, Chromium, first run of the browser',
    'the same again',
    'clip four times over, Chromium, new page',
    'picture, Chromium, new page',
  ];
  const all = names.map(() => []);
  for (let round = 0; round < rounds; round++) {
    const inNode = [['--sample'], ['--input', video], ['--input', long]].map(node);
    const results = [...inNode, ...(await runInBrowser('portrait', [video, null, long, sample]))];
    for (const [k, result] of results.entries()) all[k].push(result);
  }
  const rows = names.map((name, k) => {
    const clock = all[k].map((one) => one.clock);
    const processor = median(all[k].map((one) => one.processor));
    return [name, processor.toFixed(2), median(clock).toFixed(2), Math.min(...clock).toFixed(2)];
  });
  console.log(table(['seconds', 'processor, all processes', 'clock', 'clock, best round'], rows));
  console.log(
    '\nMean second difference of the coordinates of the outline, led back by the known motion, in pixels of the still picture:\n',
  );
  return runLabBench('portrait', ['jitter', video, json, sample]);
}
