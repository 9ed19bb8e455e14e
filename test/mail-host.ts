import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** What a mail server got. */
export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: string;
  readonly user: string | null;
  readonly isEncrypted: boolean;
}

/** A mail server of this machine, until the test ends. */
export interface MailHost {
  readonly port: number;
  readonly mails: readonly TakenMail[];
}

/** An answer as a mail server gives it: `451 4.7.1 Greylisted`. */
export function smtpError(code: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode: code });
}

/** Starts a server; it takes what the options do not refuse. */
export async function mailHost(options: SMTPServerOptions = {}): Promise<MailHost> {
  const mails: TakenMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.key === undefined ? ['STARTTLS'] : [],
    onData: (stream, session, done) => {
      void text(stream).then((source) => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        mails.push({
          from,
          to: rcptTo.map(({ address }) => address),
          source,
          user: typeof session.user === 'string' ? session.user : null,
          isEncrypted: session.secure,
        });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => {}); // A client that hangs up is what some tests are about.
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
  const { port } = server.server.address() as AddressInfo;
  return { port, mails };
}
