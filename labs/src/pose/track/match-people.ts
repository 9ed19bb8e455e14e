import { areaOf, type BoxXyxy, intersectionOverUnion } from '../../detect/box.js';
import { clothesInCommon } from './clothes.js';
import { poseSimilarity } from './pose-similarity.js';
import { type Candidate, expectedAt, type Track } from './track.js';

/** Somebody lost must be near and dressed alike. */
const leastLikeness = 0.1;

/** Less than this in common, and it is somebody else. */
const leastInCommon = 0.1;

/** A person lost from sight may be found again so far off: parts of their height, at once and more for each second. */
const reach = { atOnce: 0.35, eachSecond: 0.6 };

/**
 * Who is who: for each candidate the place of a track, or -1 for somebody new. Pairs with most in common (half the overlap of boxes, half the
 * similarity of poses, to where the person should be now) come first; whoever was lost from sight may then be somebody near who is as tall.
 */
export function matchPeople(tracks: readonly Track[], candidates: readonly Candidate[], now: number): number[] {
  const expected = tracks.map((track) => expectedAt(track, now));
  const matches = candidates.map(() => -1);
  const pairs = (value: (track: number, candidate: Candidate) => number) =>
    candidates.flatMap((candidate, c) => tracks.map((_, t) => ({ c, t, common: value(t, candidate) }))).sort((a, b) => b.common - a.common);
  const take = (found: readonly { readonly c: number; readonly t: number; readonly common: number }[], least: number) => {
    for (const { c, t, common } of found) if (common > least && matches[c] === -1 && !matches.includes(t)) matches[c] = t;
  };
  take(
    pairs((t, candidate) => inCommon(expected[t] as Candidate, candidate) * likeness(expected[t] as Candidate, candidate)),
    leastInCommon,
  );
  take(
    pairs((t, candidate) => {
      const near = nearness((expected[t] as Candidate).box, candidate.box, now - (tracks[t] as Track).time);
      return near * clothesInCommon((expected[t] as Candidate).clothes, candidate.clothes) - leastLikeness;
    }),
    0,
  );
  return matches;
}

/** 1 for the same clothes, and never less than a half: light and what hides somebody change colours. */
function likeness(a: Candidate, b: Candidate): number {
  return 0.3 + 0.7 * clothesInCommon(a.clothes, b.clothes);
}

/** 1 for the same box and pose, 0 for nothing in common. */
export function inCommon(a: Candidate, b: Candidate): number {
  const area = Math.sqrt(areaOf(a.box) * areaOf(b.box));
  return (intersectionOverUnion(a.box, b.box) + poseSimilarity(a.pose.points, b.pose.points, area)) / 2;
}

/** 1 at the same place, 0 out of reach or when one is much taller. */
function nearness(a: BoxXyxy, b: BoxXyxy, seconds: number): number {
  const [tall, taller] = [a[3] - a[1], b[3] - b[1]].sort((one, other) => one - other) as [number, number];
  if (taller > tall * 1.6) return 0;
  const apart = Math.hypot(a[0] + a[2] - b[0] - b[2], a[1] + a[3] - b[1] - b[3]) / 2;
  return 1 - apart / (taller * (reach.atOnce + reach.eachSecond * Math.min(seconds, 1)));
}
