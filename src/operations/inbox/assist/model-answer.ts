import { generateText } from '@xsai/generate-text';
import * as z from 'zod';
import { DaybookError } from '../../../base/errors.js';
import type { Fetcher } from '../../../base/fetcher.js';
import { type Bilingual, say } from '../../../base/text.js';
import type { ChatMessage } from '../../../inbox/assist/assist-task.js';
import type { AssistConfig } from '../../../log/assist-config.js';

/** Tokens of questions and of answers. */
export interface Usage {
  readonly input: number;
  readonly output: number;
}

/** A question to a model. */
export interface ModelQuestion {
  readonly config: AssistConfig;
  /** What lets in; null for a model that asks for nothing, as on this machine. */
  readonly key: string | null;
  readonly messages: readonly ChatMessage[];
  /** The most tokens of the answer. */
  readonly most: number;
  readonly fetcher: Fetcher;
}

/** Models on machines without a graphics card take their time. */
const patience = 120_000;

const stepSchema = z.object({
  text: z.string().max(100_000),
  usage: z
    .object({ prompt_tokens: z.int().min(0), completion_tokens: z.int().min(0) })
    .nullish()
    .catch(null),
});

/**
 * Asks a model once. What it says of tokens is believed where it is not less than what the texts must have taken.
 * @throws DaybookError `unreachable` when it gives no answer that can be understood; the key stands in no error.
 */
export async function modelAnswer({
  config,
  key,
  messages,
  most,
  fetcher,
}: ModelQuestion): Promise<{ readonly text: string; readonly usage: Usage }> {
  let status = 0;
  let step: unknown = null;
  try {
    await generateText({
      baseURL: config.url.replace(/\/*$/, '/'),
      model: config.model,
      messages: [...messages],
      temperature: 0,
      maxTokens: most,
      fetch: async (url: URL, { body }: RequestInit) => {
        // An answer that was cut at its limit is asked for again by the library; it is good enough as it is.
        if (step !== null) throw new Error('asked once');
        const response = await fetcher({
          url: url.href,
          method: 'POST',
          json: JSON.parse(String(body)),
          ...(key === null ? {} : { authorization: `Bearer ${key}` }),
          maxBytes: 1024 * 1024,
          timeout: patience,
          silence: patience,
        });
        status = response.status;
        return new Response(response.body.length === 0 ? ' ' : Uint8Array.from(response.body), { status: status === 200 ? 200 : 502 });
      },
      onStepFinish: (one: unknown) => {
        step ??= one;
      },
    });
  } catch (error) {
    if (error instanceof DaybookError) throw error;
    if (step === null) throw noAnswer(config, status);
  }
  const read = stepSchema.safeParse(step);
  if (!read.success) throw noAnswer(config, status);
  const { text, usage } = read.data;
  const asked = messages.reduce((sum, { content }) => sum + content.length, 0);
  return {
    text,
    usage: {
      input: Math.max(usage?.prompt_tokens ?? 0, Math.ceil(asked / 4)),
      output: Math.max(usage?.completion_tokens ?? 0, Math.ceil(text.length / 4)),
    },
  };
}

function noAnswer({ url, model }: AssistConfig, status: number): DaybookError {
  const host = new URL(url).host;
  const { text, hint } = sayings.find(({ statuses }) => statuses.includes(status)) ?? {
    text:
      status === 200
        ? say('its answer cannot be understood', '无法理解它的回答')
        : say(`it answers with status ${status}`, `回答的状态是 ${status}`),
    hint: say(
      'Look at inbox.assist.url in daybook.json; it ends as in "https://api.openai.com/v1".',
      '请检查 daybook.json 的 inbox.assist.url，形如 "https://api.openai.com/v1"。',
    ),
  };
  return new DaybookError(
    'unreachable',
    say(`The language model ${model} at ${host} gave no answer: ${text.en}.`, `语言模型 ${model}（${host}）没有给出回答：${text.zh}。`),
    { hint },
  );
}

const sayings: readonly { readonly statuses: readonly number[]; readonly text: Bilingual; readonly hint: Bilingual }[] = [
  {
    statuses: [401, 403],
    text: say('it does not accept the key', '不接受密钥'),
    hint: say('Look at DAYBOOK_ASSIST_KEY.', '请检查 DAYBOOK_ASSIST_KEY。'),
  },
  {
    statuses: [404],
    text: say('there is no such model', '没有这个模型'),
    hint: say('Look at inbox.assist.model and .url in daybook.json.', '请检查 daybook.json 的 inbox.assist.model 和 .url。'),
  },
  {
    statuses: [402, 429],
    text: say('it was asked too much, or is not paid for', '请求过多，或余额不足'),
    hint: say('Wait, and look at your account there.', '请稍后再试，并查看账户。'),
  },
  { statuses: [500, 502, 503, 504], text: say('it is out of order', '服务出错'), hint: say('Try again later.', '请稍后再试。') },
];
