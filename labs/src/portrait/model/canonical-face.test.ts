import { describe, expect, it } from 'vitest';
import { testContext } from '../../testing/test-context.js';
import { readCanonicalFace } from './canonical-face.js';
import { expressionBasis } from './expression-basis.js';
import { faceLandmarks } from './face-landmarks.js';
import { loadFaceModel } from './face-model.js';

describe('the canonical face', () => {
  it('has 468 points in the axes of pictures, the right eye to the left, the chin below, the nose nearest', async () => {
    const { mean } = await loadFaceModel(testContext());
    const at = (landmark: number): number[] =>
      [...mean.positions.subarray(landmark * 3, landmark * 3 + 3)].map((value) => Number(value.toFixed(3)));
    expect(mean.positions.length).toBe(1404);
    expect(mean.triangles.length).toBe(2694);
    expect(at(faceLandmarks.rightEyeOuter)).toEqual([-4.446, -2.664, -3.173]);
    expect(at(faceLandmarks.chin)).toEqual([0, 9.403, -4.264]);
    expect(at(faceLandmarks.noseTip)).toEqual([0, 1.127, -7.476]);
  });

  it('trusts 33 landmarks for the rigid pose', async () => {
    const { mean } = await loadFaceModel(testContext());
    expect(mean.rigidity.filter((weight) => weight > 0).length).toBe(33);
  });

  it.each([[[]], [[1, 2, 3]], [[0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f]]])('is refused when the bytes are %j', (bytes) => {
    expect(() => readCanonicalFace(Uint8Array.from(bytes))).toThrow('The file holds no canonical face of 468 points.');
  });

  it('opens its jaw without moving the upper lip', async () => {
    const { mean } = await loadFaceModel(testContext());
    const jaw = expressionBasis(mean.positions).find(({ name }) => name === 'jaw open');
    const down = (landmark: number): number => Number((jaw?.movement[landmark * 3 + 1] ?? 0).toFixed(1));
    expect([down(faceLandmarks.upperLip), down(faceLandmarks.lowerLip), down(faceLandmarks.chin)]).toEqual([0, 1, 0.9]);
  });
});
