import { Matrix } from 'ml-matrix';
import { positiveSystem } from '../linear/positive-system.js';
import { faceOf } from '../model/face-model.js';
import type { Pose } from '../pose/pose.js';
import { betterPose, depthWeight, type FaceFitter, type FrameFit } from './face-fitter.js';
import { type FrameEquations, frameEquations } from './shape-equations.js';

/** Fits frames of one person: pose and expression, by turns, from a pose to start at. */
export type FrameFitter = (landmarks: Float64Array, start: Pose) => FrameFit;

/** A fitter of frames for a known identity; what the identity makes of the face is worked out once. */
export function frameFitter(fitter: FaceFitter, identity: Float64Array, rounds = 2): FrameFitter {
  const neutral = faceOf(fitter.model, identity, []);
  const movements = { ...fitter.movements, mean: neutral };
  const moved = (expression: Float64Array): Float64Array => movedBy(neutral, movements.modes, expression);
  return (landmarks, start) => {
    let pose = betterPose(fitter, landmarks, neutral, start);
    let expression: Float64Array = new Float64Array(movements.modes.length);
    for (let round = 0; round < rounds; round++) {
      expression = solveExpression(frameEquations(movements, landmarks, pose, depthWeight));
      pose = betterPose(fitter, landmarks, moved(expression), pose);
    }
    return { pose, expression };
  };
}

function movedBy(neutral: Float64Array, movements: readonly Float64Array[], expression: Float64Array): Float64Array {
  const positions = neutral.slice();
  for (const [m, movement] of movements.entries()) {
    const factor = expression[m] as number;
    for (let k = 0; k < positions.length; k++) positions[k] = (positions[k] as number) + factor * (movement[k] as number);
  }
  return positions;
}

function solveExpression({ matrix, right }: FrameEquations): Float64Array {
  const system = Matrix.from1DArray(right.length, right.length, matrix).add(Matrix.eye(right.length, right.length));
  return Float64Array.from(positiveSystem(system).solve(Matrix.columnVector(right)).getColumn(0));
}
