import { displayWidth } from '../../base/display-width.js';
import { type Bilingual, type Language, say } from '../../base/text.js';
import type { EvaluationRecord } from './evaluation-record.js';

/** An evaluation as a table: the inbox's own order first, then the others, each measure with its interval. */
export function evaluationText(evaluation: EvaluationRecord, language: Language): string {
  const { until, positives, candidates, baselines } = evaluation;
  const head = say(
    `Profile of the days until ${until}; ${positives} of ${candidates} candidates were noted later.`,
    `偏好取自 ${until} 及以前；${candidates} 个候选中有 ${positives} 个后来记下。`,
  );
  const rows = [
    ['', say('precision@10', '前十准确率'), say('average precision', '平均准确率'), say('AUC', 'AUC')].map((cell) =>
      inLanguage(cell, language),
    ),
    [inLanguage(say('profile', '偏好'), language), ...cells(evaluation)],
    ...Object.entries(baselines).map(([name, judgment]) => [name, ...cells(judgment)]),
  ];
  const few = positives < fewest ? [tooFew[language]] : [];
  return [head[language], '', ...aligned(rows), '', legend[language], ...few].join('\n');
}

const legend = say(
  'In brackets: where each measure lies in 95 of 100 draws of the candidates.',
  '方括号里：对候选重复抽样，100 次中 95 次落在这个范围。',
);

const fewest = 10;
const tooFew = say(
  'So few were noted later that the figures say little: try an earlier date.',
  '后来记下的太少，这些数字说明不了什么：请换一个更早的日期。',
);

function cells({
  precisionAt10,
  averagePrecision,
  auc,
  intervals,
}: Pick<EvaluationRecord, 'precisionAt10' | 'averagePrecision' | 'auc' | 'intervals'>) {
  const cell = (value: number, [low, high]: readonly [number, number]): string =>
    `${value.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
  return [cell(precisionAt10, intervals.precisionAt10), cell(averagePrecision, intervals.averagePrecision), cell(auc, intervals.auc)];
}

function inLanguage(cell: Bilingual | string, language: Language): string {
  return typeof cell === 'string' ? cell : cell[language];
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
}
