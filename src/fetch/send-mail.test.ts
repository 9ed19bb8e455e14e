import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { certificate } from '../../test/certificate.js';
import { mailHost, smtpError } from '../../test/mail-host.js';
import { refusal } from '../../test/temporary-log.js';
import { type Mail, type MailServer, sendMail } from './send-mail.js';

const authority = certificate({ name: 'An Authority', isAuthority: true });
const { cert, key } = certificate({ name: 'localhost', by: authority });
const mail: Mail = {
  from: 'log@example.org',
  to: ['me@example.org'],
  subject: '2022 年 5 月 12 日：2 条值得记',
  text: '1. 检测 with YOLOv6\n.\nlast line',
  html: '<p>1. 检测 with YOLOv6</p>',
  date: new Date('2022-05-11T23:00:00Z'),
  id: '2022-05-12.digest@example.org',
};

const plain: Omit<MailServer, 'port' | 'allow'> = {
  host: 'localhost',
  security: 'none',
  signIn: null,
  authority: authority.cert,
};
const at = (port: number): MailServer => ({ ...plain, port, allow: [`localhost:${port}`] });
const send = (port: number, more: Partial<MailServer> = {}): Promise<readonly string[]> => sendMail(mail, { ...at(port), ...more });
const signIn = { user: 'log', password: 'hunter2' };

describe('a mail', () => {
  it('comes in both forms, in UTF-8, under its own name', async () => {
    const host = await mailHost();
    expect(await send(host.port)).toEqual([]);
    const [taken] = host.mails;
    expect([taken?.from, taken?.to]).toEqual(['log@example.org', ['me@example.org']]);
    const source = taken?.source ?? '';
    expect(source).toContain('Message-ID: <2022-05-12.digest@example.org>\r\n');
    expect(source).toContain('Auto-Submitted: auto-generated\r\n');
    expect(source).toContain('Date: Wed, 11 May 2022 23:00:00 +0000\r\n');
    expect(source).toMatch(/Content-Type: multipart\/alternative;[\s\S]*text\/plain; charset=utf-8[\s\S]*text\/html; charset=utf-8/);
    expect(source).toContain('Subject: =?UTF-8?');
  });

  it('goes over STARTTLS to whoever signs in', async () => {
    const seen: string[] = [];
    const host = await mailHost({
      key,
      cert,
      onAuth: ({ username, password }, session, done) => {
        seen.push(`${username} ${password} ${session.secure}`);
        done(null, { user: username });
      },
    });
    await send(host.port, { security: 'starttls', signIn });
    expect(seen).toEqual(['log hunter2 true']);
    expect(host.mails.map(({ user, isEncrypted }) => [user, isEncrypted])).toEqual([['log', true]]);
  });

  it('goes over TLS from the first byte', async () => {
    const host = await mailHost({ key, cert, secure: true });
    await send(host.port, { security: 'tls' });
    expect(host.mails.map(({ isEncrypted }) => isEncrypted)).toEqual([true]);
  });

  it('tells who was not taken of several', async () => {
    const host = await mailHost({
      onRcptTo: ({ address }, _, done) => done(address.startsWith('no') ? smtpError(550, '5.1.1 No such user') : null),
    });
    const refused = await sendMail({ ...mail, to: ['me@example.org', 'no@example.org'] }, at(host.port));
    expect([refused, host.mails.map(({ to }) => to)]).toEqual([['no@example.org'], [['me@example.org']]]);
  });

  it('cannot be given headers by a subject', async () => {
    const host = await mailHost();
    await sendMail({ ...mail, subject: 'a\r\nBcc: other@example.org\r\n\r\nbody' }, at(host.port));
    expect(host.mails[0]?.source).not.toMatch(/^Bcc:/m);
    expect(host.mails[0]?.to).toEqual(['me@example.org']);
  });
});

