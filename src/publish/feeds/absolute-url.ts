import { isHttpUrl } from '../../base/urls.js';

/** An address made absolute and well-formed; null when it is none that opens. `siteUrl` ends with `/`. */
export function absoluteUrl(href: string, siteUrl: string): string | null {
  if (!URL.canParse(href, siteUrl)) return null;
  const url = new URL(href, siteUrl);
  if (url.protocol === 'mailto:' || url.origin === new URL(siteUrl).origin) return url.href;
  return isHttpUrl(url.href) ? url.href : null;
}
