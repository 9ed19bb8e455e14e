import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** The two ends of a connection, as the system knows them; what headers say of them is not looked at. */
export interface Ends {
  /** The address of whoever connected: `192.168.1.7`, `fe80::1`. */
  readonly peer: string;
  /** The address that was connected to, as it stands in a URL: `192.168.1.2`, `[fe80::1]`. */
  readonly local: string;
}

/** The ends of a request's connection; "" for one that is gone already. */
export function endsOf(context: Context): Ends {
  const { remoteAddress = '', localAddress = '' } = (context.env as HttpBindings).incoming.socket;
  const local = plain(localAddress);
  return { peer: plain(remoteAddress), local: local.includes(':') ? `[${local}]` : local };
}

/** `::ffff:127.0.0.1`, as a socket for both families says it, is 127.0.0.1. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
