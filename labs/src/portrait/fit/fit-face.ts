import { Matrix } from 'ml-matrix';
import { positiveSystem } from '../linear/positive-system.js';
import { type FaceModel, faceOf } from '../model/face-model.js';
import type { Pose } from '../pose/pose.js';
import { procrustes } from '../pose/procrustes.js';
import { refinePose } from '../pose/refine-pose.js';
import { type FrameEquations, frameEquations, type ShapeEquations, shapeEquations } from './shape-equations.js';

/** A model with what fitting it needs, made once. */
export interface FaceFitter {
  readonly model: FaceModel;
  readonly equations: ShapeEquations;
  /** How much each vertex counts for the rigid pose: less, the more expressions move it. */
  readonly stiffness: Float64Array;
}

/** The pose and expression of one frame. */
export interface FrameFit {
  readonly pose: Pose;
  readonly expression: Float64Array;
}

/** One identity with a fit for each frame. */
export interface FaceFit {
  readonly identity: Float64Array;
  readonly frames: readonly FrameFit[];
}

/** Prepares a model for fitting. */
export function faceFitter(model: FaceModel): FaceFitter {
  const vertices = model.mean.positions.length / 3;
  const weights = new Float64Array(vertices).fill(landmarkWeight);
  const stiffness = Float64Array.from({ length: vertices }, (_, i) => {
    const moved = model.expressions.reduce((sum, { movement }) => sum + squaredLength(movement, i * 3), 0);
    return 1 / (1 + moved / 0.02);
  });
  return { model, equations: shapeEquations(model, weights), stiffness };
}

/**
 * Fits one identity to the landmarks of several frames, with a pose and an expression for each: poses and shapes by turns, each a least-squares
 * problem of its own; the shapes of all frames at once, with unit normal priors on the coefficients.
 */
export function fitIdentity(fitter: FaceFitter, frames: readonly Float64Array[], rounds = 5): FaceFit {
  let identity: Float64Array = new Float64Array(fitter.equations.identities);
  let fits: readonly FrameFit[] = frames.map((landmarks) => startFit(fitter, landmarks));
  for (let round = 0; round < rounds; round++) {
    const equations = frames.map((landmarks, k) => frameEquations(fitter.equations, landmarks, (fits[k] as FrameFit).pose, depthWeight));
    const solved = solveShapes(fitter.equations, equations);
    identity = solved.identity;
    fits = frames.map((landmarks, k) => {
      const expression = solved.expressions[k] as Float64Array;
      return { expression, pose: refined(fitter, landmarks, faceOf(fitter.model, identity, expression), (fits[k] as FrameFit).pose) };
    });
  }
  return { identity, frames: fits };
}

/** Fits pose and expression of a frame to a known identity; `before` is where to start, such as the frame before. */
export function fitFrame(
  fitter: FaceFitter,
  identity: Float64Array,
  landmarks: Float64Array,
  before: FrameFit | null,
  rounds = 2,
): FrameFit {
  let fit = before ?? startFit(fitter, landmarks);
  for (let round = 0; round < rounds; round++) {
    const pose = refined(fitter, landmarks, faceOf(fitter.model, identity, fit.expression), fit.pose);
    const equations = frameEquations(fitter.equations, landmarks, pose, depthWeight);
    fit = { pose, expression: solveExpression(fitter.equations, equations, identity) };
  }
  return { ...fit, pose: refined(fitter, landmarks, faceOf(fitter.model, identity, fit.expression), fit.pose) };
}

/** Inverse variance of a landmark in 1/cm²: 1.5 mm, and ten neighbours that are wrong together. */
const landmarkWeight = 1 / (0.15 ** 2 * 10);

/** A network's depths are guesses: they count a tenth. */
const depthWeight = 0.1;

function startFit({ model, equations, stiffness }: FaceFitter, landmarks: Float64Array): FrameFit {
  const start = procrustes(model.mean.positions, landmarks, model.mean.rigidity);
  return {
    pose: refinePose(model.mean.positions, landmarks, stiffness, start, { rounds: 3, depthWeight }),
    expression: new Float64Array(equations.size - equations.identities),
  };
}

function refined({ stiffness }: FaceFitter, landmarks: Float64Array, positions: Float64Array, pose: Pose): Pose {
  return refinePose(positions, landmarks, stiffness, pose, { rounds: 2, depthWeight });
}

/** Identity and all expressions at once; each expression is first written in terms of the identity (Schur complement). */
function solveShapes(
  { size, identities }: ShapeEquations,
  frames: readonly FrameEquations[],
): { identity: Float64Array; expressions: Float64Array[] } {
  const rest = size - identities;
  const left = Matrix.eye(identities, identities);
  const right = Matrix.zeros(identities, 1);
  const parts = frames.map((frame) => {
    const matrix = Matrix.from1DArray(size, size, frame.matrix);
    const coupling = matrix.subMatrix(identities, size - 1, 0, identities - 1);
    const own = positiveSystem(matrix.subMatrix(identities, size - 1, identities, size - 1).add(Matrix.eye(rest, rest)));
    const value = Matrix.columnVector(frame.right.subarray(identities));
    left.add(matrix.subMatrix(0, identities - 1, 0, identities - 1)).sub(coupling.transpose().mmul(own.solve(coupling)));
    right.add(Matrix.columnVector(frame.right.subarray(0, identities))).sub(coupling.transpose().mmul(own.solve(value)));
    return { own, coupling, value };
  });
  const identity = positiveSystem(left).solve(right);
  const expressions = parts.map(({ own, coupling, value }) =>
    Float64Array.from(own.solve(Matrix.sub(value, coupling.mmul(identity))).getColumn(0)),
  );
  return { identity: Float64Array.from(identity.getColumn(0)), expressions };
}

function solveExpression({ size, identities }: ShapeEquations, { matrix, right }: FrameEquations, identity: Float64Array): Float64Array {
  const rest = size - identities;
  const own = Matrix.eye(rest, rest);
  const value = Matrix.zeros(rest, 1);
  for (let a = 0; a < rest; a++) {
    const row = (a + identities) * size;
    let sum = right[a + identities] as number;
    for (let k = 0; k < identities; k++) sum -= (matrix[row + k] as number) * (identity[k] as number);
    value.set(a, 0, sum);
    for (let b = 0; b < rest; b++) own.set(a, b, own.get(a, b) + (matrix[row + identities + b] as number));
  }
  return Float64Array.from(positiveSystem(own).solve(value).getColumn(0));
}

function squaredLength(vector: Float64Array, i: number): number {
  return (vector[i] as number) ** 2 + (vector[i + 1] as number) ** 2 + (vector[i + 2] as number) ** 2;
}
