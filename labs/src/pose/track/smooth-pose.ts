import { type OneEuro, type OneEuroSettings, oneEuro } from '../../filter/one-euro.js';
import { landmarkCount, type PersonPose } from '../landmarks/person-pose.js';
import { regionOfPose } from '../landmarks/pose-regions.js';

/** Smooths one person's pose over time; each person has one of their own. */
export interface PoseSmoother {
  /** @param seconds since the person was seen last */
  next(pose: PersonPose, seconds: number): PersonPose;
}

/** MediaPipe's settings: of the body's landmarks, of the points that say where to look, and of those in metres. */
const bodySettings: OneEuroSettings = { minCutoff: 0.05, beta: 80, dCutoff: 1, speedFrom: 'raw' };
const regionSettings: OneEuroSettings = { minCutoff: 0.01, beta: 10, dCutoff: 1, speedFrom: 'raw' };
const worldSettings: OneEuroSettings = { minCutoff: 0.1, beta: 40, dCutoff: 1, speedFrom: 'raw' };

/** How much of a new visibility counts. */
const visibilityWeight = 0.1;

/** A smoother that has seen nothing yet: the first pose comes out as it is. Speeds are told in parts of the body's size. */
export function poseSmoother(): PoseSmoother {
  const points = Array.from({ length: landmarkCount + 2 }, (_, k) => filters(3, k < landmarkCount ? bodySettings : regionSettings));
  const world = Array.from({ length: landmarkCount }, () => filters(3, worldSettings));
  let visibilities: (readonly [visibility: number, presence: number])[] | null = null;
  return {
    next(pose, seconds) {
      const frequency = 1 / Math.max(seconds, 1e-3);
      const scale = 1 / Math.max(regionOfPose(pose).width, 1e-6);
      const before = visibilities;
      visibilities = pose.points.map(({ visibility, presence }, k) => {
        const [last, lastPresence] = before?.[k] ?? [visibility, presence];
        return [last + visibilityWeight * (visibility - last), lastPresence + visibilityWeight * (presence - lastPresence)] as const;
      });
      return {
        score: pose.score,
        points: pose.points.map((point, k) => {
          const [x = 0, y = 0, z = 0] = smoothed(points[k] ?? [], [point.x, point.y, point.z], frequency, scale);
          const [visibility, presence] = visibilities?.[k] ?? [point.visibility, point.presence];
          return { x, y, z, visibility, presence };
        }),
        world: pose.world.map((point, k) => {
          const [x = 0, y = 0, z = 0] = smoothed(world[k] ?? [], [point.x, point.y, point.z], frequency, 1);
          return { x, y, z };
        }),
      };
    },
  };
}

function filters(count: number, settings: OneEuroSettings): OneEuro[] {
  return Array.from({ length: count }, () => oneEuro(settings));
}

function smoothed(axes: readonly OneEuro[], values: readonly number[], frequency: number, scale: number): number[] {
  return values.map((value, k) => axes[k]?.next(value, frequency, scale) ?? value);
}
