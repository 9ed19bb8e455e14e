import type { Context, MiddlewareHandler } from 'hono';
import { type Bilingual, languageOf, say } from '../base/text.js';
import { hostName, isLoopbackName, nameOf } from './host-name.js';

/** What a page may load: its own style and script, pictures and videos from anywhere, nothing else. */
const pagePolicy = [
  "default-src 'none'",
  "img-src 'self' https: http: data:",
  "style-src 'self'",
  "script-src 'self'",
  "media-src 'self' https: http:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A file of the log may do nothing at all: an SVG opened by itself runs no script. */
export const filePolicy: string =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src 'self'; sandbox; frame-ancestors 'none'";

/** Set by the gate of a running server: the request was judged already, by one that knows more names. */
export const judged = 'daybook-judged';

/**
 * Answers only to this machine's own names (against DNS rebinding), is asked only by its own pages, and sends the headers
 * that keep a page from running or loading what it should not.
 */
export const security: MiddlewareHandler = async (context, next) => {
  const strange = context.get(judged) === true ? null : strangeness(context, isLoopbackName);
  if (strange) return refusal(context, strange);
  await next();
  sendHeaders(context);
};

/** The headers of every answer. */
export function sendHeaders(context: Context): void {
  const { headers } = context.res;
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', pagePolicy);
  headers.set('referrer-policy', 'no-referrer');
  headers.set('x-content-type-options', 'nosniff');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
}

/** Why a request is none of this server's: it was asked under another name, or by another site. */
export type Strangeness = 'host' | 'site';

/** Judges a request by what its browser says of it; null when nothing is strange. */
export function strangeness(context: Context, isOwnName: (name: string) => boolean): Strangeness | null {
  // A request may name a host in its first line too, whatever its header says.
  if (![hostName(context), nameOf(new URL(context.req.url).host)].every(isOwnName)) return 'host';
  return isAskedByOther(context) ? 'site' : null;
}

function isAskedByOther({ req }: Context): boolean {
  const host = (req.header('host') ?? new URL(req.url).host).toLowerCase();
  const origin = req.header('origin');
  const site = req.header('sec-fetch-site');
  const isOwn = origin === `http://${host}` || (origin === `https://${host}` && !isLoopbackName(host.replace(/:\d+$/, '')));
  if (req.method === 'GET' || req.method === 'HEAD') {
    if (origin !== undefined && !isOwn) return true;
    if (site === undefined || site === 'same-origin' || site === 'none') return false;
    // A link on another site may open a page, and nothing more: not a part of a page, nor what programs ask for.
    return req.header('sec-fetch-mode') !== 'navigate' || req.header('sec-fetch-dest') !== 'document' || req.path.startsWith('/api/');
  }
  // A page without referrer sends "Origin: null" with its own forms; Sec-Fetch-Site still says where they come from.
  if (origin !== undefined && origin !== 'null' && !isOwn) return true;
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  return origin === 'null';
}

/** The answer to a request that is none of this server's. */
export function refusal(context: Context, strange: Strangeness): Response {
  return context.text(refusals[strange][languageOf(context.req.header('accept-language'))], 403);
}

const refusals: Readonly<Record<Strangeness, Bilingual>> = {
  host: say(
    'Refused: this log does not answer to that name, only to 127.0.0.1 and localhost on this machine. Other names are set in daybook.json, at serve.hosts.',
    '已拒绝：这份日志不使用这个主机名，在本机只使用 127.0.0.1 和 localhost。其他主机名可在 daybook.json 的 serve.hosts 里设置。',
  ),
  site: say(
    'Refused: this log is asked only by its own pages, not by those of another site. A program or an extension shows a token.',
    '已拒绝：这份日志只接受来自它自己页面的请求，不接受别的网站的。程序或扩展请出示令牌。',
  ),
};
