import type { Random } from '../random.js';

const rounds = 50;
const starts = 5;

/** Groups points into clusters of small spread: the best of five starts, each with centres far apart (k-means++, Arthur and Vassilvitskii, 2007). */
export function kMeans(points: readonly (readonly number[])[], clusters: number, random: Random): number[] {
  const tries = Array.from({ length: starts }, () => settle(points, startCentres(points, clusters, random)));
  return tries.reduce((best, each) => (each.spread < best.spread ? each : best)).groups;
}

type Point = readonly number[];

function startCentres(points: readonly Point[], clusters: number, random: Random): Point[] {
  const centres = [points[Math.floor(random.uniform() * points.length)] as Point];
  while (centres.length < clusters) {
    const far = points.map((point) => Math.min(...centres.map((centre) => squaredDistance(point, centre))));
    let left = random.uniform() * far.reduce((sum, value) => sum + value, 0);
    const next = far.findIndex((value) => {
      left -= value;
      return left < 0;
    });
    centres.push(points[next < 0 ? points.length - 1 : next] as Point);
  }
  return centres;
}

function settle(points: readonly Point[], start: readonly Point[]): { readonly groups: number[]; readonly spread: number } {
  let [centres, groups] = [start, [] as number[]];
  for (let round = 0; round < rounds; round++) {
    const next = points.map((point) => nearest(point, centres));
    if (round > 0 && next.every((group, i) => group === groups[i])) break;
    groups = next;
    centres = centres.map((centre, group) => meanOf(points.filter((_, i) => groups[i] === group)) ?? centre);
  }
  const spread = points.reduce((sum, point, i) => sum + squaredDistance(point, centres[groups[i] as number] as Point), 0);
  return { groups, spread };
}

function nearest(point: Point, centres: readonly Point[]): number {
  const far = centres.map((centre) => squaredDistance(point, centre));
  return far.indexOf(Math.min(...far));
}

function meanOf(points: readonly Point[]): Point | null {
  if (points.length === 0) return null;
  return (points[0] as Point).map((_, k) => points.reduce((sum, point) => sum + (point[k] as number), 0) / points.length);
}

function squaredDistance(one: Point, other: Point): number {
  return one.reduce((sum, value, k) => sum + (value - (other[k] as number)) ** 2, 0);
}
