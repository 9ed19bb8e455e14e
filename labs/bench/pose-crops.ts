// `npm run bench -- pose-crops [<clip>]`: how many skeletons are right when different things are hidden in each person's crop.
import { join } from 'node:path';
import { type LabelledPerson, readLabels } from '../shared/score-people.js';
import { type BoxXyxy, intersectionOverUnion } from '../src/detect/box.js';
import type { Picture } from '../src/media/picture.js';
import { ffmpegOnPath } from '../src/node/video/ffmpeg.js';
import { readVideo } from '../src/node/video/read-video.js';
import { cropPerson, enlargedBox } from '../src/pose/crop-person.js';
import { openDetector } from '../src/pose/detectors/open-detector.js';
import { openBlazePose, poseSize } from '../src/pose/landmarks/blazepose.js';
import type { PersonPose } from '../src/pose/landmarks/person-pose.js';
import { regionOfBox } from '../src/pose/landmarks/pose-regions.js';
import { cropRegion } from '../src/region/crop-region.js';
import { type Region, toPicture } from '../src/region/region.js';
import { openSession } from '../src/runtime/node.js';
import type { FloatTensor } from '../src/tensor.js';
import { installedWeights } from '../src/weights/installed-weights.js';

type Crop = (picture: Picture, region: Region, own: BoxXyxy, others: readonly BoxXyxy[]) => FloatTensor;

const range = { black: 0, white: 1 };
const crops: Readonly<Record<string, Crop>> = {
  'the plain square': (picture, region) => cropRegion(picture, region, poseSize, range),
  'others’ boxes black': (picture, region, own, others) => {
    const crop = cropRegion(picture, region, poseSize, range);
    for (let k = 0; k < poseSize ** 2; k++) {
      const [x, y] = toPicture(region, ((k % poseSize) + 0.5) / poseSize, (Math.floor(k / poseSize) + 0.5) / poseSize);
      if (!isIn(enlargedBox(own), x, y) && others.some((other) => isIn(other, x, y))) crop.data.fill(0, k * 3, k * 3 + 3);
    }
    return crop;
  },
  'all outside of the enlarged box black': (picture, region, own) => cropRegion(picture, region, poseSize, range, enlargedBox(own)),
  'both, as it is': cropPerson,
};

/** Nose, shoulders, elbows, wrists, hips, knees and ankles. */
const main = [0, 11, 12, 13, 14, 15, 16, 23, 24, 25, 26, 27, 28];

const clip = process.argv[2] ?? join(process.env.DAYBOOK_SHARED ?? '../shared', 'labs/media/people-walking.mp4');
const { signal } = new AbortController();
const context = {
  openSession,
  weights: installedWeights,
  signal,
  now: () => performance.now(),
  progress: () => {},
  show: () => {},
  video: async () => ({ write: async () => {}, close: async () => {} }),
};
const detector = await openDetector(context, 'nanodet', null, 0);
const models = ['lite', 'full'] as const;
const networks = await Promise.all(models.map((model) => openBlazePose(context, model, false)));
const right = new Map<string, number>();
let people = 0;
for await (const { index, picture } of (await readVideo(clip, ffmpegOnPath, signal)).frames(signal)) {
  const labels = readLabels().get(index);
  if (!labels) continue;
  const boxes = (await detector.detect(picture)).map(({ box }) => box);
  for (const person of labels.filter(([, , , , , isClear]) => isClear)) {
    const own = bestBox(boxes, person);
    if (!own) continue;
    people++;
    const region = regionOfBox(own);
    for (const [name, crop] of Object.entries(crops)) {
      const others = boxes.filter((box) => box !== own);
      for (const [k, network] of networks.entries()) {
        const { pose } = await network.run(crop(picture, region, own, others), region);
        const key = `${name} | ${models[k]}`;
        right.set(key, (right.get(key) ?? 0) + (isRight(pose, person) ? 1 : 0));
      }
    }
  }
}
console.log(`| crop | ${models.join(' | ')} |\n|---|${models.map(() => '---|').join('')}`);
for (const name of Object.keys(crops)) {
  console.log(`| ${name} | ${models.map((model) => `${right.get(`${name} | ${model}`)} of ${people}`).join(' | ')} |`);
}
process.exit(0);

function bestBox(boxes: readonly BoxXyxy[], [, ...label]: LabelledPerson): BoxXyxy | null {
  const shared = (box: BoxXyxy) => intersectionOverUnion(box, label.slice(0, 4) as unknown as BoxXyxy);
  const [best] = boxes.toSorted((a, b) => shared(b) - shared(a));
  return best && shared(best) > 0.4 ? best : null;
}

function isRight({ points, score }: PersonPose, [, left, top, rightEdge, bottom]: LabelledPerson): boolean {
  const [across, down] = [0.15 * (rightEdge - left) + 1, 0.08 * (bottom - top)];
  const body = main.flatMap((k) => points[k] ?? []);
  const inside = body.filter(({ x, y }) => isIn([left - across, top - down, rightEdge + across, bottom + down], x, y)).length;
  const ys = body.map(({ y }) => y);
  const tall = (Math.max(...ys) - Math.min(...ys)) / (bottom - top);
  return score > 0.5 && inside >= 11 && tall > 0.7 && tall < 1.15;
}

function isIn([left, top, rightEdge, bottom]: BoxXyxy, x: number, y: number): boolean {
  return x >= left && x < rightEdge && y >= top && y < bottom;
}
