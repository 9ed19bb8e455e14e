import type { LabResult } from '../../lab.js';
import type { Estimate } from '../training/compare-retention.js';
import { retentionReport } from './retention.js';

/** How our own networks stood spoilt pictures, over all seeds: figures with intervals of 95 %, then differences between each two. */
export function retentionTable(): LabResult['tables'][string] {
  const rows = retentionReport.each.map(({ name, accuracy, spoiltAccuracy, retention }) => [
    name,
    accuracy.mean,
    spoiltAccuracy.mean,
    ...ends(retention),
  ]);
  const differences = retentionReport.differences.map(({ of, less, retention }) => [`${of} − ${less}`, null, null, ...ends(retention)]);
  return [['channels', 'accuracy', 'accuracy, spoilt', 'retention', 'from', 'to'], ...rows, ...differences];
}

function ends({ mean, low, high }: Estimate): number[] {
  return [mean, low, high];
}
