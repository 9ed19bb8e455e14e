import type { Topic } from './topics.js';

/** Finds the topics of a text, in the table's order, each once. */
export type TopicFinder = (text: string) => readonly Topic[];

/**
 * Makes a finder for a table of topics. Latin terms are looked up as runs of up to four words, hyphens and plurals aside; Han terms by
 * their first character. Linear in the text's length for a given table.
 */
export function topicFinder(table: readonly Topic[]): TopicFinder {
  const latin = new Map<string, number[]>();
  const starts = new Set<string>();
  const han = new Map<number, [term: string, topic: number][]>();
  table.forEach((topic, at) => {
    for (const term of topic.terms) {
      if (/^[\x20-\x7e]+$/.test(term)) {
        const words = wordsOf(term);
        push(latin, words.join(' '), at);
        if (words.length > 1) starts.add(words[0] as string);
      } else push(han, term.charCodeAt(0), [term, at]);
    }
  });
  return (text) => {
    const folded = text.normalize('NFKC').toLowerCase();
    const found = new Set<number>();
    findWords(folded, latin, starts, found);
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

function findWords(folded: string, terms: ReadonlyMap<string, readonly number[]>, starts: ReadonlySet<string>, found: Set<number>): void {
  const words = wordsOf(folded);
  for (let start = 0; start < words.length; start++) {
    let run = words[start] as string;
    findRun(run, terms, found);
    if (!starts.has(run)) continue;
    for (let length = 1; length < longestRun && start + length < words.length; length++) {
      run = `${run} ${words[start + length]}`;
      findRun(run, terms, found);
    }
  }
}

/** "transformer", "transformers", "yolov6" under `yolov#`. */
function findRun(run: string, terms: ReadonlyMap<string, readonly number[]>, found: Set<number>): void {
  const topics =
    terms.get(run) ??
    (run.endsWith('s') ? terms.get(run.slice(0, -1)) : undefined) ??
    (/\d/.test(run) ? terms.get(run.replace(/\d/g, '#')) : undefined);
  if (topics) for (const at of topics) found.add(at);
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
