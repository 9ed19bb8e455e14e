import type { Context } from 'hono';
import { hostName, isLoopbackName } from '../host-name.js';

/** Where this server answers, as the browser that asks sees it; a proxy with TLS before it says so by `X-Forwarded-Proto`. */
export function ownOrigin({ req }: Context): string {
  const { protocol, host } = new URL(req.url);
  const isSecure = protocol === 'https:' || req.header('x-forwarded-proto') === 'https';
  return `${isSecure ? 'https' : 'http'}://${host}`;
}

/** Whether browsers give pages of that origin all they can, such as being installed. */
export function isTrusted(context: Context): boolean {
  return ownOrigin(context).startsWith('https:') || isLoopbackName(hostName(context));
}
