import { DaybookError } from '../base/errors.js';
import { oneLine } from '../base/one-line.js';
import { type Bilingual, say } from '../base/text.js';
import { certificateProblem } from './certificate-problem.js';

/** What went wrong between this program and a mail server, as nodemailer tells it. */
interface MailTrouble {
  readonly code?: string;
  /** What the system called it: `ECONNREFUSED`. */
  readonly originalCode?: string;
  readonly message?: string;
  /** The server's answer: `451 4.7.1 Greylisted, try again`. */
  readonly response?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

/** Says what went wrong with a mail; a password is never repeated, even where the server does. */
export function mailFailure(error: unknown, host: string, password: string | null): DaybookError {
  if (error instanceof DaybookError) return error;
  const trouble = (error ?? {}) as MailTrouble;
  const answer = oneLine(withoutPassword(trouble.response ?? '', password), 200);
  const { text, hint } = sayings(trouble, host, answer);
  return new DaybookError('unreachable', text, { hint });
}

/** The server has an address that is not public and was not allowed. */
export function innerServer(host: string, address: string, port: number): DaybookError {
  return new DaybookError(
    'refused-address',
    say(
      `No mail was sent: the server ${host} is at ${address}, which is no public address.`,
      `邮件没有发出：服务器 ${host} 位于 ${address}，不是公网地址。`,
    ),
    {
      hint: say(
        `If it is a server of your own, name it under fetch.allow in daybook.json: "${host}:${port}".`,
        `如果这是你自己的服务器，请写进 daybook.json 的 fetch.allow："${host}:${port}"。`,
      ),
    },
  );
}

/** The server's name leads nowhere. */
export function noServer(host: string, cause: unknown): never {
  throw new DaybookError('unreachable', say(`No mail was sent: there is no server ${host}.`, `邮件没有发出：找不到服务器 ${host}。`), {
    hint: say(
      'Look at inbox.digest.mail.server in daybook.json and at your connection.',
      '请检查 daybook.json 的 inbox.digest.mail.server 和网络连接。',
    ),
    cause,
  });
}

interface Saying {
  readonly text: Bilingual;
  readonly hint: Bilingual;
}

const hints = {
  addresses: say('Look at inbox.digest.mail.to and .from in daybook.json.', '请检查 daybook.json 的 inbox.digest.mail.to 和 .from。'),
  password: say(
    'Look at inbox.digest.mail.user in daybook.json and at DAYBOOK_MAIL_PASSWORD; many servers want a password made for programs.',
    '请检查 daybook.json 的 inbox.digest.mail.user 和 DAYBOOK_MAIL_PASSWORD；许多邮箱要用专门的授权码。',
  ),
  later: say('Nothing is lost: the next run tries again.', '没有丢失：下次运行会再试。'),
  port: say(
    'Look at inbox.digest.mail.port and .security in daybook.json.',
    '请检查 daybook.json 的 inbox.digest.mail.port 和 .security。',
  ),
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What the server said decides; where it said nothing, how the connection ended. */
function sayings(
  { code = '', originalCode = '', message = '', responseCode = 0, command }: MailTrouble,
  host: string,
  answer: string,
): Saying {
  const said = (en: string, zh: string, hint: Bilingual): Saying => ({
    text: say(
      `No mail was sent: ${host} ${en}${answer === '' ? '' : `: “${answer}”`}.`,
      `邮件没有发出：${host} ${zh}${answer === '' ? '' : `：“${answer}”`}。`,
    ),
    hint,
  });
  const certificate = /CERT|SIGNED|VERIFY|ISSUER/.test(originalCode) ? certificateProblem(originalCode) : null;
  if (certificate) return said(`is not trusted: ${certificate.text.en}`, `不可信：${certificate.text.zh}`, certificate.hint);
  if (code === 'ETLS') return said('does not encrypt the connection', '没有加密连接', hints.port);
  if (code === 'EAUTH' || code === 'ENOAUTH') {
    if (responseCode >= 400 && responseCode < 500) return said('cannot check the password now', '暂时无法核对密码', hints.later);
    return said('does not let this user in', '不接受此用户登录', hints.password);
  }
  if (responseCode === 530) return said('wants somebody to sign in', '要求登录', hints.password);
  if (responseCode >= 400 && responseCode < 500) return said('wants it to be tried again later', '要求稍后再试', hints.later);
  if (responseCode >= 500) {
    const isAddress = code === 'EENVELOPE' && (command === undefined || /RCPT|MAIL/.test(command));
    return said('refuses it', '拒绝接收', isAddress ? hints.addresses : hints.later);
  }
  if (code === 'ETIMEDOUT') return said('does not answer in time', '没有及时回答', hints.later);
  if (originalCode === 'ECONNREFUSED') return said('takes no connections there', '在该端口拒绝连接', hints.port);
  if (/SSL|TLS|wrong version|EPROTO/i.test(originalCode + message))
    return said('does not speak TLS there', '在该端口不支持 TLS', hints.port);
  if (code === 'EPROTOCOL') return said('does not speak SMTP', '不使用 SMTP', hints.port);
  return said('ended the connection', '中断了连接', hints.later);
}

function withoutPassword(text: string, password: string | null): string {
  if (password === null || password === '') return text;
  const encoded = Buffer.from(password).toString('base64');
  return text.replaceAll(password, '…').replaceAll(encoded, '…');
}
