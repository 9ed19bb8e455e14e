import { parseUrl } from '../base/parse-url.js';

/** A host, address or subnet of the settings that may be asked though it is not public, and on which ports. */
export interface AllowedHost {
  /** A name, or an address: `intranet.example`, `10.0.0.0`, `fd00::`. */
  readonly host: string;
  /** How many bits of an address count; null for a name, or an address by itself. */
  readonly prefix: number | null;
  readonly ports: readonly number[];
}

/** The ports of an entry that names none: those of the web, and no other that happens to listen there. */
const portsOfTheWeb: readonly number[] = [80, 443];

/** Reads `intranet.example`, `localhost:4000`, `10.0.0.0/8`, `10.0.0.0/8:8080`, `fd00::/8` or `[fd00::/8]:8080`; null for anything else. */
export function allowedHost(text: string): AllowedHost | null {
  // Without brackets, an IPv6 address is all address.
  const [, bracketed, plain, port] = /^(?:\[([^[\]]*)\]|([^:[\]]*))(?::(\d{1,5}))?$/.exec(text) ?? ['', undefined, text, undefined];
  const [host = '', bits, ...more] = (bracketed ?? plain ?? '').split('/');
  const isInner = isAddress(host);
  if (more.length > 0 || (!isInner && (bits !== undefined || bracketed !== undefined || !isName(host)))) return null;
  const prefix = bits === undefined ? null : Number(/^\d{1,3}$/.test(bits) ? bits : Number.NaN);
  if (prefix !== null && !(prefix <= (host.includes(':') ? 128 : 32))) return null;
  const number = port === undefined ? null : Number(port);
  if (number !== null && (number < 1 || number > 65_535)) return null;
  return { host, prefix, ports: number === null ? portsOfTheWeb : [number] };
}

/** The entry that names the host and the port of an address of the web, and nothing else. */
export function entryOf(url: URL): string {
  return `${url.hostname}:${url.port || (url.protocol === 'https:' ? 443 : 80)}`;
}

/** "127.1" is an address to browsers. Names that containers have for each other may hold `_`. */
function isName(host: string): boolean {
  return /^(?!-)[\w-]+(?:\.[\w-]+)*\.?$/i.test(host) && parseUrl(`http://${host}/`)?.hostname === host.toLowerCase();
}

/** `10.0.0.1`, `fd00::1`; in no other spelling. */
function isAddress(host: string): boolean {
  if (host.includes(':')) return /^[0-9a-f:.]+$/i.test(host) && parseUrl(`http://[${host}]/`) !== null;
  return /^\d+(?:\.\d+){3}$/.test(host) && parseUrl(`http://${host}/`)?.hostname === host;
}
