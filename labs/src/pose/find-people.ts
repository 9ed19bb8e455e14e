import type { BoxXyxy } from '../detect/box.js';
import type { Picture } from '../media/picture.js';
import type { Region } from '../region/region.js';
import type { Stopwatch } from '../stopwatch.js';
import type { CutOffBodies } from './detectors/cut-off-bodies.js';
import type { PersonDetector } from './detectors/person-detector.js';
import { type BlazePose, poseSize } from './landmarks/blazepose.js';
import type { PersonPose } from './landmarks/person-pose.js';
import { regionOfBox, regionOfPose } from './landmarks/pose-regions.js';
import { leastScore, type SeenPerson, seePerson } from './see-person.js';
import { followPeople } from './track/follow-people.js';
import { inCommon } from './track/match-people.js';

/** A person in a picture. */
export interface Person {
  /** The same for the same person in all pictures of a video; from 1. */
  readonly id: number;
  /** In pixels of the picture. */
  readonly box: BoxXyxy;
  /** Smoothed over time. */
  readonly pose: PersonPose;
  /** Which pixels of which region belong to the person; null when nobody asked. */
  readonly mask: { readonly region: Region; readonly values: Float32Array } | null;
}

/** Finds the people of one picture after the other. */
export interface PeopleFinder {
  /** @param time seconds since the first picture */
  next(picture: Picture, time: number): Promise<Person[]>;
}

/** What finding people needs. */
export interface FinderOptions {
  readonly detector: PersonDetector;
  readonly pose: BlazePose;
  readonly bodies: CutOffBodies;
  /** The detector looks at every nth picture, and when somebody is new or is not where they should be; else people are where they were. */
  readonly detectEvery: number;
  readonly watch: Stopwatch;
}

/** What is smaller has no pose to see. */
const leastPixels = 20;

/** Limbs of people who are smaller, in parts of the picture, move by a pixel or two from one picture to the next: every second one is enough. */
const smallPart = 0.2;

/** Two with so much in common are one person, seen twice. */
const samePerson = 0.6;

/** Detects people, sees the pose of each in a crop of their own, and follows them from picture to picture. */
export function peopleFinder({ detector, pose, bodies, detectEvery, watch }: FinderOptions): PeopleFinder {
  const eye = { pose, bodies, watch, values: new Float32Array(poseSize * poseSize * 3) };
  const following = followPeople<SeenPerson>();
  let sinceLook = detectEvery;

  /** Masks are seen only by looking. */
  const needsEverySecondLook = (box: BoxXyxy, picture: Picture): boolean => !pose.hasMasks && isSmall(box, picture);

  /** Looks only into boxes in which nobody was seen yet. */
  const seeDetected = async (picture: Picture, time: number): Promise<SeenPerson[]> => {
    const all = await watch.time('detect', () => detector.detect(picture));
    const boxes = all.map(({ box }) => box).filter(([left, top, right, bottom]) => Math.max(right - left, bottom - top) >= leastPixels);
    const found: SeenPerson[] = [];
    for (const box of following.emptyBoxes(boxes)) {
      const others = boxes.filter((other) => other !== box);
      const moved = needsEverySecondLook(box, picture) ? following.movedInto(box, boxes, time) : null;
      if (moved) {
        found.push({ ...moved, region: regionOfBox(box), mask: null });
        continue;
      }
      const seen = await seePerson(picture, { region: regionOfBox(box), box, others }, eye);
      const isTwice = found.some((other) => inCommon(other, seen) > samePerson);
      if (seen.pose.score >= leastScore && !isTwice) found.push(seen);
    }
    return found;
  };

  const seeExpected = async (picture: Picture, time: number, isDetected: boolean): Promise<void> => {
    for (const { id, expected, others, mayRest } of following.unseen(time, { width: picture.width, isDetected })) {
      if (mayRest && needsEverySecondLook(expected.box, picture)) {
        following.found(id, { ...expected, isMoved: true, region: regionOfBox(expected.box), mask: null }, time);
        continue;
      }
      const seen = await seePerson(picture, { region: regionOfPose(expected.pose), box: expected.box, others }, eye);
      if (seen.pose.score >= leastScore) following.found(id, seen, time);
    }
  };

  return {
    async next(picture, time) {
      const isLooking = ++sinceLook > detectEvery || following.awaitsNewcomer();
      if (isLooking) following.detected(await seeDetected(picture, time), time);
      await seeExpected(picture, time, isLooking);
      const isLookingLate = !isLooking && following.misses(time, picture);
      if (isLookingLate) following.detected(await seeDetected(picture, time), time);
      if (isLooking || isLookingLate) sinceLook = 1;
      return following.present(time).map(({ id, seen, smooth }) => ({
        id,
        box: seen.box,
        pose: smooth,
        mask: seen.mask && { region: seen.region, values: seen.mask },
      }));
    },
  };
}

function isSmall([left, top, right, bottom]: BoxXyxy, { width, height }: Picture): boolean {
  return Math.max(right - left, bottom - top) < smallPart * Math.min(width, height);
}
