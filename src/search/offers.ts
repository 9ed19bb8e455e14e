import type { AskedQuery } from './find.js';
import { foldValue } from './fold-value.js';
import type { Asking, MissingWord } from './match/asking.js';
import { type Matches, plainMatches, subtract } from './match/matches.js';
import type { Query, QuerySpan } from './query.js';
import type { Offer } from './search-result.js';
import { nearestWords } from './text/nearest-words.js';

/** Queries that may say better what was meant: other words for those that nothing has, and topics that a word is a name of. */
export async function offersFor(asking: Asking, asked: AskedQuery, matches: Matches): Promise<readonly Offer[]> {
  const missing = [...asking.missing].sort((a, b) => a.span.start - b.span.start);
  const read = missing.filter(({ reading }) => reading !== '');
  const offers: Offer[] = [];
  if (read.length > 0) offers.push({ kind: 'pinyin', query: replaced(asked.text, read), count: matches.numbers.length });
  for (const word of missing.filter(({ reading }) => reading === '')) offers.push(...(await spellings(asking, asked, word)));
  return [...offers, ...(await topicOffers(asking, asked, matches))].slice(0, mostOffers);
}

const mostOffers = 5;
const mostSpellings = 2;
/** A word that some documents have is taken for a slip when so many times more have another. */
const timesMore = 10;

async function spellings(asking: Asking, { text }: AskedQuery, { text: typed, span, count: own }: MissingWord): Promise<readonly Offer[]> {
  const words = await asking.words();
  const near = nearestWords(typed, words)
    .filter((word) => words.count(word) >= timesMore * own)
    .slice(0, mostSpellings);
  return near.map((reading): Offer => {
    return { kind: 'spelling', query: replaced(text, [{ span, reading }]), count: isWhole(text, span) ? words.count(reading) : null };
  });
}

/** A plain word that is a name of a topic, when entries of the topic do not use the word. */
async function topicOffers(asking: Asking, asked: AskedQuery, matches: Matches): Promise<readonly Offer[]> {
  const words = topWords(asked.query);
  const found = await asking.reader.postings(words.map(({ text }) => `topic:${foldValue(text)}`));
  return words.flatMap(({ text, span }): Offer[] => {
    const topic = found.get(`topic:${foldValue(text)}`);
    if (!topic) return [];
    const value = /\s/.test(text) ? `"${text}"` : text;
    if (subtract(plainMatches(topic.numbers), matches).numbers.length === 0) return [];
    return [
      {
        kind: 'topic',
        query: replaced(asked.text, [{ span, reading: `topic:${value}` }]),
        count: isWhole(asked.text, span) ? topic.numbers.length : null,
      },
    ];
  });
}

type Words = Extract<Query, { readonly kind: 'word' | 'phrase' }>;

function topWords(query: Query): readonly Words[] {
  if (query.kind === 'word' || query.kind === 'phrase') return [query];
  return query.kind === 'and' ? query.of.filter((part) => part.kind === 'word' || part.kind === 'phrase') : [];
}

/** The text with other words in the place of some; spans ascend. */
function replaced(text: string, parts: readonly { readonly span: QuerySpan; readonly reading: string }[]): string {
  return parts.reduceRight((all, { span, reading }) => all.slice(0, span.start) + reading + all.slice(span.end), text);
}

function isWhole(text: string, span: QuerySpan): boolean {
  return (text.slice(0, span.start) + text.slice(span.end)).trim() === '';
}
