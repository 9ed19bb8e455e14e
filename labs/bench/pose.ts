// `npm run bench -- pose [<clip>]`: the lab pose beside @vladmandic/human on people-walking.mp4. Each side runs in a process of its own with one
// thread, all of them by turns, three times.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { type FoundBox, readLabels, type Score, scorePeople } from '../shared/score-people.js';
import type { Picture } from '../src/media/picture.js';
import { ffmpegOnPath } from '../src/node/video/ffmpeg.js';
import { readVideo } from '../src/node/video/read-video.js';
import { cutOffBodies } from '../src/pose/detectors/cut-off-bodies.js';
import { openDetector } from '../src/pose/detectors/open-detector.js';
import { peopleFinder } from '../src/pose/find-people.js';
import { openBlazePose } from '../src/pose/landmarks/blazepose.js';
import type { PoseModel } from '../src/pose/pose-files.js';
import { openSession } from '../src/runtime/node.js';
import { stopwatch } from '../src/stopwatch.js';
import { installedWeights } from '../src/weights/installed-weights.js';
import { humanPeople } from './human-people.js';

type Finder = (picture: Picture, time: number) => Promise<readonly FoundBox[]>;

const sides: readonly { readonly name: string; readonly open: () => Promise<Finder> }[] = [
  { name: 'daybook pose, lite, detected in every 2nd frame (416), the default', open: () => lab('lite', 2) },
  { name: 'daybook pose, lite, in every frame (416)', open: () => lab('lite', 1) },
  { name: 'daybook pose, full, in every 2nd frame (416)', open: () => lab('full', 2) },
  { name: 'human, MoveNet MultiPose (256, its own size)', open: async () => (await humanPeople('movenet-multipose.json', null)).find },
  { name: 'human, MoveNet MultiPose (416)', open: async () => (await humanPeople('movenet-multipose.json', 416)).find },
  { name: 'human, its default, for one person (192)', open: async () => (await humanPeople('movenet-lightning.json', null)).find },
];

/** What one side did in one round: means in milliseconds a frame, without the first ones. */
interface Round {
  readonly score: Score;
  readonly clock: number;
  readonly processor: number;
}

const rounds = 3;

/** Frames in which networks are opened and code is compiled. */
const warmUp = 5;

const [clip = join(process.env.DAYBOOK_SHARED ?? '../shared', 'labs/media/people-walking.mp4'), side] = process.argv.slice(2);
if (side !== undefined) console.log(JSON.stringify(await run(Number(side))));
else compare();
process.exit(0);

function compare(): void {
  const results: Round[][] = sides.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [k, { name }] of sides.entries()) {
      console.error(`round ${round + 1}: ${name}`);
      const { stdout, stderr, status } = spawnSync(process.execPath, [process.argv[1] as string, resolve(clip), String(k)], {
        encoding: 'utf8',
        maxBuffer: 1 << 24,
      });
      if (status !== 0) throw new Error(stderr);
      results[k]?.push(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
    }
  }
  console.log('| | clear people found | others | skeletons where nobody is | numbers switched | ms a frame: processor | clock |');
  console.log('|---|---|---|---|---|---|---|');
  for (const [k, { name }] of sides.entries()) {
    const all = results[k] as Round[];
    const { found, clear, others, wrong, switches } = (all[0] as Round).score;
    const numbers = name.startsWith('daybook') ? switches : 'has none';
    const times = [all.map(({ processor }) => processor), all.map(({ clock }) => clock)].map((values) => median(values).toFixed(0));
    const share = ((100 * found) / clear).toFixed(1);
    console.log(`| ${name} | ${found} of ${clear} (${share} %) | ${others} | ${wrong} | ${numbers} | ${times.join(' | ')} |`);
  }
}

async function run(k: number): Promise<Round> {
  const find = await (sides[k] as (typeof sides)[number]).open();
  const { signal } = new AbortController();
  const found: (readonly FoundBox[])[] = [];
  const [clocks, processors]: [number[], number[]] = [[], []];
  for await (const { picture, time } of (await readVideo(clip, ffmpegOnPath, signal)).frames(signal)) {
    const [from, before] = [performance.now(), process.cpuUsage()];
    found.push(await find(picture, time));
    const { user, system } = process.cpuUsage(before);
    clocks.push(performance.now() - from);
    processors.push((user + system) / 1000);
  }
  return { score: scorePeople(readLabels(), found), clock: mean(clocks.slice(warmUp)), processor: mean(processors.slice(warmUp)) };
}

async function lab(model: PoseModel, detectEvery: number): Promise<Finder> {
  const context = {
    openSession,
    weights: installedWeights,
    signal: new AbortController().signal,
    now: () => performance.now(),
    progress: () => {},
    show: () => {},
    video: async () => ({ write: async () => {}, close: async () => {} }),
  };
  const detector = await openDetector(context, 'nanodet', null, 0);
  const pose = await openBlazePose(context, model, false);
  const finder = peopleFinder({ detector, pose, bodies: cutOffBodies(context), detectEvery, watch: stopwatch(context.now) });
  return async (picture, time) => (await finder.next(picture, time)).map(({ id, box }) => ({ id, box }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
