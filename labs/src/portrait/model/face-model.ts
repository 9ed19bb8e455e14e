import type { LabContext } from '../../lab.js';
import { type CanonicalFace, readCanonicalFace } from './canonical-face.js';
import { type Expression, expressionBasis } from './expression-basis.js';
import { faceMeshPackage, packedPart } from './face-mesh-package.js';
import { identityBasis } from './identity-basis.js';

/** A linear model of faces: face = mean + Σ identity · modes + Σ expression · movements. */
export interface FaceModel {
  readonly mean: CanonicalFace;
  readonly identities: readonly Float64Array[];
  readonly expressions: readonly Expression[];
}

/** Makes the model on a canonical face. */
export function faceModel(mean: CanonicalFace): FaceModel {
  return { mean, identities: identityBasis(mean.positions), expressions: expressionBasis(mean.positions) };
}

/** The model on the canonical face of MediaPipe's package. */
export async function loadFaceModel({ weights }: Pick<LabContext, 'weights'>): Promise<FaceModel> {
  return faceModel(readCanonicalFace(packedPart(await weights(faceMeshPackage), 'geometry')));
}

/** The vertices of a face: x, y, z of each in centimetres. */
export function faceOf(model: FaceModel, identity: ArrayLike<number>, expression: ArrayLike<number>): Float64Array {
  const positions = Float64Array.from(model.mean.positions);
  model.identities.forEach((mode, k) => {
    addScaled(positions, mode, identity[k] ?? 0);
  });
  model.expressions.forEach(({ movement }, k) => {
    addScaled(positions, movement, expression[k] ?? 0);
  });
  return positions;
}

function addScaled(target: Float64Array, vector: Float64Array, factor: number): void {
  if (factor === 0) return;
  for (let i = 0; i < target.length; i++) target[i] = (target[i] as number) + factor * (vector[i] as number);
}
