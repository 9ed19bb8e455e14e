import { charClass, digit, firstDigit, root, space, type TermTrie, termTrie } from './term-trie.js';
import type { Topic } from './topics.js';

/** Finds the topics of a text, in the table's order, each once. */
export type TopicFinder = (text: string) => readonly Topic[];

/**
 * Makes a finder for a table of topics. Latin terms are looked up as runs of up to four words, hyphens and plurals aside; Han terms by
 * their first character. Linear in the text's length for a given table.
 */
export function topicFinder(table: readonly Topic[]): TopicFinder {
  const latin = new Map<string, number[]>();
  const han = new Map<number, [term: string, topic: number][]>();
  table.forEach((topic, at) => {
    for (const term of topic.terms) {
      if (/^[\x20-\x7e]+$/.test(term)) push(latin, wordsOf(term).join(' '), at);
      else push(han, term.charCodeAt(0), [term, at]);
    }
  });
  const trie = termTrie(latin);
  return (text) => {
    const folded = text.normalize('NFKC').toLowerCase();
    const found = new Set<number>();
    findWords(folded, trie, found);
    findHan(folded, han, found);
    return found.size === 0 ? none : [...found].sort((a, b) => a - b).map((at) => table[at] as Topic);
  };
}

/** The topics that a log's own settings add: a known id gets more terms, a new one is appended. */
export function extendTopics(table: readonly Topic[], more: readonly Topic[]): readonly Topic[] {
  const own = more.map((topic) => ({ ...topic, terms: topic.terms.map((term) => term.normalize('NFKC').toLowerCase()) }));
  const extended = table.map((topic) => {
    const addition = own.find((candidate) => candidate.id === topic.id);
    return addition ? { ...addition, terms: [...topic.terms, ...addition.terms] } : topic;
  });
  return [...extended, ...own.filter((topic) => !table.some((known) => known.id === topic.id))];
}

const none: readonly Topic[] = [];
const longestRun = 4;

/** Goes through the terms from the beginning of each word. */
function findWords(folded: string, trie: TermTrie, found: Set<number>): void {
  let isInWord = false;
  for (let at = 0; at < folded.length; at++) {
    const isWord = isOfWord(charClass(folded.charCodeAt(at)));
    if (isWord && !isInWord) findRuns(folded, at, trie, found);
    isInWord = isWord;
  }
}

/** The terms that the run of words from a place is: "transformer", "transformers", "yolov6" under `yolov#`. */
function findRuns(folded: string, start: number, trie: TermTrie, found: Set<number>): void {
  let node = root;
  // The same before the last character, and with `#` for every digit.
  let before = 0;
  let general = root;
  let last = 0;
  let at = start;
  for (let words = 1; ; words++) {
    for (; at < folded.length; at++) {
      const char = charClass(folded.charCodeAt(at));
      if (!isOfWord(char)) break;
      before = node;
      node = trie.next(node, char);
      general = general === before && !isDigit(char) ? node : trie.next(general, isDigit(char) ? digit : char);
      last = char;
      if (node === 0 && general === 0 && before === 0) return;
    }
    const topics = trie.at(node) ?? (last === plural ? trie.at(before) : undefined) ?? trie.at(general);
    if (topics) for (const topic of topics) found.add(topic);
    // Only a word that a term begins with, letter by letter, is looked at with those after it.
    before = 0;
    if (words === longestRun || (words === 1 && trie.next(node, space) === 0)) return;
    node = trie.next(node, space);
    general = trie.next(general, space);
    if (node === 0 && general === 0) return;
    while (at < folded.length && !isOfWord(charClass(folded.charCodeAt(at)))) at++;
    if (at === folded.length) return;
  }
}

const plural = charClass('s'.charCodeAt(0));

function isDigit(char: number): boolean {
  return char >= firstDigit && char < space;
}

function isOfWord(char: number): boolean {
  return char !== 0 && char !== space;
}

function findHan(folded: string, terms: ReadonlyMap<number, readonly (readonly [string, number])[]>, found: Set<number>): void {
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    if (code < 0x2e80) continue;
    const candidates = terms.get(code);
    if (candidates) for (const [term, topic] of candidates) if (folded.startsWith(term, at)) found.add(topic);
  }
}

/** Words of a folded text; `#` stands for any digit in a term. */
function wordsOf(folded: string): readonly string[] {
  return folded.match(/[a-z0-9#]+/g) ?? [];
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
