import { parseUrl } from '../base/parse-url.js';
import { WebError } from './web-error.js';

/**
 * Reads an address that may be fetched, as browsers read it: `http://0x7f.1/` is `http://127.0.0.1/`, full-width digits are digits.
 * @throws WebError when it is none, has another scheme, a user name or a port of something else than the web.
 */
export function webAddress(text: string, base?: URL): URL {
  const url = parseUrl(text, base);
  if (!url) throw new WebError('no-address', text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new WebError('other-scheme', text);
  if (url.username !== '' || url.password !== '') throw new WebError('credentials', withoutUser(url));
  if (url.port !== '' && closedPorts.has(Number(url.port))) throw new WebError('closed-port', url.href, { detail: url.port });
  url.hash = '';
  return url;
}

/** A password is not repeated. */
function withoutUser(url: URL): string {
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  return shown.href;
}

/** Ports of mail, shells, databases and the like, of which the first 80 or so are those that browsers refuse (Fetch standard, “bad port”). */
const closedPorts: ReadonlySet<number> = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113, 115, 117,
  119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636,
  989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
  // Databases, caches and the like that take commands in plain text.
  445, 1433, 1521, 2375, 2379, 3306, 3389, 5432, 5900, 6379, 9200, 11211, 27017,
]);
