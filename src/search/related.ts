import type { Bilingual } from '../base/text.js';
import type { Topic } from '../log/subjects/topics.js';
import { calledOf } from './fold-value.js';
import type { FoundDocument, IndexReader } from './index-reader.js';
import { type Asking, startAsking } from './match/asking.js';
import { type Ranked, rank } from './rank.js';
import { likeness } from './related/likeness.js';
import { reasonWords } from './related/reason-words.js';
import { type Bond, bondsOf } from './related/same.js';
import { type PhraseFinder, phraseFinder } from './related/shared-phrases.js';
import type { SearchDocument } from './search-document.js';

/** A document near another, and why. */
export interface RelatedHit extends Omit<FoundDocument, 'texts'> {
  /** Larger is nearer; comparable within one answer only. */
  readonly score: number;
  /** The strongest first; never empty. */
  readonly reasons: readonly Bilingual[];
}

/** How many documents, and the topics that reasons name. */
export interface RelatedOptions {
  readonly limit: number;
  readonly topics: readonly Topic[];
}

/** The documents nearest to one: of the same paper, article, repository or authors, or in much the same words; each with the reasons. */
export async function related(reader: IndexReader, document: SearchDocument, options: RelatedOptions): Promise<readonly RelatedHit[]> {
  const asking = await startAsking(reader);
  const own = numberOf(asking, document);
  const bonds = await bondsOf(asking, document, options.topics);
  const { scores, rarity } = await likeness(asking, document);
  addBonds(scores, bonds);
  const near: number[] = [];
  scores.forEach((score, number) => {
    if (score >= leastScore && number !== own) near.push(number);
  });
  const matches = { numbers: Uint32Array.from(near), scores: Float32Array.from(near, (number) => scores[number] as number) };
  // Some may have nothing to say for themselves, or be gone.
  const best = rank(matches, asking.columns, options.limit * 2, 0);
  const found = await reader.documents(best.map(({ number }) => number));
  const shared = phraseFinder(document, rarity);
  const hits = found.flatMap((one, at) => (one ? [hitOf(one, best[at] as Ranked, bonds, shared)] : []));
  return hits.filter((hit, at) => hit.reasons.length > 0 && !isRepeat(hit, hits.slice(0, at))).slice(0, options.limit);
}

/** One article that was noted twice is near for the same reasons. */
function isRepeat({ title }: RelatedHit, before: readonly RelatedHit[]): boolean {
  return before.some((one) => calledOf(one.title) === calledOf(title));
}

/** Raises what shares something; of several topics that two documents share, the rarest counts. */
function addBonds(scores: Float32Array, bonds: readonly Bond[]): void {
  const hasTopic = new Set<number>();
  for (const { kind, numbers, weight } of bonds) {
    for (const number of numbers) {
      if (kind === 'topic' && hasTopic.has(number)) continue;
      if (kind === 'topic') hasTopic.add(number);
      scores[number] = (scores[number] as number) + weight;
    }
  }
}

/** What is less like a document has nothing to do with it. */
const leastScore = 0.1;

/** The number of a document in the index; -1 when the index does not have it yet. */
function numberOf({ columns }: Asking, { date, place }: SearchDocument): number {
  const day = Number(date.replaceAll('-', ''));
  return columns.dates.findIndex((one, number) => one === day && columns.places[number] === place);
}

function hitOf({ texts, ...shown }: FoundDocument, { number, score }: Ranked, bonds: readonly Bond[], shared: PhraseFinder): RelatedHit {
  const own = bonds.filter((bond) => bond.numbers.includes(number));
  return { ...shown, score, reasons: reasonWords(own, shared({ texts })) };
}
