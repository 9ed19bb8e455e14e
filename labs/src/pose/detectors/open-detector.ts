import type { LabContext } from '../../lab.js';
import { openBlazePoseDetector } from './blazepose-detector.js';
import { openCenternet } from './centernet.js';
import { openNanodet } from './nanodet.js';
import type { PersonDetector } from './person-detector.js';
import { openYolov5 } from './yolov5.js';

/** A detector that the lab brings along. */
export type DetectorName = 'nanodet' | 'centernet' | 'blazepose';

/** How sure each must be of a person by itself: what it takes for people that are none, BlazePose mostly does not. */
const detectors: Readonly<Record<DetectorName, { readonly open: typeof openNanodet; readonly leastScore: number }>> = {
  nanodet: { open: openNanodet, leastScore: 0.4 },
  centernet: { open: openCenternet, leastScore: 0.3 },
  blazepose: { open: openBlazePoseDetector, leastScore: 0.5 },
};

/** Opens a detector, or a user's own YOLOv5. A confidence of 0 is the detector's own. */
export async function openDetector(
  context: LabContext,
  name: DetectorName,
  weights: Uint8Array | null,
  confidence: number,
): Promise<PersonDetector> {
  if (weights) return openYolov5(context, weights, confidence || 0.25);
  const { open, leastScore } = detectors[name];
  return open(context, confidence || leastScore);
}
