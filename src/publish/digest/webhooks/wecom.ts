import { say } from '../../../base/text.js';
import { chatMarkdown } from './chat-markdown.js';
import { codedRefusal } from './read-answer.js';
import type { Webhook } from './webhook.js';

/**
 * A bot of a group in WeCom: https://developer.work.weixin.qq.com/document/path/91770.
 * Markdown of up to 4096 bytes; 20 messages in a minute. It signs nothing: whoever has the address gets in.
 */
export const wecom: Webhook = {
  name: 'wecom',
  label: say('WeCom', '企业微信'),
  needs: [],
  message: (part) => ({ msgtype: 'markdown', markdown: { content: chatMarkdown(part, { lineEnd: '\n', blockEnd: '\n\n' }) } }),
  fits: (message) => new TextEncoder().encode((message as { markdown: { content: string } }).markdown.content).length <= 4096,
  request: (message, { url }) => ({ url, json: message }),
  refusal: (answer) => codedRefusal(answer, hints),
};

const hints = [
  [/^9300[08]\b/, say('There is no such bot: look at DAYBOOK_WECOM_URL.', '没有这个机器人：请检查 DAYBOOK_WECOM_URL。')],
  [/^45009\b/, say('It was too much at once: the next run tries again.', '发送过于频繁：下次运行会再试。')],
] as const;
