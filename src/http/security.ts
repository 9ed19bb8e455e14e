import type { Context, MiddlewareHandler } from 'hono';
import { languageOf, say } from '../base/text.js';

/** What a page may load: its own style and script, pictures and videos from anywhere, nothing else. */
const pagePolicy = [
  "default-src 'none'",
  "img-src 'self' https: http: data:",
  "style-src 'self'",
  "script-src 'self'",
  "media-src 'self' https: http:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A file of the log may do nothing at all: an SVG opened by itself runs no script. */
export const filePolicy: string =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src 'self'; sandbox; frame-ancestors 'none'";

const loopbackNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Answers only to this machine's own names (against DNS rebinding), takes forms only from its own pages, and sends the headers
 * that keep a page from running or loading what it should not.
 */
export const security: MiddlewareHandler = async (context, next) => {
  if (isForeign(context)) return refusal(context);
  await next();
  const { headers } = context.res;
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', pagePolicy);
  headers.set('referrer-policy', 'no-referrer');
  headers.set('x-content-type-options', 'nosniff');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
};

function isForeign(context: Context): boolean {
  const host = (context.req.header('host') ?? new URL(context.req.url).host).toLowerCase();
  if (!loopbackNames.has(host.replace(/:\d+$/, ''))) return true;
  if (context.req.method === 'GET' || context.req.method === 'HEAD') return false;
  const origin = context.req.header('origin');
  const site = context.req.header('sec-fetch-site');
  // A page without referrer sends "Origin: null" with its own forms; Sec-Fetch-Site still says where they come from.
  if (origin !== undefined && origin !== 'null' && origin !== `http://${host}`) return true;
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  return origin === 'null';
}

function refusal(context: Context): Response {
  const text = say(
    'Refused: this log is read only on this machine, at 127.0.0.1 or localhost, and its forms are sent only from its own pages.',
    '已拒绝：这份日志只在本机（127.0.0.1 或 localhost）阅读，表单也只接受来自它自己的页面。',
  );
  return context.text(text[languageOf(context.req.header('accept-language'))], 403);
}
