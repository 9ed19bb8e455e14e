import type { WeightsFile } from '../weights/weights-file.js';

/** How large BlazePose's landmark network is: larger ones are slower and more exact. */
export type PoseModel = 'lite' | 'full' | 'heavy';

const posePackage = {
  package: '@mediapipe/pose',
  version: '0.5.1675469404',
  integrity: 'sha512-DFZsNWTsSphRIZppnUCuunzBiHP2FdJXR9ehc7mMi4KG+oPaOH0Em3d6kr7Py+TSyTXC1doH88KcF28k2sBxsQ==',
  archiveBytes: 40985403,
  licence: 'Apache-2.0',
} as const;

/** BlazePose's landmark networks, as TensorFlow Lite files. */
export const poseLandmarkFiles: Readonly<Record<PoseModel, WeightsFile>> = {
  lite: { ...posePackage, path: 'pose_landmark_lite.tflite', bytes: 2819824 },
  full: { ...posePackage, path: 'pose_landmark_full.tflite', bytes: 6440512 },
  heavy: { ...posePackage, path: 'pose_landmark_heavy.tflite', bytes: 27709200 },
};

/** BlazePose's own detector: the package's file of assets holds nothing but this TensorFlow Lite network. */
export const poseDetectorFile: WeightsFile = { ...posePackage, path: 'pose_solution_packed_assets.data', bytes: 2962288 };
