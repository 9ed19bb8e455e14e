import type { GoldenKind } from './golden-kind.js';
import { corruptionsKind } from './kinds/corruptions.js';
import { detrPostprocessKind } from './kinds/detr-postprocess.js';
import { imageResizeKind } from './kinds/image-resize.js';
import { irpeBucketsKind } from './kinds/irpe-buckets.js';
import { networkKind } from './kinds/network.js';
import { oneEuroKind } from './kinds/one-euro.js';
import { operationsKind } from './kinds/operations.js';
import { rcdaKind } from './kinds/rcda.js';
import { yoloKind } from './kinds/yolo.js';

/** All kinds of golden files; the first that matches takes the file. */
export const goldenKinds: readonly GoldenKind[] = [
  networkKind,
  rcdaKind,
  operationsKind,
  imageResizeKind,
  corruptionsKind,
  oneEuroKind,
  yoloKind,
  detrPostprocessKind,
  irpeBucketsKind,
];
