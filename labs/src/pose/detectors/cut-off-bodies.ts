import type { BoxXyxy } from '../../detect/box.js';
import type { LabContext } from '../../lab.js';
import type { Picture } from '../../media/picture.js';
import { type Region, squareAround } from '../../region/region.js';
import { type BodyDetector, openBodyDetector } from './body-detector.js';

/** Finds how far the bodies of people reach who are cut off by the edge of a picture. */
export interface CutOffBodies {
  /** The square in which the whole body of somebody lies, turned with it; null where the box is not cut off, or no body is found. */
  find(picture: Picture, box: BoxXyxy): Promise<Region | null>;
  dispose(): Promise<void>;
}

/** The network is opened when somebody is cut off for the first time. */
export function cutOffBodies(context: LabContext): CutOffBodies {
  let opened: Promise<BodyDetector> | null = null;
  // Several people may be cut off in the same picture, which is looked at once.
  let last: { readonly picture: Picture; readonly bodies: Awaited<ReturnType<BodyDetector['detect']>> } | null = null;
  return {
    async find(picture, box) {
      if (!isCutOff(picture, box)) return null;
      opened ??= openBodyDetector(context);
      if (last?.picture !== picture) last = { picture, bodies: await (await opened).detect(picture, squareAround(picture), 0.5) };
      return last.bodies.map(({ region }) => region).find((region) => isBodyOf(region, box)) ?? null;
    },
    async dispose() {
      await (await opened)?.dispose();
    },
  };
}

/** Whether a body can be that of a box: its hips in it or as far below as it is high, and the whole not smaller than what is seen of it. */
function isBodyOf({ x, y, width }: Region, [left, top, right, bottom]: BoxXyxy): boolean {
  const isPlaced = x > left && x < right && y > top && y < 2 * bottom - top;
  return isPlaced && width > 0.8 * Math.max(right - left, bottom - top);
}

/** BlazePose's detector sees nobody smaller, in parts of the picture's longer side. */
const leastPart = 0.2;

/** Whether a box ends where the picture does, within a hundredth of its size, and is large enough to be looked into. */
function isCutOff({ width, height }: Picture, [left, top, right, bottom]: BoxXyxy): boolean {
  if (Math.max(right - left, bottom - top) < leastPart * Math.max(width, height)) return false;
  return left < width * 0.01 || top < height * 0.01 || right > width * 0.99 || bottom > height * 0.99;
}
