import { parseUrl } from '../../base/parse-url.js';
import { isHttpUrl } from '../../base/urls.js';

/** An address made absolute and well-formed; null when it is none that opens. `siteUrl` ends with `/`. */
export function absoluteUrl(href: string, siteUrl: string): string | null {
  const url = parseUrl(href, siteUrl);
  if (!url) return null;
  if (url.protocol === 'mailto:' || url.origin === new URL(siteUrl).origin) return url.href;
  return isHttpUrl(url.href) ? url.href : null;
}
