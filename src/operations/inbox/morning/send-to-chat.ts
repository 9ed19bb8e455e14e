import { DaybookError } from '../../../base/errors.js';
import type { Fetcher } from '../../../base/fetcher.js';
import { type Language, say } from '../../../base/text.js';
import type { Digest } from '../../../pages/inbox/digest.js';
import { digestBlocks } from '../../../publish/digest/digest-blocks.js';
import { packParts } from '../../../publish/digest/webhooks/pack-parts.js';
import type { Webhook, WebhookAccess, WebhookRefusal } from '../../../publish/digest/webhooks/webhook.js';

/** How a digest is sent to a chat. */
export interface ChatSending {
  readonly digest: Digest;
  readonly language: Language;
  /** Where the served log is; null where nobody says. */
  readonly server: string | null;
  /** The log's name: it begins each message, so that a platform that wants a keyword can have this one. */
  readonly logTitle: string;
  readonly access: Omit<WebhookAccess, 'now'>;
  readonly fetch: Fetcher;
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** How many parts the chat has already, of a morning that was cut short. */
  readonly sent: number;
  /** Called after each part that was taken. */
  readonly onSent: (part: number, count: number) => Promise<void>;
}

/**
 * Sends a digest to a chat, in as many messages as it takes.
 * @throws DaybookError `unreachable` that says what the platform did not like; neither it nor what caused it tells the address or the secret.
 */
export async function sendToChat(webhook: Webhook, sending: ChatSending): Promise<void> {
  const { digest, language, server, logTitle, access, now, sleep, sent, onSent } = sending;
  const blocks = digestBlocks(digest, language, server);
  const titled = { ...blocks, title: `${logTitle}: ${blocks.title}` };
  const parts = packParts(titled, language, (part) => webhook.fits(webhook.message(part)));
  for (const [at, part] of parts.entries()) {
    if (at < sent) continue;
    // No platform takes more than one message in a second for long.
    if (at > sent) await sleep(1_100);
    const { url, json } = webhook.request(webhook.message(part), { ...access, now: now() });
    const response = await sending.fetch({ url, method: 'POST', json, isSecret: true, accept: 'application/json', maxBytes: 65_536 });
    const refusal = webhook.refusal({ status: response.status, text: new TextDecoder().decode(response.body) });
    if (refusal) throw refused(webhook, refusal, access);
    await onSent(at + 1, parts.length);
  }
}

function refused({ label }: Webhook, { code, words, hint }: WebhookRefusal, access: ChatSending['access']): DaybookError {
  const shown = withoutSecrets(words, access);
  const said = shown === '' ? code : `${code}, “${shown}”`;
  return new DaybookError('unreachable', say(`${label.en} did not take the digest: ${said}.`, `${label.zh}没有接收简报：${said}。`), {
    hint: hint ?? say('Nothing is lost: the next run tries again.', '没有丢失：下次运行会再试。'),
  });
}

/** A platform may repeat what it was given. */
function withoutSecrets(words: string, { url, secret, chat }: ChatSending['access']): string {
  const address = new URL(url);
  const parts = [
    url,
    secret,
    chat,
    address.search,
    ...address.searchParams.values(),
    ...address.pathname.split('/').filter((part) => part.length > 8),
  ];
  return parts.reduce((rest: string, part) => (part ? rest.replaceAll(part, '…') : rest), words);
}
