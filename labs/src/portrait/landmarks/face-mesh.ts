import { sigmoid } from '../../detect/sigmoid.js';
import type { Picture } from '../../media/picture.js';
import { cropRegion } from '../../region/crop-region.js';
import { type Region, square, toPicture, toRegion, turnOf } from '../../region/region.js';
import type { Session } from '../../runtime/session.js';
import { refinedParts } from './refined-parts.js';

/** A face as Face Mesh sees it in a region. */
export interface MeshedFace {
  /** x, y, z of 468 landmarks in pixels of the picture, the edge of a pixel at whole numbers; z is as large as x and y. */
  readonly landmarks: Float64Array;
  /** How sure it is that there is a face: 0 to 1. */
  readonly score: number;
}

const size = 192;

/** The landmarks of the face in a region; lips and eyes are those of the finer branches. */
export async function meshFace(picture: Picture, region: Region, mesh: Session): Promise<MeshedFace> {
  const results = await mesh.run({ input_1: cropRegion(picture, region, size, { black: 0, white: 1 }) });
  const raw = Float64Array.from(results.output_mesh_identity?.data as Float32Array);
  for (const { output, landmarks } of refinedParts) {
    const finer = results[output]?.data as Float32Array;
    for (const [k, landmark] of landmarks.entries()) raw.set([finer[k * 2] as number, finer[k * 2 + 1] as number], landmark * 3);
  }
  const landmarks = new Float64Array(raw.length);
  for (let k = 0; k < raw.length; k += 3) {
    const [x, y] = toPicture(region, (raw[k] as number) / size, (raw[k + 1] as number) / size);
    landmarks.set([x, y, ((raw[k + 2] as number) / size) * region.width], k);
  }
  return { landmarks, score: sigmoid(Number(results.conv_faceflag?.data[0])) };
}

/** The region in which to look for the same face in the next picture: around its landmarks, level on the corners of its eyes. */
export function regionAround(landmarks: Float64Array): Region {
  const corner = (k: number) => [landmarks[k * 3] as number, landmarks[k * 3 + 1] as number] as const;
  const angle = turnOf(corner(33), corner(263), 0);
  const turned: Region = { x: 0, y: 0, width: 1, height: 1, angle };
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let k = 0; k < landmarks.length / 3; k++) {
    const [u, v] = toRegion(turned, ...corner(k));
    left = Math.min(left, u);
    right = Math.max(right, u);
    top = Math.min(top, v);
    bottom = Math.max(bottom, v);
  }
  const [x, y] = toPicture(turned, (left + right) / 2, (top + bottom) / 2);
  return square({ x, y, width: right - left, height: bottom - top, angle }, 1.5);
}
