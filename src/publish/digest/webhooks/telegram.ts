import * as z from 'zod';
import { oneLine } from '../../../base/one-line.js';
import { say } from '../../../base/text.js';
import type { Run } from '../digest-blocks.js';
import { jsonOf, strangeAnswer } from './read-answer.js';
import type { MessagePart, Webhook } from './webhook.js';

interface TelegramMessage {
  readonly text: string;
  readonly entities: readonly { readonly type: string; readonly offset: number; readonly length: number; readonly url?: string }[];
}

/**
 * A bot of Telegram: https://core.telegram.org/bots/api#sendmessage. Its address is that of the bot, `https://api.telegram.org/bot<token>`.
 * Plain text with a list of what is bold or a link, in UTF-16 units as strings here count; 4096 of them a message, 100 entries in the list.
 */
export const telegram: Webhook = {
  name: 'telegram',
  label: say('Telegram', 'Telegram'),
  needs: [{ variable: 'DAYBOOK_TELEGRAM_CHAT', as: 'chat', isRequired: true }],
  message: written,
  fits: (message) => (message as TelegramMessage).text.length <= 4096 && (message as TelegramMessage).entities.length <= 100,
  request: (message, { url, chat }) => ({
    url: `${url.replace(/\/+$/, '')}/sendMessage`,
    json: { chat_id: chat, link_preview_options: { is_disabled: true }, ...message },
  }),
  refusal: (answer) => {
    const { data } = answerSchema.safeParse(jsonOf(answer.text));
    if (!data) return strangeAnswer(answer);
    if (data.ok) return null;
    const code = String(data.error_code ?? answer.status);
    const words = oneLine(data.description ?? '', 200);
    return { code, words, hint: hints.find(([shape]) => shape.test(`${code} ${words}`))?.[1] ?? null };
  },
};

const answerSchema = z.object({ ok: z.boolean(), error_code: z.int().optional(), description: z.string().optional() });

function written({ title, blocks }: MessagePart): TelegramMessage {
  const entities: TelegramMessage['entities'][number][] = [];
  let text = '';
  const put = ({ text: more, href, isStrong }: Run): void => {
    const shown = uncalled(more);
    const [offset, { length }] = [text.length, shown];
    if (length > 0 && href !== undefined) entities.push({ type: 'text_link', offset, length, url: href });
    if (length > 0 && isStrong) entities.push({ type: 'bold', offset, length });
    text += shown;
  };
  put({ text: title, isStrong: true });
  for (const block of blocks) {
    text += '\n';
    for (const line of block) {
      text += '\n';
      line.forEach(put);
    }
  }
  return { text, entities };
}

/** `@name` in a title calls nobody: a word joiner, which is not seen, parts the sign from the name. */
function uncalled(text: string): string {
  return text.replace(/@(?=\w)/g, '@\u2060');
}

const hints = [
  [/^40[14]\b/, say('There is no such bot: look at DAYBOOK_TELEGRAM_URL.', '没有这个机器人：请检查 DAYBOOK_TELEGRAM_URL。')],
  [
    /^400 .*chat not found|^403\b/i,
    say(
      'The bot is not in that chat: write to it first, and look at DAYBOOK_TELEGRAM_CHAT.',
      '机器人不在该会话中：请先给它发消息，并检查 DAYBOOK_TELEGRAM_CHAT。',
    ),
  ],
  [/^429\b/, say('It was too much at once: the next run tries again.', '发送过于频繁：下次运行会再试。')],
] as const;
