import { createHmac } from 'node:crypto';
import { say } from '../../../base/text.js';
import { chatMarkdown } from './chat-markdown.js';
import { bytesOf, codedRefusal } from './read-answer.js';
import type { Webhook } from './webhook.js';

/**
 * A custom bot of DingTalk: https://open.dingtalk.com/document/orgapp/custom-robot-access.
 * Markdown, 20,000 bytes a message; 20 messages in a minute.
 */
export const dingtalk: Webhook = {
  name: 'dingtalk',
  label: say('DingTalk', '钉钉'),
  needs: [{ variable: 'DAYBOOK_DINGTALK_SECRET', as: 'secret', isRequired: false }],
  message: (part) => ({
    msgtype: 'markdown',
    markdown: { title: part.title, text: chatMarkdown(part, { lineEnd: '  \n', blockEnd: '\n\n' }) },
  }),
  fits: (message) => bytesOf(message) <= 19_000,
  request: (message, { url, secret, now }) => ({ url: secret === null ? url : signed(url, secret, now), json: message }),
  refusal: (answer) => codedRefusal(answer, hints),
};

/** The time in milliseconds and the secret are signed with the secret; both go into the address. */
function signed(url: string, secret: string, now: Date): string {
  const timestamp = String(now.getTime());
  const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
  return `${url}${url.includes('?') ? '&' : '?'}timestamp=${timestamp}&sign=${encodeURIComponent(sign)}`;
}

const hints = [
  [
    /^310000 .*(?:sign|timestamp)/i,
    say('Look at DAYBOOK_DINGTALK_SECRET, and at the clock of this machine.', '请检查 DAYBOOK_DINGTALK_SECRET 和本机时间。'),
  ],
  [
    /^310000 .*keyword/i,
    say('The bot wants a keyword in each message: make it the name of your log.', '机器人要求消息含关键词：请把关键词设为日志的名字。'),
  ],
  [/^310000 .*ip/i, say('The bot lets in certain IP addresses only: add that of this machine.', '机器人只允许部分 IP：请加上本机的。')],
  [/^30000[0-9]\b/, say('There is no such bot: look at DAYBOOK_DINGTALK_URL.', '没有这个机器人：请检查 DAYBOOK_DINGTALK_URL。')],
  [/^(?:130101|410100)\b/, say('It was too much at once: the next run tries again.', '发送过于频繁：下次运行会再试。')],
] as const;
