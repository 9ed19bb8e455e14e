import * as z from 'zod';
import { parseWebUrl } from '../base/parse-url.js';

/** A language model that helps with the inbox, and what it may cost. */
export interface AssistConfig {
  /** Where it is asked, as OpenAI's interface has it, without `/chat/completions`. */
  readonly url: string;
  readonly model: string;
  /** The most tokens of a day, of questions and answers together. */
  readonly tokensPerDay: number;
  /** For a million tokens, in whatever currency; null where nobody says. */
  readonly price: { readonly input: number; readonly output: number } | null;
}

interface AssistSettings {
  readonly url: string;
  readonly model: string;
  readonly tokensPerDay?: number | undefined;
  readonly price?: { readonly input: number; readonly output: number } | undefined;
}

const price = z.number().min(0);

/** The part of daybook.json that says which language model helps. */
export const assistSchema: z.ZodType<AssistSettings> = z.strictObject({
  url: z
    .string()
    .refine(
      (value) => parseWebUrl(value)?.username === '',
      'no address of a language model. Use one such as "https://api.openai.com/v1" or "http://localhost:11434/v1".\n不是语言模型的地址。请使用例如 "https://api.openai.com/v1" 或 "http://localhost:11434/v1"。',
    ),
  model: z.string().min(1).max(200),
  tokensPerDay: z.int().min(1).optional(),
  price: z.strictObject({ input: price, output: price }).optional(),
});

/** Fills in what the settings leave out; null where no model helps. */
export function assistConfig(settings: AssistSettings | undefined): AssistConfig | null {
  if (settings === undefined) return null;
  const { url, model, tokensPerDay, price: paid } = settings;
  return { url, model, tokensPerDay: tokensPerDay ?? 50_000, price: paid ?? null };
}
