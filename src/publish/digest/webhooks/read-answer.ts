import * as z from 'zod';
import { oneLine } from '../../../base/one-line.js';
import type { Bilingual } from '../../../base/text.js';
import { say } from '../../../base/text.js';
import type { WebhookAnswer, WebhookRefusal } from './webhook.js';

/** What answers in JSON have in common: a number that is 0 when all is well, and words. */
export interface CodedAnswer {
  readonly code: string;
  readonly words: string;
}

const coded = z.object({
  code: z.int().optional(),
  StatusCode: z.int().optional(),
  errcode: z.int().optional(),
  msg: z.string().optional(),
  StatusMessage: z.string().optional(),
  errmsg: z.string().optional(),
});

/** Reads `{"errcode": 310000, "errmsg": "…"}`, `{"code": 19021, "msg": "…"}` or `{"StatusCode": 0}`; null for anything else. */
export function codedAnswer({ text }: WebhookAnswer): CodedAnswer | null {
  const { data } = coded.safeParse(jsonOf(text));
  const code = data?.errcode ?? data?.code ?? data?.StatusCode;
  return code === undefined ? null : { code: String(code), words: oneLine(data?.errmsg ?? data?.msg ?? data?.StatusMessage ?? '', 200) };
}

/** What an answer refuses, by a table of what to do about each code; null for code 0. */
export function codedRefusal(answer: WebhookAnswer, hints: readonly (readonly [words: RegExp, hint: Bilingual])[]): WebhookRefusal | null {
  const found = codedAnswer(answer);
  if (found === null) return strangeAnswer(answer);
  if (found.code === '0') return null;
  const hint = hints.find(([words]) => words.test(`${found.code} ${found.words}`))?.[1] ?? null;
  return { ...found, hint };
}

/** An answer of somebody else than the platform: a page of a proxy, a redirect. */
export function strangeAnswer({ status }: WebhookAnswer): WebhookRefusal {
  return {
    code: `HTTP ${status}`,
    words: '',
    hint: say('Its answer is not one of that platform: look at the address.', '回答不像来自该平台：请检查地址。'),
  };
}

/** The value of a text in JSON; null for any other text. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Bytes of a message as it is sent. */
export function bytesOf(message: object): number {
  return new TextEncoder().encode(JSON.stringify(message)).length;
}
