import { lookup as systemLookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { createTransport } from 'nodemailer';
import { addressGate } from './address-gate.js';
import type { Lookup } from './guarded-connector.js';
import { innerServer, mailFailure, noServer } from './mail-failure.js';

/** A mail in both forms; programs show the one that they can. */
export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly date: Date;
  /** Names the mail: a second one of that name is the same mail. Without `<` and `>`. */
  readonly id: string;
}

/** A server that takes mail, and who signs in there. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly signIn: { readonly user: string; readonly password: string } | null;
  /** Hosts, addresses and subnets, with the port, that may be connected to though they are not public. */
  readonly allow: readonly string[];
  readonly lookup?: Lookup;
  /** Whom this machine believes besides those it knows, as PEM; for tests. */
  readonly authority?: string;
  /** Milliseconds for a server that says nothing. */
  readonly silence?: number;
}

/**
 * Hands a mail to a server, which is connected to at an address that was looked at a moment before, as all hosts are.
 * A password goes over an encrypted connection only; without `none`, so does all the rest.
 * @returns The addresses that the server did not take, of several.
 * @throws DaybookError `unreachable` or `refused-address`, in a sentence that says what the server said.
 */
export async function sendMail(mail: Mail, server: MailServer): Promise<readonly string[]> {
  const { host, port, security, signIn, silence = 20_000 } = server;
  const transport = createTransport({
    host: await addressOf(server),
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    // The certificate is for the name, not for the address.
    tls: { ...(isIP(host) === 0 ? { servername: host } : {}), ...(server.authority === undefined ? {} : { ca: server.authority }) },
    ...(signIn === null ? {} : { auth: { user: signIn.user, pass: signIn.password } }),
    connectionTimeout: Math.min(10_000, silence),
    greetingTimeout: silence,
    socketTimeout: silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const { rejected } = await transport.sendMail({
      from: mail.from,
      to: [...mail.to],
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      date: mail.date,
      messageId: `<${mail.id}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return rejected.map(String);
  } catch (error) {
    throw mailFailure(error, host, signIn?.password ?? null);
  } finally {
    transport.close();
  }
}

/** An address of the server that may be connected to. */
async function addressOf({ host, port, allow, lookup = systemAddresses }: MailServer): Promise<string> {
  const gate = addressGate(allow);
  const found = isIP(host) === 0 ? await lookup(host).catch((cause) => noServer(host, cause)) : [{ address: host, family: isIP(host) }];
  const inner = gate.isAllowedName(host, port) ? undefined : found.find(({ address }) => !gate.isOpen(address, port));
  if (inner) throw innerServer(host, inner.address, port);
  // Mail servers are rarely reached over IPv6 from homes: IPv4 first.
  const first = found.find(({ family }) => family === 4) ?? found[0];
  return first ? first.address : noServer(host, null);
}

const systemAddresses: Lookup = (host) => systemLookup(host, { all: true });
