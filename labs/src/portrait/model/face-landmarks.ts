/** Landmarks of the face mesh by what they mark; right and left are the person's own, so the right eye lies left in a picture. */
export const faceLandmarks = {
  rightEyeOuter: 33,
  rightEyeInner: 133,
  leftEyeOuter: 263,
  leftEyeInner: 362,
  mouthRight: 61,
  mouthLeft: 291,
  upperLip: 13,
  lowerLip: 14,
  noseTip: 1,
  chin: 152,
} as const;

/** The outline of the face seen from the front, clockwise in a picture from the top of the forehead. */
export const faceOval: readonly number[] = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136, 172, 58, 132, 93,
  234, 127, 162, 21, 54, 103, 67, 109,
];

/** The upper lids, from the outer corner to the inner. */
export const upperLids = {
  right: [246, 161, 160, 159, 158, 157, 173],
  left: [466, 388, 387, 386, 385, 384, 398],
} as const;
