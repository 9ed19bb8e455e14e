import type { BoxXyxy } from '../detect/box.js';
import type { Picture } from '../media/picture.js';
import { type Region, square } from '../region/region.js';
import type { Stopwatch } from '../stopwatch.js';
import { cropPerson } from './crop-person.js';
import type { CutOffBodies } from './detectors/cut-off-bodies.js';
import type { BlazePose } from './landmarks/blazepose.js';
import { regionOfPose } from './landmarks/pose-regions.js';
import { clothesOf } from './track/clothes.js';
import type { Candidate } from './track/track.js';

/** A person as seen in a crop of their own. */
export interface SeenPerson extends Candidate {
  readonly region: Region;
  /** Which pixels of the region belong to the person; null when nobody asked. */
  readonly mask: Float32Array | null;
}

/** Someone to look at: where they are, and where everybody else is. */
export interface Sight {
  readonly region: Region;
  readonly box: BoxXyxy;
  readonly others: readonly BoxXyxy[];
}

/** What people are seen with. */
export interface Eye {
  readonly pose: BlazePose;
  readonly bodies: CutOffBodies;
  readonly watch: Stopwatch;
  /** 256 · 256 · 3 floats that each crop is written into. */
  readonly values: Float32Array;
}

/** Below this BlazePose sees nobody. */
export const leastScore = 0.5;

/**
 * The pose of a person in a picture, by as few looks as it needs. Where the first pose says that its person is in quite another region, such as one
 * who leans to a side, the second look is there. Of somebody who is cut off by the picture's edge, BlazePose's detector says how far they reach. BlazePose knows only who is about upright: nobody seen in a wide box may be somebody who lies.
 */
export async function seePerson(
  picture: Picture,
  { region, box, others }: Sight,
  { pose: network, bodies, watch, values }: Eye,
): Promise<SeenPerson> {
  const lookAt = async (where: Region): Promise<SeenPerson> => {
    const crop = await watch.time('crop', () => cropPerson(picture, where, box, others, values));
    const { pose, mask } = await watch.time('pose', () => network.run(crop, where));
    return { box, pose, clothes: clothesOf(picture, pose.points), region: where, mask };
  };
  const body = await watch.time('body', () => bodies.find(picture, box));
  let best = await lookAt(body ? square(body, 1.25) : region);
  const lookAgain = async (where: Region): Promise<void> => {
    const seen = await lookAt(where);
    if (seen.pose.score >= best.pose.score) best = seen;
  };
  const better = regionOfPose(best.pose);
  if (isElsewhere(best.region, better)) await lookAgain(better);
  if (best.pose.score < leastScore && box[2] - box[0] > 1.2 * (box[3] - box[1])) {
    for (const angle of [Math.PI / 2, -Math.PI / 2]) await lookAgain({ ...region, angle });
  }
  return best;
}

function isElsewhere(a: Region, b: Region): boolean {
  const ratio = b.width / a.width;
  const turn = Math.abs(Math.atan2(Math.sin(b.angle - a.angle), Math.cos(b.angle - a.angle)));
  return ratio > 1.35 || ratio < 0.7 || turn > 0.18 || Math.hypot(a.x - b.x, a.y - b.y) > 0.18 * a.width;
}
