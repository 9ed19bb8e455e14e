import type { ScannedLink } from './scan-links.js';

/** Text without `**` and backticks, trimmed. */
export function plainText(text: string): string {
  const bare = text.includes('*') || text.includes('`') ? text.replace(/\*\*|`/g, '') : text;
  return bare.trim();
}

/** A value with each of its links replaced by the link's own text, without `**` and backticks, trimmed. */
export function plainTextOf(value: string, links: readonly ScannedLink[]): string {
  if (links.length === 0) return plainText(value);
  let out = '';
  let at = 0;
  for (const link of links) {
    const shown = link.label ?? link.target;
    out += value.slice(at, link.span.start) + value.slice(shown.start, shown.end);
    at = link.span.end;
  }
  return plainText(out + value.slice(at));
}
