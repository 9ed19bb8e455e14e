import { blend, plainPicture } from '../draw/canvas.js';
import type { Picture } from '../media/picture.js';
import { drawMannequin, type Joints, type Mannequin } from '../pose/draw/draw-mannequin.js';

/** A picture of people whose joints are known. */
export interface Street {
  readonly picture: Picture;
  /** Those of each person, in the order given. */
  readonly joints: readonly Joints[];
}

/** Draws people on a street; who comes later stands before those who came first. */
export function drawnStreet(width: number, height: number, people: readonly Mannequin[]): Street {
  const picture = plainPicture(width, height, [150, 160, 150]);
  for (let y = Math.round(height * 0.55); y < height; y++) for (let x = 0; x < width; x++) blend(picture, x, y, [120, 118, 112], 1);
  for (let k = 0; k < picture.data.length; k++) if (k % 4 !== 3) picture.data[k] = (picture.data[k] as number) + 6 * Math.sin(k * 12.9898);
  return { picture, joints: people.map((person) => drawMannequin(picture, person)) };
}

/** A tall one in red. */
export const anna: Mannequin = { x: 140, bottom: 320, height: 240, stride: 0.3, shirt: [180, 40, 40], trousers: [40, 50, 90] };

/** A smaller one in green. */
export const bert: Mannequin = { x: 330, bottom: 310, height: 200, stride: -0.2, shirt: [40, 120, 60], trousers: [60, 60, 60] };

/** How far off the worst joint is, in parts of a height. */
export function worstJoint(points: readonly { readonly x: number; readonly y: number }[], joints: Joints, height: number): number {
  return Math.max(
    ...Object.entries(joints).map(([k, [x, y]]) => Math.hypot((points[Number(k)]?.x ?? 0) - x, (points[Number(k)]?.y ?? 0) - y) / height),
  );
}
