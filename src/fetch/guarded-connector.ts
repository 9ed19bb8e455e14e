import { isIP, type LookupFunction, type Socket } from 'node:net';
import { buildConnector } from 'undici';
import type { AddressGate } from './address-gate.js';

/** Finds all addresses of a host's name. */
export type Lookup = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

/** A host at an address that is not open, met when a connection was to be made. */
export class InnerAddress extends Error {
  readonly code = 'INNER_ADDRESS';
  readonly address: string;

  constructor(address: string) {
    super(`${address} is no public address`);
    this.address = address;
  }
}

/**
 * Makes connections of which each goes to an address that was looked at a moment before: a name is looked up once, all its addresses must
 * be open, and the connection is made to one of these, so that no second answer of the name's server counts.
 */
export function guardedConnector(gate: AddressGate, lookup: Lookup, timeout: number): buildConnector.connector {
  const guarded =
    (port: number): LookupFunction =>
    (host, _options, done) => {
      lookup(host).then(
        (found) => {
          const inner = gate.isAllowedName(host, port) ? undefined : found.find(({ address }) => !gate.isOpen(address, port));
          if (inner) done(new InnerAddress(inner.address), []);
          else if (found.length === 0) done(Object.assign(new Error(`${host} has no address`), { code: 'ENOTFOUND' }), []);
          else done(null, [...found]);
        },
        (error) => done(error, []),
      );
    };
  const connectors = new Map<number, buildConnector.connector>();
  const connectorOf = (port: number): buildConnector.connector => {
    const known = connectors.get(port) ?? buildConnector({ timeout, lookup: guarded(port), autoSelectFamily: true });
    connectors.set(port, known);
    return known;
  };
  return (options, done) => {
    const { hostname, protocol } = options;
    const port = Number(options.port) || (protocol === 'https:' ? 443 : 80);
    if (isIP(hostname) !== 0 && !gate.isOpen(hostname, port)) {
      done(new InnerAddress(hostname), null);
      return;
    }
    // A connection that nobody waits for any more keeps no program alive; whoever waits has a timer running.
    (connectorOf(port)(options, done) as unknown as Socket).unref();
  };
}
