import { createHash } from 'node:crypto';
import { DaybookError } from '../../../base/errors.js';
import { type Language, say } from '../../../base/text.js';
import { type AssistTask, type ChatMessage, type Material, question } from '../../../inbox/assist/assist-task.js';
import type { AssistConfig } from '../../../log/assist-config.js';
import type { Daybook } from '../../daybook-context.js';
import { readSecrets } from '../morning/secrets.js';
import { keepAnswer, keptAnswer } from './kept-answers.js';
import { modelAnswer, type Usage } from './model-answer.js';
import { type SetAside, setAside } from './usage-file.js';

/** What a question to the model gave. */
export interface Asked<Value> {
  /** Null where the answer could not be used. */
  readonly value: Value | null;
  /** Tokens that it took; none for an answer that was kept from before. */
  readonly usage: Usage;
}

/**
 * Asks the model of the settings for something about something, or takes what it answered before to the same.
 * @throws DaybookError `too-many` when the tokens of the day are used up, `unreachable` when the model does not answer.
 */
export async function askModel<Value>(
  daybook: Daybook,
  config: AssistConfig,
  task: AssistTask<Value>,
  material: Material,
  language: Language,
): Promise<Asked<Value>> {
  const key = createHash('sha256')
    .update(JSON.stringify([config.url, config.model, task.name, language, material.title, material.authors, material.abstract]))
    .digest('hex');
  const kept = keptAnswer(daybook.root, key);
  if (kept !== null) return { value: task.read(kept), usage: { input: 0, output: 0 } };
  const messages = question(task, material, language, `=== ${key.slice(0, 24)} ===`);
  const { settle } = withinBudget(daybook, config, messages, task.most);
  let usage: Usage;
  let text: string;
  try {
    const fetcher = await daybook.modelFetcher();
    ({ text, usage } = await modelAnswer({ config, key: readSecrets(daybook)('DAYBOOK_ASSIST_KEY'), messages, most: task.most, fetcher }));
  } catch (error) {
    // Whoever was asked and gave no answer that can be used may want to be paid all the same.
    if (error instanceof DaybookError && error.code !== 'unreachable' && error.code !== 'too-large') settle(0);
    throw error;
  }
  settle(usage.input + usage.output);
  const value = task.read(text);
  if (value !== null) keepAnswer(daybook.root, key, text);
  return { value, usage };
}

/** Sets aside what a question costs: at least as many tokens as it has characters by four, and an answer at most what it may have. */
function withinBudget(daybook: Daybook, { tokensPerDay }: AssistConfig, messages: readonly ChatMessage[], most: number): SetAside {
  const wanted = Math.ceil(messages.reduce((sum, { content }) => sum + content.length, 0) / 4) + most;
  const aside = setAside(daybook, wanted);
  if (aside.used + wanted <= tokensPerDay) return aside;
  aside.settle(0);
  throw new DaybookError(
    'too-many',
    say(
      `The language model is not asked: of the ${tokensPerDay} tokens of a day ${aside.used} are used.`,
      `不再询问语言模型：每天 ${tokensPerDay} 个 token，已用 ${aside.used} 个。`,
    ),
    {
      hint: say(
        'Wait until tomorrow, or raise inbox.assist.tokensPerDay in daybook.json.',
        '请等到明天，或调高 daybook.json 的 inbox.assist.tokensPerDay。',
      ),
    },
  );
}
