import type { ErrorCode } from '../base/errors.js';
import { parseUrl } from '../base/parse-url.js';
import { type Bilingual, say } from '../base/text.js';
import { entryOf } from '../log/allowed-host.js';
import { certificateProblem } from './certificate-problem.js';
import { shownAddress } from './shown-address.js';

/** Why nothing came of a request, from what stands in its address to what the host did. */
export type WebFailure =
  | 'no-address'
  | 'other-scheme'
  | 'credentials'
  | 'closed-port'
  | 'inner-address'
  | 'no-such-name'
  | 'name-unknown'
  | 'turned-away'
  | 'no-way'
  | 'timeout'
  | 'certificate'
  | 'no-tls'
  | 'redirects'
  | 'cut'
  | 'no-http'
  | 'too-large';

/** What is said of a request that nothing came of, by its address and a detail: a port, a size, what a certificate lacks. */
export interface WebFailureWords {
  readonly code: ErrorCode;
  readonly text: (url: string, detail: string) => Bilingual;
  readonly hint: Bilingual | ((detail: string, address: string) => Bilingual);
}

const hints = {
  onlyWeb: say('Give an address that begins with http:// or https://.', '请给出以 http:// 或 https:// 开头的网址。'),
  noUser: say('Take what stands before the @ out of the address.', '请去掉网址中 @ 之前的部分。'),
  port: say('Look at the number after the colon.', '请检查冒号后面的数字。'),
  spelling: say('Look at the spelling; the site may be gone.', '请检查拼写；该网站也可能已经不在了。'),
  connection: say('Look at your connection to the internet and try again.', '请检查网络连接后重试。'),
  later: say('Try again later.', '请稍后重试。'),
  http: say('Look at it in a browser, or try http:// instead of https://.', '请在浏览器中查看，或把 https:// 换成 http:// 再试。'),
  browser: say('Look at it in a browser.', '请在浏览器中查看。'),
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What is said of each failure. */
export const webFailures: Readonly<Record<WebFailure, WebFailureWords>> = {
  'no-address': {
    code: 'refused-address',
    text: (url) => say(`${url} is no address on the web.`, `${url} 不是网址。`),
    hint: hints.onlyWeb,
  },
  'other-scheme': {
    code: 'refused-address',
    text: (url) => say(`${url} is not fetched: only http and https are.`, `不获取 ${url}：只支持 http 和 https。`),
    hint: hints.onlyWeb,
  },
  credentials: {
    code: 'refused-address',
    text: (url) => say(`${url} is not fetched: a user name stands in it.`, `不获取 ${url}：其中含有用户名。`),
    hint: hints.noUser,
  },
  'closed-port': {
    code: 'refused-address',
    text: (url, detail) =>
      say(
        `${url} is not fetched: port ${detail} serves something else than the web.`,
        `不获取 ${url}：端口 ${detail} 提供的不是网页服务。`,
      ),
    hint: hints.port,
  },
  'inner-address': {
    code: 'refused-address',
    text: (url, detail) =>
      say(
        `${url} is not fetched: its host is at ${detail}, which is no public address.`,
        `不获取 ${url}：其主机位于 ${detail}，不是公网地址。`,
      ),
    hint: (_, address) => innerHint(address),
  },
  'no-such-name': {
    code: 'unreachable',
    text: (url) => say(`${url} cannot be reached: there is no host of that name.`, `无法访问 ${url}：没有这个主机名。`),
    hint: hints.spelling,
  },
  'name-unknown': {
    code: 'unreachable',
    text: (url) => say(`${url} cannot be reached: its host’s name could not be looked up.`, `无法访问 ${url}：无法查询其主机名。`),
    hint: hints.connection,
  },
  'turned-away': {
    code: 'unreachable',
    text: (url) => say(`${url} cannot be reached: its host takes no connections.`, `无法访问 ${url}：主机拒绝连接。`),
    hint: hints.later,
  },
  'no-way': {
    code: 'unreachable',
    text: (url) => say(`${url} cannot be reached: there is no way to its host.`, `无法访问 ${url}：没有到达其主机的路径。`),
    hint: hints.connection,
  },
  timeout: {
    code: 'unreachable',
    text: (url) => say(`${url} cannot be reached: nothing came in time.`, `无法访问 ${url}：等待超时。`),
    hint: hints.later,
  },
  certificate: {
    code: 'unreachable',
    text: (url, code) => {
      const { en, zh } = certificateProblem(code).text;
      return say(`${url} cannot be reached: ${en}.`, `无法访问 ${url}：${zh}。`);
    },
    hint: (code) => certificateProblem(code).hint,
  },
  'no-tls': {
    code: 'unreachable',
    text: (url) =>
      say(
        `${url} cannot be reached: its host does not speak https there, or only in a form that is too old.`,
        `无法访问 ${url}：主机在那里不支持 https，或只支持过时的版本。`,
      ),
    hint: hints.http,
  },
  redirects: {
    code: 'unreachable',
    text: (url) =>
      say(`${url} cannot be reached: it is passed on from address to address without end.`, `无法访问 ${url}：在网址之间不断跳转。`),
    hint: hints.browser,
  },
  cut: {
    code: 'unreachable',
    text: (url) => say(`${url} cannot be reached: the connection was cut.`, `无法访问 ${url}：连接中断。`),
    hint: hints.later,
  },
  'no-http': {
    code: 'unreachable',
    text: (url) => say(`${url} cannot be reached: what its host says cannot be understood.`, `无法访问 ${url}：无法理解主机的回答。`),
    hint: hints.browser,
  },
  'too-large': {
    code: 'too-large',
    text: (url, detail) => say(`${url} is not read: it is larger than ${detail}.`, `不读取 ${url}：超过 ${detail}。`),
    hint: hints.browser,
  },
};

function innerHint(address: string): Bilingual {
  const url = parseUrl(address);
  const entry = url === null ? '' : `"${shownAddress(entryOf(url))}"`;
  return say(
    `If it is a host of your own, name it under fetch.allow in daybook.json: ${entry}.`,
    `如果这是你自己的主机，请写进 daybook.json 的 fetch.allow：${entry}。`,
  );
}
