import { createHash } from 'node:crypto';
import type { Language } from '../../../base/text.js';
import type { Digest } from '../../../pages/inbox/digest.js';
import { digestTitle } from '../../../pages/inbox/digest-words.js';
import { digestMail } from '../../../publish/digest/digest-mail.js';
import { digestText } from '../../../publish/digest/digest-text.js';
import type { Daybook } from '../../daybook-context.js';
import { requiredSecret, type Secrets } from './secrets.js';

/**
 * Mails a digest as the settings say.
 * @returns Who was not taken, of several.
 * @throws DaybookError that says why it was not sent.
 */
export async function mailDigest(daybook: Daybook, digest: Digest, language: Language, secrets: Secrets): Promise<readonly string[]> {
  const { config, ports } = daybook;
  const { mail } = config.inbox.digest;
  if (mail === null) return [];
  const { to, from, server, port, user, security } = mail;
  const title = config.title ?? 'Daybook';
  const signIn = user === null ? null : { user, password: requiredSecret(secrets, 'DAYBOOK_MAIL_PASSWORD') };
  // Loaded only where mail is sent.
  const { sendMail } = await import('../../../fetch/send-mail.js');
  return sendMail(
    {
      from,
      to,
      subject: `${title}: ${digestTitle(digest, language)}`,
      text: digestText(digest, language, config.serve.url),
      html: digestMail(digest, language, title, config.serve.url),
      date: ports.now(),
      id: mailId(digest, from),
    },
    { host: server, port, security, signIn, allow: config.fetch.allow },
  );
}

/** The same for the same digest: a mail program that gets it twice can see that. */
function mailId(digest: Digest, from: string): string {
  const hash = createHash('sha256').update(JSON.stringify(digest)).digest('hex').slice(0, 16);
  return `daybook.${digest.date}.${hash}@${from.slice(from.lastIndexOf('@') + 1)}`;
}
