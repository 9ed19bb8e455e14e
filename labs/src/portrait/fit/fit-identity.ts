import { Matrix } from 'ml-matrix';
import { positiveSystem } from '../linear/positive-system.js';
import { faceOf } from '../model/face-model.js';
import { betterPose, depthWeight, type FaceFitter, type FrameFit, startPose } from './face-fitter.js';
import { type FrameEquations, frameEquations } from './shape-equations.js';

/** One identity with a fit for each frame. */
export interface FaceFit {
  readonly identity: Float64Array;
  readonly frames: readonly FrameFit[];
}

/**
 * Fits one identity to the landmarks of several frames, with a pose and an expression for each: poses and shapes by turns, each a least-squares
 * problem of its own; the shapes of all frames at once, with unit normal priors on the coefficients.
 */
export function fitIdentity(fitter: FaceFitter, frames: readonly Float64Array[], rounds = 5): FaceFit {
  const identities = fitter.model.identities.length;
  let identity: Float64Array = new Float64Array(identities);
  let fits: readonly FrameFit[] = frames.map((landmarks) => ({
    pose: startPose(fitter, landmarks),
    expression: new Float64Array(fitter.model.expressions.length),
  }));
  for (let round = 0; round < rounds; round++) {
    const equations = frames.map((landmarks, k) => frameEquations(fitter.equations, landmarks, (fits[k] as FrameFit).pose, depthWeight));
    const solved = solveShapes(identities, fitter.equations.modes.length, equations);
    identity = solved.identity;
    fits = frames.map((landmarks, k) => {
      const expression = solved.expressions[k] as Float64Array;
      return { expression, pose: betterPose(fitter, landmarks, faceOf(fitter.model, identity, expression), (fits[k] as FrameFit).pose) };
    });
  }
  return { identity, frames: fits };
}

/** Identity and all expressions at once; each expression is first written in terms of the identity (Schur complement). */
function solveShapes(
  identities: number,
  size: number,
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
