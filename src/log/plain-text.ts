import type { ScannedLink } from './scan-links.js';
import { withoutPictures } from './scan-media.js';

/** Text without `**` and backticks, trimmed. */
export function plainText(text: string): string {
  const bare = text.includes('*') || text.includes('`') ? text.replace(/\*\*|`/g, '') : text;
  return bare.trim();
}

/** `\\[` and `\\]` as they are shown. */
export function unescapeBrackets(title: string): string {
  return title.includes('\\') ? title.replace(/\\([[\]])/g, '$1') : title;
}

/** A value with each of its links replaced by the link's own text, without pictures, `**` and backticks, trimmed. */
export function plainTextOf(value: string, links: readonly ScannedLink[]): string {
  if (value.includes('![')) return plainText(withoutPictures(linkTexts(value, links)));
  return plainText(links.length === 0 ? value : linkTexts(value, links));
}

function linkTexts(value: string, links: readonly ScannedLink[]): string {
  let out = '';
  let at = 0;
  for (const link of links) {
    const shown = link.label ?? link.target;
    out += value.slice(at, link.span.start) + value.slice(shown.start, shown.end);
    at = link.span.end;
  }
  return out + value.slice(at);
}
