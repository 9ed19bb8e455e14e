import { rounded } from '../../rounded.js';
import { landmarkNames } from '../landmarks/landmark-names.js';
import { landmarkCount } from '../landmarks/person-pose.js';
import type { FramePeople } from './frame-people.js';

type Row = readonly (string | number | null)[];

/** A row for each landmark of each person in each frame: pixels, and metres around the middle of the hips. */
export function landmarkTable(frames: readonly FramePeople[]): Row[] {
  const header = ['frame', 'seconds', 'person', 'landmark', 'x', 'y', 'z', 'visibility', 'presence', 'metres x', 'metres y', 'metres z'];
  const rows = frames.flatMap(({ index, time, people }) =>
    people.flatMap(({ id, pose }) =>
      pose.points.slice(0, landmarkCount).map(({ x, y, z, visibility, presence }, k) => {
        const metres = pose.world[k];
        const values = [x, y, z].map((value) => rounded(value, 2));
        const chances = [visibility, presence].map((value) => rounded(value, 3));
        return [
          index,
          rounded(time, 4),
          id,
          landmarkNames[k] as string,
          ...values,
          ...chances,
          ...[metres?.x ?? 0, metres?.y ?? 0, metres?.z ?? 0].map((value) => rounded(value, 4)),
        ];
      }),
    ),
  );
  return [header, ...rows];
}

/** A row for each person: when they were seen, how surely, and how far the middle of their box went. */
export function trackTable(frames: readonly FramePeople[]): Row[] {
  const header = ['person', 'first frame', 'last frame', 'frames', 'mean score', 'pixels walked'];
  return [header, ...tracksOf(frames).map(({ id, seen }) => trackRow(id, seen))];
}

/** A person in one frame of their track. */
export interface TrackStep {
  readonly index: number;
  readonly score: number;
  /** The middle of the box. */
  readonly x: number;
  readonly y: number;
  /** Its lower edge, where the feet are. */
  readonly bottom: number;
}

/** Each person with the frames they are in, by id. */
export function tracksOf(frames: readonly FramePeople[]): { readonly id: number; readonly seen: readonly TrackStep[] }[] {
  const tracks = new Map<number, TrackStep[]>();
  for (const { index, people } of frames) {
    for (const { id, box, pose } of people) {
      const step = { index, score: pose.score, x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2, bottom: box[3] };
      const seen = tracks.get(id);
      if (seen) seen.push(step);
      else tracks.set(id, [step]);
    }
  }
  return [...tracks].sort(([a], [b]) => a - b).map(([id, seen]) => ({ id, seen }));
}

function trackRow(id: number, seen: readonly TrackStep[]): Row {
  const score = seen.reduce((sum, step) => sum + step.score, 0) / seen.length;
  const walked = seen.slice(1).reduce((sum, step, k) => sum + Math.hypot(step.x - (seen[k]?.x ?? 0), step.y - (seen[k]?.y ?? 0)), 0);
  return [id, seen[0]?.index ?? 0, seen.at(-1)?.index ?? 0, seen.length, rounded(score, 3), rounded(walked, 1)];
}
