import { createHmac } from 'node:crypto';
import { say } from '../../../base/text.js';
import type { Line, Run } from '../digest-blocks.js';
import { bytesOf, codedRefusal } from './read-answer.js';
import type { Webhook } from './webhook.js';

/**
 * A custom bot of Feishu or Lark: https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot.
 * Rich text in a structure, so nothing in it is markup; 20 KB a message; 5 in a second, 100 in a minute.
 */
export const feishu: Webhook = {
  name: 'feishu',
  label: say('Feishu', '飞书'),
  needs: [{ variable: 'DAYBOOK_FEISHU_SECRET', as: 'secret', isRequired: false }],
  message: ({ title, language, blocks }) => ({
    msg_type: 'post',
    content: {
      post: {
        [language === 'zh' ? 'zh_cn' : 'en_us']: {
          title,
          content: blocks.flatMap((block, at) => [...(at === 0 ? [] : [[{ tag: 'text', text: ' ' }]]), ...block.map(paragraph)]),
        },
      },
    },
  }),
  fits: (message) => bytesOf(message) <= 18_000,
  request: (message, { url, secret, now }) => ({ url, json: secret === null ? message : { ...signature(secret, now), ...message } }),
  refusal: (answer) => codedRefusal(answer, hints),
};

function paragraph(line: Line): readonly object[] {
  return line.map(({ text, href }: Run) =>
    href === undefined ? { tag: 'text', text: plain(text) } : { tag: 'a', text: plain(text), href },
  );
}

/** `<at user_id="all">` calls everybody, if not here then in an app of another age. */
function plain(text: string): string {
  return text.replace(/<(?=\/?at\b)/gi, '＜');
}

/** The time in seconds with the secret is the key, and nothing is what it signs: so it is documented. */
function signature(secret: string, now: Date): { readonly timestamp: string; readonly sign: string } {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return { timestamp, sign: createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64') };
}

const hints = [
  [/^19021\b/, say('Look at DAYBOOK_FEISHU_SECRET, and at the clock of this machine.', '请检查 DAYBOOK_FEISHU_SECRET 和本机时间。')],
  [/^19022\b/, say('The bot lets in certain IP addresses only: add that of this machine.', '机器人只允许部分 IP：请加上本机的。')],
  [
    /^19024\b/,
    say('The bot wants a keyword in each message: make it the name of your log.', '机器人要求消息含关键词：请把关键词设为日志的名字。'),
  ],
  [/^1900[12]\b/, say('There is no such bot: look at DAYBOOK_FEISHU_URL.', '没有这个机器人：请检查 DAYBOOK_FEISHU_URL。')],
  [/^11232\b/, say('It was too much at once: the next run tries again.', '发送过于频繁：下次运行会再试。')],
] as const;
