import type { Context } from 'hono';

/** What an answer says whose address changes when it does: for a year nobody need ask again. */
export const lasting = { 'cache-control': 'max-age=31536000, immutable' } as const;

/** The same of an address that changes only where it names its version, as `?v=3f2a1c`. */
export function lastingByVersion(context: Context): { readonly 'cache-control': string } {
  return context.req.query('v') === undefined ? { 'cache-control': 'no-cache' } : lasting;
}

/** A text whose address changes when it does; its type is one such as `text/css`. */
export function lastingText(context: Context, body: string, type: string): Response {
  return context.body(body, 200, { 'content-type': `${type}; charset=utf-8`, ...lasting });
}
