import { httpsUrl } from '../../base/https-url.js';
import { isHttpUrl } from '../../base/urls.js';
import { writtenLink } from '../../log/edit/link-value.js';

const mostOfUrl = 2_000;

/** A link of a page as an address that a note can hold: http or https, resolved, encoded, of a length that addresses have, over https where its
 * host is known to have it; null for any other. */
export function cleanUrl(link: string, base: string | null): string | null {
  const url = parsed(link.trim(), base);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  if (url.href.length > mostOfUrl) return null;
  const { url: written } = writtenLink({ title: null, url: url.href.replace(/[\\{}|^]/g, encodeURIComponent) });
  return written !== null && isHttpUrl(written) ? (httpsUrl(written) ?? written) : null;
}

function parsed(link: string, base: string | null): URL | null {
  // A longer one is data.
  if (link === '' || link.length > mostOfUrl * 2) return null;
  try {
    return base === null ? new URL(link) : new URL(link, base);
  } catch {
    return null;
  }
}
