import type { LabResult } from '../lab.js';
import { alexNetErrors } from './alexnet-errors.js';
import type { Robustness } from './robustness.js';

/** The figures over the fifteen corruptions; null where they say nothing. */
export interface RobustnessSummary {
  readonly pictures: number;
  readonly isLabelled: boolean;
  readonly cleanAccuracy: number;
  /** The mean over corruptions and severities. */
  readonly corruptedAccuracy: number;
  /** Accuracy on spoilt pictures over that on whole ones. */
  readonly retention: number | null;
  readonly meanError: number;
  /** The mean over corruptions of the error beside AlexNet's, for the thousand classes of ImageNet alone. */
  readonly mCE: number | null;
}

/** Sums up; extra corruptions are left out of all means. */
export function robustnessSummary({ pictures, isLabelled, cleanError, errors }: Robustness, classes: number): RobustnessSummary {
  const own = errors.filter(({ corruption }) => corruption.group !== 'extra');
  const means = own.map(({ corruption, bySeverity }) => ({ name: corruption.name, mean: mean(bySeverity) }));
  const meanError = mean(means.map((each) => each.mean));
  const isImageNet = isLabelled && classes === 1000;
  return {
    pictures,
    isLabelled,
    cleanAccuracy: rounded(1 - cleanError),
    corruptedAccuracy: rounded(1 - meanError),
    retention: cleanError === 1 ? null : rounded((1 - meanError) / (1 - cleanError)),
    meanError: rounded(meanError),
    mCE: isImageNet ? rounded(mean(means.map((each) => each.mean / (alexNetErrors.get(each.name) as number)))) : null,
  };
}

/** The part of wrong answers by corruption and severity, and how it stands beside AlexNet's where the classes are ImageNet's. */
export function robustnessTable({ isLabelled, errors }: Robustness, classes: number): LabResult['tables'][string] {
  const isImageNet = isLabelled && classes === 1000;
  const rows = errors.map(({ corruption: { name, group }, bySeverity }) => {
    const known = alexNetErrors.get(name);
    return [
      name,
      group,
      ...bySeverity.map(rounded),
      rounded(mean(bySeverity)),
      isImageNet && known ? rounded(mean(bySeverity) / known) : null,
    ];
  });
  const what = isLabelled ? 'error' : 'changed';
  return [['corruption', 'group', ...[1, 2, 3, 4, 5].map((severity) => `${what} ${severity}`), 'mean', 'CE'], ...rows];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
