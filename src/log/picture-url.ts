/** The address at which a picture's source, as written, lies on the web, without its fragment; null when it lies in the log or in the note itself. */
export function pictureUrl(src: string): string | null {
  const written = decodedSource(src);
  const url = written.startsWith('//') ? `https:${written}` : written;
  return /^https?:\/\/./i.test(url) && url.length <= longestUrl ? url.replace(/#.*$/s, '') : null;
}

/** Longer addresses are not loaded: browsers cut them, and pages would grow by them. */
export const longestUrl = 8_000;

/** A source as a browser would read it in an attribute: without spaces around it, `&amp;` and its kin decoded. */
export function decodedSource(src: string): string {
  return src.replace(/&(?:amp|lt|gt|quot|#39|#x27);/gi, (found) => references[found.toLowerCase()] ?? found).trim();
}

const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};
