/**
 * Words that say something that those before them do not: of words that differ by case or a plural alone the first, and neither a pair of words that
 * were named nor a word of a pair that was.
 */
export function ownWords(words: readonly string[]): readonly string[] {
  const named = new Set<string>();
  return words.filter((word) => {
    const parts = word.toLowerCase().split(' ').map(singular);
    if (parts.every((part) => named.has(part))) return false;
    for (const part of parts) named.add(part);
    return true;
  });
}

function singular(word: string): string {
  return word.replace(/s$/, '');
}
