import { type Rotation, rotationVector } from './rotation.js';

/** Where a rigid head is, seen by a camera far away (weak perspective): pixel = scale · rotation · point + shift. */
export interface Pose {
  readonly rotation: Rotation;
  /** Pixels for a centimetre. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Places points in a picture: x, y in pixels and z, the depth, in the same scale with 0 at the head's origin. */
export function place(positions: Float64Array, { rotation, scale, x, y }: Pose): Float64Array {
  const [r00, r01, r02, r10, r11, r12, r20, r21, r22] = Array.from(rotation, (value) => value * scale) as Nine;
  const placed = new Float64Array(positions.length);
  for (let i = 0; i < positions.length; i += 3) {
    const px = positions[i] as number;
    const py = positions[i + 1] as number;
    const pz = positions[i + 2] as number;
    placed[i] = r00 * px + r01 * py + r02 * pz + x;
    placed[i + 1] = r10 * px + r11 * py + r12 * pz + y;
    placed[i + 2] = r20 * px + r21 * py + r22 * pz;
  }
  return placed;
}

type Nine = [number, number, number, number, number, number, number, number, number];

/**
 * The angles of a head in degrees: yaw is positive when it looks to the right of the picture, pitch when it looks down, roll when it leans
 * clockwise.
 */
export function headAngles({ rotation }: Pose): { readonly yaw: number; readonly pitch: number; readonly roll: number } {
  const forward = [-(rotation[2] as number), -(rotation[5] as number), -(rotation[8] as number)] as const;
  const degrees = 180 / Math.PI;
  return {
    yaw: Math.atan2(forward[0], -forward[2]) * degrees,
    pitch: Math.atan2(forward[1], Math.hypot(forward[0], forward[2])) * degrees,
    roll: Math.atan2(rotation[3] as number, rotation[0] as number) * degrees,
  };
}

/** A pose as plain numbers for JSON. */
export function poseToJson(pose: Pose): object {
  const round = (value: number, digits: number): number => Number(value.toFixed(digits));
  const { yaw, pitch, roll } = headAngles(pose);
  return {
    rotation: rotationVector(pose.rotation).map((value) => round(value, 5)),
    pixelsPerCentimetre: round(pose.scale, 4),
    shift: [round(pose.x, 3), round(pose.y, 3)],
    degrees: { yaw: round(yaw, 2), pitch: round(pitch, 2), roll: round(roll, 2) },
  };
}
