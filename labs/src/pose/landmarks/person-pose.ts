/** A person's pose as BlazePose sees it. */
export interface PersonPose {
  /** 33 landmarks, then two that say where to look next: the middle of the hips, and a point on the circle around the whole body. */
  readonly points: readonly PosePoint[];
  /** The first 33 in metres around the middle of the hips: x to the right, y down, z away from the camera. */
  readonly world: readonly WorldPoint[];
  /** How sure it is that there is a person: 0 to 1. */
  readonly score: number;
}

/** A landmark in pixels of the picture, z as large as x and y, 0 at the hips and less towards the camera. */
export interface PosePoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** How sure it is that the point is in the picture and not hidden: 0 to 1. */
  readonly visibility: number;
  /** How sure it is that the point is in the picture: 0 to 1. */
  readonly presence: number;
}

/** A landmark in metres. */
export interface WorldPoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** How many of the points are landmarks of the body. */
export const landmarkCount = 33;
