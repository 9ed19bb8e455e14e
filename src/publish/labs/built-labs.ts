import { readFileSync } from 'node:fs';
import type { LabView } from '../../pages/labs/lab-view.js';

/** A lab with the files of weights that it can ask for. */
export interface LabWithWeights extends LabView {
  readonly weights: readonly { readonly package: string; readonly version: string; readonly path: string }[];
}

/** What a build of labs/ says of each lab, from its file `labs.json`; null where there is none, one that was cut off, or one of another version of the program. */
export function builtLabs(file: string): readonly LabWithWeights[] | null {
  try {
    const labs: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(labs) && labs.every(isLab) ? labs : null;
  } catch {
    return null;
  }
}

function isLab(lab: Partial<LabWithWeights> | null): boolean {
  return lab !== null && parts.every((part) => lab[part] !== undefined);
}

const parts = [
  ...(['name', 'title', 'summary', 'papers', 'links', 'inputs', 'parameters', 'outputs', 'words'] as const),
  ...(['sample', 'limits', 'licence', 'weights'] as const),
];
