import { DaybookError } from '../../base/errors.js';
import type { WebResponse } from '../../base/fetcher.js';
import { type Bilingual, say } from '../../base/text.js';
import { shownAddress } from './read/bad-answer.js';

/** An answer with a status that is none, and when its host wants to be asked again. */
export class Refusal extends DaybookError {
  readonly status: number;
  /** Milliseconds since 1970; null when the host does not say. */
  readonly notBefore: number | null;

  constructor({ url, status, headers }: Pick<WebResponse, 'url' | 'status' | 'headers'>, now: number) {
    super(status === 429 ? 'too-many' : 'unreachable', statusText(shownAddress(url), status), { hint: hintOf(status) });
    this.name = 'Refusal';
    this.status = status;
    this.notBefore = notBefore(headers, now);
  }
}

/** `Retry-After: 120`, `Retry-After: Thu, 12 May 2022 04:00:00 GMT`; GitHub says it with headers of its own. */
function notBefore(headers: WebResponse['headers'], now: number): number | null {
  const asked = headers['retry-after']?.trim() ?? '';
  if (/^\d{1,9}$/.test(asked)) return now + Number(asked) * 1_000;
  const date = asked === '' ? Number.NaN : Date.parse(asked);
  if (!Number.isNaN(date)) return date;
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1_000;
  return headers['x-ratelimit-remaining'] === '0' && reset > 0 && reset < 1e14 ? reset : null;
}

function statusText(url: string, status: number): Bilingual {
  switch (status) {
    case 404:
    case 410:
      return say(`${url} is not there (status ${status}).`, `${url} 不存在（状态 ${status}）。`);
    case 401:
    case 403:
      return say(`${url} does not answer programs (status ${status}).`, `${url} 不接受程序访问（状态 ${status}）。`);
    case 429:
      return say(`${url} asks to be asked less often (status 429).`, `${url} 要求降低访问频率（状态 429）。`);
    default:
      return status >= 500
        ? say(`${url} fails (status ${status}).`, `${url} 出错（状态 ${status}）。`)
        : say(`${url} cannot be read (status ${status}).`, `${url} 无法读取（状态 ${status}）。`);
  }
}

function hintOf(status: number): Bilingual {
  if (status === 404 || status === 410) return say('Look at it in a browser: it may have moved.', '请在浏览器中查看，它可能已经搬走。');
  if (status === 429 || status >= 500) return say('It may be over soon.', '可能很快就会恢复。');
  return say('Look at it in a browser; it may want a login.', '请在浏览器中查看，也许需要登录。');
}
