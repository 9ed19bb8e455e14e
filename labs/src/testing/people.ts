import type { PersonPose, PosePoint } from '../pose/landmarks/person-pose.js';
import type { Clothes } from '../pose/track/clothes.js';
import type { Following, Present } from '../pose/track/following.js';
import { inCommon } from '../pose/track/match-people.js';
import type { Candidate } from '../pose/track/track.js';

export const red: Clothes = [200, 30, 30, 40, 40, 90];
export const green: Clothes = [30, 160, 60, 60, 60, 60];

/** Somebody 100 pixels tall, whose feet stand at a place. */
export function person(x: number, bottom: number, clothes: Clothes = red): Candidate {
  const at = (across: number, up: number): PosePoint => ({ x: x + across, y: bottom - up, z: 0, visibility: 1, presence: 1 });
  const side = (k: number) => (k % 2 === 1 ? 8 : -8);
  const body = Array.from({ length: 33 }, (_, k) => {
    if (k <= 10) return at(side(k) / 4, 92);
    if (k <= 12) return at(side(k), 80);
    if (k <= 14) return at(side(k) * 1.5, 64);
    if (k <= 22) return at(side(k) * 1.6, 50);
    if (k <= 24) return at(side(k) * 0.7, 52);
    if (k <= 26) return at(side(k) * 0.7, 28);
    return at(side(k) * 0.7, 4);
  });
  const pose: PersonPose = { points: [...body, at(0, 52), at(0, 108)], world: [], score: 1 };
  return { box: [x - 20, bottom - 100, x + 20, bottom], pose, clothes };
}

/** One picture in which the detector finds some, and those asked for are seen where they really are. */
export function step(
  following: Following<Candidate>,
  time: number,
  detected: readonly Candidate[] | null,
  there: readonly Candidate[] = [],
): Present<Candidate>[] {
  if (detected) following.detected(detected, time);
  for (const { id, expected } of following.unseen(time, { width: 1000, isDetected: detected !== null })) {
    const seen = there.find((each) => inCommon(each, expected) > 0.5);
    if (seen) following.found(id, seen, time);
  }
  return following.present(time);
}

/** Their numbers. */
export function ids(present: readonly { readonly id: number }[]): number[] {
  return present.map(({ id }) => id);
}
