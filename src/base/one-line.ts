/**
 * Text as one line that only shows what it says: spaces for line breaks, without control characters, characters of no width and marks
 * that turn the direction of what follows; `most` characters, with `…` where it was cut.
 */
export function oneLine(text: string, most: number = Number.POSITIVE_INFINITY): string {
  const plain = text
    .slice(0, most * 8)
    .replace(/[^\S ]|\p{Cc}/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Co}\ufffe\uffff]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  if (plain.length <= most) return plain;
  return `${plain
    .slice(0, most - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}
