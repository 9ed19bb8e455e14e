import { faceLandmarks, upperLids } from './face-landmarks.js';

/** What a face does with its muscles, one movement at a time. */
export interface Expression {
  readonly name: string;
  /** x, y, z per vertex in centimetres: the movement at coefficient 1. */
  readonly movement: Float64Array;
}

/**
 * Movements of a face, made by hand on the canonical face: each is a sum of smooth bumps around landmarks; the jaw turns around the line
 * between the ears. A coefficient of ±1 is an ordinary movement of that kind, not its limit.
 */
export function expressionBasis(positions: Float64Array): readonly Expression[] {
  return [
    { name: 'jaw open', movement: jaw(positions, (y, z) => [0, 0.12 * (z - jointZ) * -1, 0.12 * (y - jointY)]) },
    { name: 'jaw to the side', movement: jaw(positions, () => [0.5, 0, 0]) },
    ...bumps.map(({ name, parts }) => ({ name, movement: sumOfBumps(positions, parts) })),
  ];
}

interface Bump {
  readonly at: readonly number[];
  readonly radius: number;
  readonly by: readonly [number, number, number];
  /** Only what lies above or below the line between the lips moves. */
  readonly side?: 'above' | 'below';
}

const { mouthRight, mouthLeft, upperLip, lowerLip } = faceLandmarks;
const innerBrows = [55, 285];
const rightBrow = [105, 66, 63];
const leftBrow = [334, 296, 293];

const bumps: readonly { readonly name: string; readonly parts: readonly Bump[] }[] = [
  { name: 'smile right', parts: [{ at: [mouthRight], radius: 1.6, by: [-0.5, -0.35, 0.3] }] },
  { name: 'smile left', parts: [{ at: [mouthLeft], radius: 1.6, by: [0.5, -0.35, 0.3] }] },
  { name: 'corner right up', parts: [{ at: [mouthRight], radius: 1.3, by: [0, -0.4, 0] }] },
  { name: 'corner left up', parts: [{ at: [mouthLeft], radius: 1.3, by: [0, -0.4, 0] }] },
  {
    name: 'pucker',
    parts: [
      { at: [mouthRight], radius: 1.4, by: [0.5, 0, -0.2] },
      { at: [mouthLeft], radius: 1.4, by: [-0.5, 0, -0.2] },
      { at: [upperLip, lowerLip], radius: 1.2, by: [0, 0, -0.3] },
    ],
  },
  { name: 'upper lip up', parts: [{ at: [upperLip, 39, 269], radius: 1.1, by: [0, -0.3, 0], side: 'above' }] },
  { name: 'lower lip down', parts: [{ at: [lowerLip, 181, 405], radius: 1.1, by: [0, 0.3, 0], side: 'below' }] },
  { name: 'brow right up', parts: [{ at: rightBrow, radius: 1.3, by: [0, -0.35, 0] }] },
  { name: 'brow left up', parts: [{ at: leftBrow, radius: 1.3, by: [0, -0.35, 0] }] },
  {
    name: 'frown',
    parts: [
      { at: innerBrows.slice(0, 1), radius: 1.1, by: [0.2, 0.25, 0] },
      { at: innerBrows.slice(1), radius: 1.1, by: [-0.2, 0.25, 0] },
    ],
  },
  { name: 'lid right down', parts: [{ at: upperLids.right, radius: 0.45, by: [0, 0.35, 0] }] },
  { name: 'lid left down', parts: [{ at: upperLids.left, radius: 0.45, by: [0, 0.35, 0] }] },
];

/** The joint of the jaw lies before the ears, at this height and depth of the canonical face. */
const jointY = -0.5;
const jointZ = 3;

/** Between the lips the movement begins at once; towards the cheeks it fades in over a height that grows. */
function jaw(positions: Float64Array, move: (y: number, z: number) => readonly [number, number, number]): Float64Array {
  const movement = new Float64Array(positions.length);
  const line = lipLine(positions);
  for (let i = 0; i < positions.length; i += 3) {
    const x = positions[i] as number;
    const y = positions[i + 1] as number;
    const z = positions[i + 2] as number;
    const fade = Math.max(0.05, Math.min(1.2, (Math.abs(x) - 1.5) / 2));
    const weight = smoothStep(0.5 + (y - line) / (2 * fade));
    move(y, z).forEach((value, axis) => {
      movement[i + axis] = weight * value;
    });
  }
  return movement;
}

function sumOfBumps(positions: Float64Array, parts: readonly Bump[]): Float64Array {
  const movement = new Float64Array(positions.length);
  const line = lipLine(positions);
  for (const { at, radius, by, side } of parts) {
    for (let i = 0; i < positions.length; i += 3) {
      const y = positions[i + 1] as number;
      if ((side === 'above' && y > line) || (side === 'below' && y <= line)) continue;
      const nearest = Math.min(...at.map((landmark) => distance(positions, i, landmark * 3)));
      const weight = Math.exp(-((nearest / radius) ** 2) / 2);
      by.forEach((value, axis) => {
        movement[i + axis] = (movement[i + axis] as number) + weight * value;
      });
    }
  }
  return movement;
}

/** The height between the lips. */
function lipLine(positions: Float64Array): number {
  return ((positions[upperLip * 3 + 1] as number) + (positions[lowerLip * 3 + 1] as number)) / 2;
}

function distance(positions: Float64Array, i: number, j: number): number {
  return Math.hypot(
    (positions[i] as number) - (positions[j] as number),
    (positions[i + 1] as number) - (positions[j + 1] as number),
    (positions[i + 2] as number) - (positions[j + 2] as number),
  );
}

function smoothStep(t: number): number {
  const clamped = Math.min(1, Math.max(0, t));
  return clamped * clamped * (3 - 2 * clamped);
}
