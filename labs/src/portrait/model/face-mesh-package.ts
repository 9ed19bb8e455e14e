import type { WeightsFile } from '../../weights/weights-file.js';

/** The one file with all that the lab needs: MediaPipe's face detector, its face mesh network and its canonical face, Apache-2.0. */
export const faceMeshPackage: WeightsFile = {
  package: '@mediapipe/face_mesh',
  version: '0.4.1657299874',
  integrity: 'sha512-Jdza+77HjDH4SQ6/DAYmnKUYdh2fU1GbhuGqXZbkK5rnJKpZLZe5KQeJmwUq9dmkYkCPSq4oe9vmcuveRPpwag==',
  path: 'face_mesh_solution_packed_assets.data',
  bytes: 3986256,
  archiveBytes: 7423898,
  licence: 'Apache-2.0',
};

/** Where each part lies in the file, as its loader (face_mesh_solution_packed_assets_loader.js) says. */
export const packedParts = {
  attention: [0, 2495952],
  landmarks: [2495952, 3737848],
  geometry: [3737848, 3757224],
  detector: [3757224, 3986256],
} as const;

/** The bytes of one part of the file. */
export function packedPart(file: Uint8Array, part: keyof typeof packedParts): Uint8Array {
  return file.subarray(...packedParts[part]);
}
