import type { YoloAnchors } from './decode-yolo.js';

/** The anchors of YOLOv5's released networks, by stride. */
export const yoloAnchors: Readonly<Record<number, YoloAnchors>> = {
  8: [
    [10, 13],
    [16, 30],
    [33, 23],
  ],
  16: [
    [30, 61],
    [62, 45],
    [59, 119],
  ],
  32: [
    [116, 90],
    [156, 198],
    [373, 326],
  ],
};
