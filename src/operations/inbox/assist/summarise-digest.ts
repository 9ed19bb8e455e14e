import { DaybookError } from '../../../base/errors.js';
import { type Bilingual, say } from '../../../base/text.js';
import type { Material } from '../../../inbox/assist/assist-task.js';
import { summaryTask } from '../../../inbox/assist/summary-task.js';
import type { AssistConfig } from '../../../log/assist-config.js';
import { logLanguage } from '../../../log/log-language.js';
import type { Digest, DigestItem } from '../../../pages/inbox/digest.js';
import type { Daybook } from '../../daybook-context.js';
import { askModel } from './ask-model.js';
import { costOf } from './cost-of.js';
import type { Usage } from './model-answer.js';

/** What a language model did for a digest. */
export interface AssistReport {
  readonly usage: Usage;
  /** In the currency of the settings; null where they name no price. */
  readonly cost: number | null;
  readonly text: Bilingual;
  /** Why it did not do all; null where it did. */
  readonly problem: Bilingual | null;
}

/** Lets the model of the settings write a sentence about each item of a digest. What it cannot do is left out: a digest never waits for it. */
export async function summariseDigest(
  daybook: Daybook,
  assist: AssistConfig,
  digest: Digest,
  materialOf: (item: DigestItem) => Material,
): Promise<{ readonly digest: Digest; readonly report: AssistReport }> {
  const items: DigestItem[] = [];
  let problem: DaybookError | null = null;
  let usage: Usage = { input: 0, output: 0 };
  for (const item of digest.items) {
    if (problem !== null) {
      items.push(item);
      continue;
    }
    try {
      const asked = await askModel(daybook, assist, summaryTask, materialOf(item), logLanguage(daybook));
      usage = { input: usage.input + asked.usage.input, output: usage.output + asked.usage.output };
      items.push({ ...item, summary: asked.value });
    } catch (error) {
      if (!(error instanceof DaybookError)) throw error;
      problem = error;
      items.push(item);
    }
  }
  return { digest: { ...digest, items }, report: reportOf(assist, items, usage, problem) };
}

function reportOf(assist: AssistConfig, items: readonly DigestItem[], usage: Usage, problem: DaybookError | null): AssistReport {
  const written = items.filter(({ summary }) => summary !== null).length;
  const tokens = usage.input + usage.output;
  const { model } = assist;
  const cost = costOf(assist, usage);
  const paid = cost === null ? '' : ` (${cost.toFixed(4)})`;
  return {
    usage,
    cost,
    text: say(
      `${model} wrote ${written} of ${items.length} sentences for ${tokens} tokens${paid}.`,
      `${model} 写了 ${items.length} 句中的 ${written} 句，用了 ${tokens} 个 token${paid}。`,
    ),
    problem:
      problem && say(`${problem.text.en}${problem.hint ? ` ${problem.hint.en}` : ''}`, `${problem.text.zh}${problem.hint?.zh ?? ''}`),
  };
}
