import * as z from 'zod';
import type { Evaluation } from '../../inbox/evaluation/evaluate.js';

type Interval = [low: number, high: number];

interface JudgmentRecord {
  readonly precisionAt10: number;
  readonly averagePrecision: number;
  readonly auc: number;
  readonly intervals: { readonly precisionAt10: Interval; readonly averagePrecision: Interval; readonly auc: Interval };
}

/** What `inbox eval` answers. */
export interface EvaluationRecord extends JudgmentRecord {
  readonly until: string;
  readonly positives: number;
  readonly candidates: number;
  readonly baselines: Record<string, JudgmentRecord & { readonly lead: Interval }>;
}

const interval = z.tuple([z.number(), z.number()]);

const judgment = {
  precisionAt10: z.number().meta({ description: 'Of the first ten, the share that was noted later.' }),
  averagePrecision: z.number(),
  auc: z.number().meta({ description: 'How often something noted later stands before something that was not.' }),
  intervals: z
    .object({ precisionAt10: interval, averagePrecision: interval, auc: interval })
    .meta({ description: 'From where to where each lies in 95 of 100 draws of the candidates.' }),
};

const lead = interval.meta({ description: 'By how much the average precision of the profile is higher, in 95 of 100 draws.' });

export const evaluationOutput: z.ZodType<EvaluationRecord> = z.object({
  until: z.string(),
  positives: z.int().meta({ description: 'How many candidates the log noted later.' }),
  candidates: z.int().meta({ description: 'How many candidates there are of both kinds.' }),
  ...judgment,
  baselines: z.record(z.string(), z.object({ ...judgment, lead })),
});

/** An evaluation as JSON, without digits that say nothing. */
export function evaluationRecord(evaluation: Evaluation): EvaluationRecord {
  return JSON.parse(JSON.stringify(evaluation, (_, value) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value)));
}
