import { withoutTracking } from '../../base/urls.js';
import { cleanUrl } from './clean-url.js';

/** Where a saved page says that it is from; null when it does not. */
export function addressInHtml(html: string): string | null {
  const start = html.slice(0, 300_000);
  for (const pattern of patterns) {
    const found = pattern.exec(start);
    const url = found && cleanUrl((found[1] ?? found[2] ?? '').replaceAll('&amp;', '&'), null);
    if (url) return withoutTracking(url);
  }
  return null;
}

const patterns: readonly RegExp[] = [
  // <!-- saved from url=(0042)https://example.org/post -->, and " url: https://example.org/post" in a comment of SingleFile
  /<!--\s{0,9}saved from url=\(\d{1,6}\)(\S{1,2000})/i,
  /<!--[^>]{0,300}\burl:\s{1,9}(https?:\S{1,2000})/i,
  /<meta\s[^<>]{0,200}property=["']og:url["'][^<>]{0,200}content=["']([^"'<>]{1,2000})["']/i,
  /<link\s[^<>]{0,200}rel=["']canonical["'][^<>]{0,200}href=["']([^"'<>]{1,2000})["']|<link\s[^<>]{0,200}href=["']([^"'<>]{1,2000})["'][^<>]{0,200}rel=["']canonical["']/i,
  /\bvar\s{1,9}msg_link\s{0,9}=\s{0,9}["']([^"'<>\s]{1,2000})["']/,
];
