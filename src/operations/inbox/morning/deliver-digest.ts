import { setTimeout } from 'node:timers/promises';
import { DaybookError } from '../../../base/errors.js';
import { parseWebUrl } from '../../../base/parse-url.js';
import { type Bilingual, type Language, say } from '../../../base/text.js';
import { logLanguage } from '../../../log/log-language.js';
import type { Digest } from '../../../pages/inbox/digest.js';
import { webhooks } from '../../../publish/digest/webhooks/webhooks.js';
import type { Daybook } from '../../daybook-context.js';
import { noteSent, partsSent } from './deliveries.js';
import { mailDigest } from './mail-digest.js';
import { readSecrets, requiredSecret, type Secrets } from './secrets.js';
import { sendToChat } from './send-to-chat.js';

/** What became of sending a digest to somebody. */
export interface Delivery {
  /** `mail`, or a chat. */
  readonly to: string;
  /** `already` it was sent before. */
  readonly outcome: 'sent' | 'already' | 'failed';
  readonly text: Bilingual;
  readonly hint: Bilingual | null;
}

/** How a digest is delivered. */
export interface DeliverOptions {
  /** Also to those who have it. */
  readonly isAgain: boolean;
  /** Waits between messages; tests do not. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

/** Sends a digest to all whom the settings name, each once; one that fails stops no other, and is tried again at the next run. */
export async function deliverDigest(daybook: Daybook, digest: Digest, options: DeliverOptions): Promise<readonly Delivery[]> {
  const { mail, webhooks: chats } = daybook.config.inbox.digest;
  const language = logLanguage(daybook);
  const ways: readonly Way[] = [
    ...(mail ? [{ to: 'mail', label: say('Mail', '邮件'), send: mailWay(daybook, digest, language) }] : []),
    ...chats.map((name) => ({ to: name, label: webhooks[name].label, send: chatWay(daybook, digest, language, name, options) })),
  ];
  const deliveries: Delivery[] = [];
  for (const { to, label, send } of ways) deliveries.push(await deliver(daybook, digest, { to, label, send }, options.isAgain));
  return deliveries;
}

interface Way {
  readonly to: string;
  readonly label: Bilingual;
  /** Sends what is missing after so many parts; notes each part that was taken; may say who did not take it. */
  readonly send: (secrets: Secrets, sent: number, note: (part: number, of: number) => Promise<void>) => Promise<Bilingual | null>;
}

async function deliver(daybook: Daybook, { date }: Digest, { to, label, send }: Way, isAgain: boolean): Promise<Delivery> {
  try {
    const sent = isAgain ? 0 : partsSent(daybook, date, to);
    if (sent === null) {
      return { to, outcome: 'already', text: say(`${label.en}: sent before.`, `${label.zh}：已发送过。`), hint: null };
    }
    const note = (part: number, of: number): Promise<void> => noteSent(daybook, { date, to, part, of });
    // What cannot be noted is not sent, or each run would send it.
    await note(sent, sent + 1);
    const but = await send(readSecrets(daybook), sent, note);
    const text = but
      ? say(`${label.en}: sent. ${but.en}`, `${label.zh}：已发送。${but.zh}`)
      : say(`${label.en}: sent.`, `${label.zh}：已发送。`);
    return { to, outcome: 'sent', text, hint: null };
  } catch (error) {
    if (!(error instanceof DaybookError)) throw error;
    return { to, outcome: 'failed', text: say(`${label.en}: ${error.text.en}`, `${label.zh}：${error.text.zh}`), hint: error.hint };
  }
}

function mailWay(daybook: Daybook, digest: Digest, language: Language): Way['send'] {
  return async (secrets, _, note) => {
    const refused = await mailDigest(daybook, digest, language, secrets);
    await note(1, 1);
    if (refused.length === 0) return null;
    return say(`The server did not take it for ${refused.join(', ')}.`, `服务器没有接收发给 ${refused.join('、')} 的。`);
  };
}

function chatWay(
  daybook: Daybook,
  digest: Digest,
  language: Language,
  name: keyof typeof webhooks,
  { sleep }: DeliverOptions,
): Way['send'] {
  const webhook = webhooks[name];
  return async (secrets, sent, onSent) => {
    const url = chatAddress(requiredSecret(secrets, `DAYBOOK_${name.toUpperCase()}_URL`), name);
    const given = { secret: null as string | null, chat: null as string | null };
    for (const { variable, as, isRequired } of webhook.needs)
      given[as] = isRequired ? requiredSecret(secrets, variable) : secrets(variable);
    await sendToChat(webhook, {
      digest,
      language,
      server: daybook.config.serve.url,
      logTitle: daybook.config.title ?? 'Daybook',
      access: { url, ...given },
      fetch: await daybook.fetcher(),
      now: daybook.ports.now,
      sleep: sleep ?? setTimeout,
      sent,
      onSent,
    });
    return null;
  };
}

/** What is no address is told without being repeated. */
function chatAddress(text: string, name: string): string {
  if (parseWebUrl(text)) return text;
  throw new DaybookError(
    'bad-config',
    say(`DAYBOOK_${name.toUpperCase()}_URL is no address on the web.`, `DAYBOOK_${name.toUpperCase()}_URL 不是网址。`),
    { hint: say('Copy it from the settings of the bot.', '请从机器人的设置里复制。') },
  );
}
