/** A trie of folded Latin terms: words of letters, digits and `#`, one space between two. Nodes are numbers; the root is 1, and 0 is nowhere. */
export interface TermTrie {
  /** The node after a character of `charClass`; 0 where no term goes on so. */
  next(node: number, char: number): number;
  /** What stands at the end of a term. */
  at(node: number): readonly number[] | undefined;
}

/** Makes a trie of terms, each with the numbers that it stands for. */
export function termTrie(terms: ReadonlyMap<string, readonly number[]>): TermTrie {
  const most = [...terms.keys()].reduce((sum, term) => sum + term.length, 2);
  const children = new Int32Array(most * width);
  const ends: (readonly number[] | undefined)[] = [];
  let count = 2;
  for (const [term, numbers] of terms) {
    let node = root;
    for (let at = 0; at < term.length; at++) {
      const place = node * width + charClass(term.charCodeAt(at));
      node = children[place] as number;
      if (node === 0) {
        node = count++;
        children[place] = node;
      }
    }
    ends[node] = numbers;
  }
  const used = children.slice(0, count * width);
  return { next: (node, char) => used[node * width + char] as number, at: (node) => ends[node] };
}

/** Where every term begins. */
export const root = 1;

/** What a character is to terms: 0 for none of a word, `space` between two words of a term, `digit` for `#`. */
export function charClass(code: number): number {
  if (code < 128) return classes[code] as number;
  return 0;
}

export const firstDigit = 27;
export const space = 37;
export const digit = 38;
const width = 39;

/** a–z are 1 to 26, 0–9 are 27 to 36. */
const classes = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[a-z]/.test(char)) return code - 96;
  if (/[0-9]/.test(char)) return code - 48 + firstDigit;
  return char === ' ' ? space : char === '#' ? digit : 0;
});
