/** Text folded for matching only: NFKC, lower case, no spaces, no U+200B. Storage never folds. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b\ufeff]+/g, '');
}
