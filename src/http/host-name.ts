import type { Context } from 'hono';

const loopbackNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The name under which a request was made, in small letters, without port. */
export function hostName({ req }: Context): string {
  return nameOf(req.header('host') ?? new URL(req.url).host);
}

/** A host in small letters, without port. */
export function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '');
}

/** Whether a name can only mean the machine that uses it. */
export function isLoopbackName(name: string): boolean {
  return loopbackNames.has(name);
}
