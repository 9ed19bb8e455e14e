import type { FaceModel } from '../model/face-model.js';
import type { Pose } from '../pose/pose.js';
import { procrustes } from '../pose/procrustes.js';
import { refinePose } from '../pose/refine-pose.js';
import { type ShapeEquations, shapeEquations } from './shape-equations.js';

/** A model with what fitting it needs, made once. */
export interface FaceFitter {
  readonly model: FaceModel;
  /** Of identity and expression together. */
  readonly equations: ShapeEquations;
  /** Of expression alone, on the mean face. */
  readonly movements: ShapeEquations;
  /** How much each vertex counts for the rigid pose: less, the more expressions move it. */
  readonly stiffness: Float64Array;
}

/** The pose and expression of one frame. */
export interface FrameFit {
  readonly pose: Pose;
  readonly expression: Float64Array;
}

/** Prepares a model for fitting. */
export function faceFitter(model: FaceModel): FaceFitter {
  const { positions } = model.mean;
  const movements = model.expressions.map(({ movement }) => movement);
  const stiffness = Float64Array.from({ length: positions.length / 3 }, (_, i) => {
    const moved = movements.reduce((sum, movement) => sum + squaredLength(movement, i * 3), 0);
    return 1 / (1 + moved / 0.02);
  });
  return {
    model,
    equations: shapeEquations(positions, [...model.identities, ...movements], landmarkWeight),
    movements: shapeEquations(positions, movements, landmarkWeight),
    stiffness,
  };
}

/** The pose in which the mean face lies best on landmarks. */
export function startPose({ model, stiffness }: FaceFitter, landmarks: Float64Array): Pose {
  const start = procrustes(model.mean.positions, landmarks, model.mean.rigidity);
  return refinePose(model.mean.positions, landmarks, stiffness, start, { rounds: 3, depthWeight });
}

/** The pose in which a face that is nearly known lies best on landmarks. */
export function betterPose({ stiffness }: FaceFitter, landmarks: Float64Array, positions: Float64Array, pose: Pose): Pose {
  return refinePose(positions, landmarks, stiffness, pose, { rounds: 2, depthWeight });
}

/** Inverse variance of a landmark in 1/cm²: 1.5 mm, and ten neighbours that are wrong together. */
const landmarkWeight = 1 / (0.15 ** 2 * 10);

/** A network's depths are guesses: they count a tenth. */
export const depthWeight = 0.1;

function squaredLength(vector: Float64Array, i: number): number {
  return (vector[i] as number) ** 2 + (vector[i + 1] as number) ** 2 + (vector[i + 2] as number) ** 2;
}
