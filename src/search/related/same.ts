import { isCollection } from '../../log/papers/collections.js';
import { repositoryId, strongId } from '../../log/papers/strong-ids.js';
import type { Topic } from '../../log/subjects/topics.js';
import { foldValue } from '../fold-value.js';
import type { Asking } from '../match/asking.js';
import type { SearchDocument } from '../search-document.js';

/** Something that a document is about or has, and the documents that share it. */
export interface Bond {
  readonly kind: 'paper' | 'article' | 'repository' | 'owner' | 'topic';
  /** `microsoft/Cream`; the topic's id. */
  readonly name: string;
  /** The topic itself; null for other kinds. */
  readonly topic: Topic | null;
  /** How much nearer it brings documents; what few share brings them nearer. */
  readonly weight: number;
  readonly numbers: Uint32Array;
}

/** What a document shares with others, the strongest first. */
export async function bondsOf(asking: Asking, { exact, texts }: SearchDocument, topics: readonly Topic[]): Promise<readonly Bond[]> {
  const written = Object.values(texts).join('\n');
  const own = new Set(exact);
  const named = [...exact.flatMap((term) => namedBy(term)), ...topics.flatMap((topic) => topicBy(topic, own))];
  const postings = await asking.reader.postings(named.map(({ term }) => term));
  const { documents } = asking.reader.summary;
  const bonds = named.flatMap(({ term, ...bond }): Bond[] => {
    const numbers = postings.get(term)?.numbers ?? new Uint32Array(0);
    if (numbers.length < 2 || (bond.kind === 'topic' && numbers.length > documents * commonShare)) return [];
    return [
      { ...bond, name: asWritten(bond, written), weight: weights[bond.kind] * closeness(bond.kind, numbers.length, documents), numbers },
    ];
  });
  return bonds.sort((a, b) => b.weight - a.weight);
}

/** A repository or its owner with the capitals that the document gives it: terms of an index have none. */
function asWritten({ kind, name }: Pick<Bond, 'kind' | 'name'>, text: string): string {
  if (kind !== 'repository' && kind !== 'owner') return name;
  const plain = text.toLowerCase();
  const at = plain.length === text.length ? plain.indexOf(kind === 'owner' ? `${name}/` : name) : -1;
  return at < 0 ? name : text.slice(at, at + name.length);
}

/** A topic of more documents than this share brings none of them nearer. */
const commonShare = 0.4;

/** Beside a likeness in words from 0 to 1. */
const weights: Readonly<Record<Bond['kind'], number>> = { paper: 3, article: 2.5, repository: 2, owner: 0.25, topic: 0.13 };

/** How much it says that so many share something, 0 to 1: the code of a large company is by many authors. */
function closeness(kind: Bond['kind'], count: number, documents: number): number {
  if (kind === 'owner') return 1 / (count - 1);
  return kind === 'topic' ? Math.log(documents / count) / Math.log(Math.max(2, documents)) : 1;
}

type Named = Omit<Bond, 'weight' | 'numbers'> & { readonly term: string };

function namedBy(term: string): readonly Named[] {
  const at = term.indexOf(':');
  const [kind, name] = [term.slice(0, at), term.slice(at + 1)];
  if (kind === 'paper' && !name.startsWith('github:')) return [{ kind: 'paper', name, topic: null, term }];
  if (kind === 'url' && strongId(name) === null && repositoryId(name) === null) return [{ kind: 'article', name, topic: null, term }];
  if (kind === 'repo' && name.includes('/') && !isCollection(name)) return [{ kind: 'repository', name, topic: null, term }];
  if (kind === 'owner') return [{ kind: 'owner', name, topic: null, term }];
  return [];
}

function topicBy(topic: Topic, own: ReadonlySet<string>): readonly Named[] {
  const term = `topic:${foldValue(topic.id)}`;
  return own.has(term) ? [{ kind: 'topic', name: topic.id, topic, term }] : [];
}
