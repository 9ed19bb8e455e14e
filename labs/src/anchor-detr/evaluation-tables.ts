import type { CocoDetection, CocoTruth } from '../detect/coco/coco-types.js';
import { evaluateBoxes } from '../detect/coco/evaluate-boxes.js';
import type { LabResult } from '../lab.js';

/** COCO's figures as tables: the twelve of all classes, and those of each class. */
export function evaluationTables(truth: CocoTruth, detections: readonly CocoDetection[]): LabResult['tables'] {
  const { figures, classes } = evaluateBoxes(truth, detections);
  return {
    evaluation: [['figure', 'value'], ...figures.map(({ name, value }) => [name, rounded(value)])],
    classes: [
      ['class', 'objects', 'AP', 'AP50'],
      ...classes.map(({ name, objects, ap, ap50 }) => [name, objects, rounded(ap), rounded(ap50)]),
    ],
  };
}

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(4));
}
