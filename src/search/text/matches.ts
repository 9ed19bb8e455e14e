import { charKind, han, sizeOf } from './char-kind.js';
import { stem } from './stem.js';
import type { Token } from './tokenize.js';
import { tokenize } from './tokenize.js';

/** What a query marks in a text. `text` is folded. */
export interface Matcher {
  /**
   * `han` these characters, anywhere · `word` a word that is it, shares its stem or begins with it · `part` within a word ·
   * `phrase` its words one after the other, the last perhaps continued · `run` the same, and the first may be the end of a word.
   */
  readonly kind: 'han' | 'word' | 'part' | 'phrase' | 'run';
  readonly text: string;
}

/** Where the matcher of that number in the list matches a folded text. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly matcher: number;
}

/** All places where matchers match a folded text, by where they begin. */
export function findMatches(folded: string, matchers: readonly Matcher[]): readonly Match[] {
  const tokens = matchers.some(({ kind }) => kind !== 'han') ? tokenize(folded) : [];
  const found = matchers.flatMap((matcher, index) => places(folded, tokens, matcher).map((place) => ({ ...place, matcher: index })));
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

type Place = Omit<Match, 'matcher'>;

function places(folded: string, tokens: readonly Token[], { kind, text }: Matcher): Place[] {
  if (text === '') return [];
  switch (kind) {
    case 'han':
      return hanPlaces(folded, text);
    case 'word':
      return wordPlaces(tokens, text);
    case 'part':
      return tokens.flatMap(({ term, start }) => {
        const at = term.indexOf(text);
        return at < 0 ? [] : [{ start: start + at, end: start + at + text.length }];
      });
    case 'phrase':
    case 'run':
      return phrasePlaces(tokens, tokenize(text), kind === 'run');
  }
}

function hanPlaces(folded: string, text: string): Place[] {
  const found: Place[] = [];
  for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + text.length))
    found.push({ start: at, end: at + text.length });
  return found;
}

function wordPlaces(tokens: readonly Token[], text: string): Place[] {
  const wanted = stem(text);
  return tokens.flatMap(({ term, start, end }) => {
    if (term.charCodeAt(0) !== text.charCodeAt(0)) return [];
    if (stem(term) === wanted) return [{ start, end }];
    return term.startsWith(text) ? [{ start, end: start + text.length }] : [];
  });
}

function phrasePlaces(tokens: readonly Token[], wanted: readonly Token[], isRun: boolean): Place[] {
  const last = wanted.length - 1;
  const [begin, finish] = [wanted[0], wanted[last]];
  if (!begin || !finish) return [];
  const found: Place[] = [];
  for (let at = 0; at + last < tokens.length; at++) {
    const isHere = wanted.every(({ term }, index) => {
      const there = tokens[at + index]?.term ?? '';
      return there === term || (mayGoOn(term, index === last) ? there.startsWith(term) : isRun && index === 0 && endsWord(there, term));
    });
    if (!isHere) continue;
    const [first, final] = [tokens[at] as Token, tokens[at + last] as Token];
    // A Han pair reaches into the next token; words of a run begin and end within those of the text.
    const start = isRun && last > 0 && !isHan(first.term) ? first.end - begin.term.length : first.start;
    found.push({ start, end: final.start + finish.term.length });
  }
  return found;
}

/** The last word may; the last Han character of any run is alone in the query, and in the text begins a pair. */
function mayGoOn(wanted: string, isLast: boolean): boolean {
  return isLast || (isHan(wanted) && sizeOf(wanted, 0) === wanted.length);
}

function endsWord(term: string, wanted: string): boolean {
  return !isHan(term) && term.endsWith(wanted);
}

function isHan(term: string): boolean {
  return charKind(term, 0) === han;
}