describe('what keeps a mail back is said', () => {
  const said = async (port: number, more: Partial<MailServer> = {}): Promise<readonly [string, string | undefined]> => {
    const error = await refusal(send(port, more));
    return [error.text.en, error.hint?.en];
  };
  const later = 'Nothing is lost: the next run tries again.';
  const atPort = 'Look at inbox.digest.mail.port and .security in daybook.json.';
  const password =
    'Look at inbox.digest.mail.user in daybook.json and at DAYBOOK_MAIL_PASSWORD; many servers want a password made for programs.';

  it('when the server refuses the password, also one that repeats it', async () => {
    const host = await mailHost({ key, cert, onAuth: (_, __, done) => done(smtpError(535, '5.7.8 hunter2 is wrong, aHVudGVyMg==')) });
    expect(await said(host.port, { security: 'starttls', signIn })).toEqual([
      'No mail was sent: localhost does not let this user in: “535 5.7.8 … is wrong, …”.',
      password,
    ]);
  });

  it('when somebody must sign in', async () => {
    const host = await mailHost({ authOptional: false });
    expect(await said(host.port)).toEqual([
      'No mail was sent: localhost wants somebody to sign in: “530 Error: authentication Required”.',
      password,
    ]);
  });

  it('when it is to be tried again later: greylisting', async () => {
    const host = await mailHost({ onRcptTo: (_, __, done) => done(smtpError(451, '4.7.1 Greylisted, try again in 300 seconds')) });
    expect(await said(host.port)).toEqual([
      'No mail was sent: localhost wants it to be tried again later: “451 4.7.1 Greylisted, try again in 300 seconds”.',
      later,
    ]);
  });

  it('when the address or the mail is refused', async () => {
    const address = await mailHost({ onRcptTo: (_, __, done) => done(smtpError(550, '5.1.1 No such user here')) });
    expect(await said(address.port)).toEqual([
      'No mail was sent: localhost refuses it: “550 5.1.1 No such user here”.',
      'Look at inbox.digest.mail.to and .from in daybook.json.',
    ]);
    const content = await mailHost({
      onData: (stream, _, done) => stream.resume().once('end', () => done(smtpError(554, '5.7.1 Looks like spam'))),
    });
    expect(await said(content.port)).toEqual(['No mail was sent: localhost refuses it: “554 5.7.1 Looks like spam”.', later]);
  });

  it('when nothing is encrypted, and nothing was told before that', async () => {
    const host = await mailHost({ onAuth: (_, __, done) => done(null, { user: 'log' }) });
    expect(await said(host.port, { security: 'starttls', signIn })).toEqual([
      'No mail was sent: localhost does not encrypt the connection: “500 Error: command not recognized”.',
      atPort,
    ]);
    expect(host.mails).toEqual([]);
  });

  it('when the certificate is not trusted', async () => {
    const own = certificate({ name: 'localhost' });
    const host = await mailHost({ key: own.key, cert: own.cert, secure: true });
    expect((await said(host.port, { security: 'tls' }))[0]).toBe(
      'No mail was sent: localhost is not trusted: it made its certificate itself, and nobody else vouches for it.',
    );
    const other = certificate({ name: 'another.example', by: authority });
    const another = await mailHost({ key: other.key, cert: other.cert });
    expect((await said(another.port, { security: 'starttls' }))[0]).toBe(
      'No mail was sent: localhost is not trusted: its certificate is for another host.',
    );
  });

  it('when nobody speaks SMTP or TLS there, or nobody is there', async () => {
    const silent = await talker(() => {});
    expect(await said(silent, { silence: 200 })).toEqual(['No mail was sent: localhost does not answer in time.', later]);
    const web = await talker((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect((await said(web))[1]).toBe(atPort);
    const hangsUp = await talker((socket) => socket.destroy());
    expect((await said(hangsUp))[0]).toBe('No mail was sent: localhost ended the connection.');
    const unencrypted = await mailHost();
    expect(await said(unencrypted.port, { security: 'tls' })).toEqual(['No mail was sent: localhost does not speak TLS there.', atPort]);
    expect(await said(await closedPort())).toEqual(['No mail was sent: localhost takes no connections there.', atPort]);
  });

  it('when the server is slow: it is given up', async () => {
    const host = await mailHost({ onData: (stream) => void stream.resume() });
    expect(await said(host.port, { silence: 300 })).toEqual(['No mail was sent: localhost does not answer in time.', later]);
  });

  it('when the server is no public one and was not allowed, or does not exist', async () => {
    const host = await mailHost();
    for (const allow of [[], ['localhost'], [`localhost:${host.port + 1}`]]) {
      expect(await said(host.port, { allow })).toEqual([
        'No mail was sent: the server localhost is at 127.0.0.1, which is no public address.',
        `If it is a server of your own, name it under fetch.allow in daybook.json: "localhost:${host.port}".`,
      ]);
    }
    const lookup = async (): Promise<never> => {
      throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
    };
    expect((await said(host.port, { host: 'smtp.example.invalid', lookup }))[0]).toBe(
      'No mail was sent: there is no server smtp.example.invalid.',
    );
    expect(host.mails).toEqual([]);
  });
});

/** A server that says what is given to whoever comes. */
async function talker(talk: (socket: Socket) => void): Promise<number> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket.on('error', () => {}));
    talk(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
