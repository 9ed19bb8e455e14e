import { oneLine } from '../../../base/one-line.js';
import { say } from '../../../base/text.js';
import type { Block, Run } from '../digest-blocks.js';
import type { MessagePart, Webhook } from './webhook.js';

/**
 * An incoming webhook of Slack: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks.
 * Rich text in a structure, so nothing in it is markup or calls anybody. Blocks of some 13,000 characters together are refused though
 * no limit is documented, so a message has less; one message in a second.
 */
export const slack: Webhook = {
  name: 'slack',
  label: say('Slack', 'Slack'),
  needs: [],
  message: (part) => ({
    // What notifications show: here alone `<!channel>` would be more than text.
    text: part.title.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'),
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: oneLine(part.title, 150), emoji: false } },
      { type: 'rich_text', elements: sections(part) },
    ],
  }),
  fits: (message) => JSON.stringify(message).length <= 9_000,
  request: (message, { url }) => ({ url, json: message }),
  refusal: ({ status, text }) => {
    if (status === 200 && text.trim() === 'ok') return null;
    const words = oneLine(text, 100);
    // Slack's own codes are such as `no_service`; a page of somebody else is not repeated.
    const code = /^[a-z_]{2,60}$/.test(words) ? words : `HTTP ${status}`;
    return { code, words: '', hint: hints.find(([codes]) => codes.test(code))?.[1] ?? null };
  },
};

function sections({ blocks }: MessagePart): readonly object[] {
  return blocks.map((block: Block, at) => ({
    type: 'rich_text_section',
    elements: [
      ...block.flatMap((line, n) => [
        ...(n === 0 ? [] : [{ type: 'text', text: '\n' }]),
        ...line.filter(({ text }) => text !== '').map(element),
      ]),
      { type: 'text', text: at === blocks.length - 1 ? '\n' : '\n\n' },
    ],
  }));
}

function element({ text, href, isStrong }: Run): object {
  const style = isStrong ? { style: { bold: true } } : {};
  return href === undefined ? { type: 'text', text, ...style } : { type: 'link', url: href, text, ...style };
}

const hints = [
  [
    /^(?:no_service|no_team|team_disabled|invalid_token|no_active_hooks|HTTP 40[34])$/,
    say(
      'The webhook is gone: make a new one and put it into DAYBOOK_SLACK_URL.',
      '该 webhook 已失效：请新建一个并写入 DAYBOOK_SLACK_URL。',
    ),
  ],
  [
    /^(?:channel_not_found|channel_is_archived|posting_to_general_channel_denied|action_prohibited)$/,
    say('Look at the channel of the webhook, and at who may post there.', '请检查该 webhook 的频道，以及谁可以在那里发言。'),
  ],
  [/^(?:rate_limited|rollup_error|HTTP 429)$/, say('It was too much at once: the next run tries again.', '发送过于频繁：下次运行会再试。')],
] as const;
