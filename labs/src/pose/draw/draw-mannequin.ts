import { type Colour, drawDisc, drawLine, type Place } from '../../draw/canvas.js';
import type { Picture } from '../../media/picture.js';

/** Where the joints of a drawn person are, by the number of BlazePose's landmark. */
export type Joints = Readonly<Record<number, Place>>;

/** What a drawn person looks like: height in pixels, where the feet stand, and how far the legs are apart, as in a step. */
export interface Mannequin {
  readonly x: number;
  readonly bottom: number;
  readonly height: number;
  /** From -1 to 1. */
  readonly stride: number;
  readonly shirt: Colour;
  readonly trousers: Colour;
}

const skin: Colour = [214, 168, 140];
const hair: Colour = [58, 42, 34];
const shoes: Colour = [40, 40, 44];

/** Draws a simple person seen from the front: enough of one for detectors, with joints that are known. */
export function drawMannequin(picture: Picture, { x, bottom, height, stride, shirt, trousers }: Mannequin): Joints {
  const at = (across: number, up: number): Place => [x + across * height, bottom - up * height];
  const [leftFoot, rightFoot] = [at(0.05 + 0.1 * stride, 0.04), at(-0.05 - 0.1 * stride, 0.04)];
  const joints: Joints = {
    0: at(0, 0.915),
    11: at(0.105, 0.8),
    12: at(-0.105, 0.8),
    13: at(0.15, 0.64),
    14: at(-0.15, 0.64),
    15: at(0.155 + 0.05 * stride, 0.49),
    16: at(-0.155 - 0.05 * stride, 0.49),
    23: at(0.06, 0.52),
    24: at(-0.06, 0.52),
    25: at(0.058 + 0.05 * stride, 0.28),
    26: at(-0.058 - 0.05 * stride, 0.28),
    27: leftFoot,
    28: rightFoot,
  };
  const joint = (k: number) => joints[k] as Place;
  const limb = (a: number, b: number, thickness: number, colour: Colour) =>
    drawLine(picture, joint(a), joint(b), thickness * height, colour);
  for (const [hip, knee, foot] of [
    [23, 25, 27],
    [24, 26, 28],
  ] as const) {
    limb(hip, knee, 0.095, trousers);
    limb(knee, foot, 0.075, trousers);
    const [footX, footY] = joint(foot);
    drawLine(
      picture,
      [footX, footY + 0.02 * height],
      [footX + 0.03 * height * Math.sign(footX - x), footY + 0.03 * height],
      0.05 * height,
      shoes,
    );
  }
  for (let k = 0; k <= 10; k++) {
    const down = k / 10;
    const half = 0.085 - 0.02 * Math.sin(down * Math.PI) - 0.01 * down;
    const y = 0.79 - 0.27 * down;
    drawLine(picture, at(-half, y), at(half, y), 0.05 * height, down > 0.9 ? trousers : shirt);
  }
  drawLine(picture, at(0, 0.8), at(0, 0.86), 0.055 * height, skin);
  for (const [shoulder, elbow, wrist] of [
    [11, 13, 15],
    [12, 14, 16],
  ] as const) {
    limb(elbow, wrist, 0.045, skin);
    limb(shoulder, elbow, 0.06, shirt);
    drawDisc(picture, joint(wrist), 0.026 * height, skin);
  }
  drawDisc(picture, at(0, 0.94), 0.062 * height, hair);
  drawDisc(picture, at(0, 0.92), 0.056 * height, skin);
  for (const side of [-1, 1]) drawDisc(picture, at(0.02 * side, 0.93), 0.008 * height, [40, 30, 30]);
  drawLine(picture, at(-0.015, 0.893), at(0.015, 0.893), 0.008 * height, [160, 80, 80]);
  return joints;
}
