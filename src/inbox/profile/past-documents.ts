import type { IsoDate } from '../../base/dates.js';
import { hostOf } from '../../base/host-of.js';
import { remembered } from '../../base/remembered.js';
import { papersOf } from '../../log/papers/papers.js';
import { textOf } from '../../log/record.js';
import type { TopicFinder } from '../../log/subjects/find-topics.js';
import type { Topic } from '../../log/subjects/topics.js';
import { venuesOf } from '../../log/subjects/venues.js';
import type { Entry, Log } from '../../log/types.js';
import type { Mark, ProfileDocument } from './profile-document.js';

/** An entry, or a paper that it is about, as a profile learns from it. */
export interface PastDocument {
  /** The entry. */
  readonly ref: string;
  /** The entry's title. */
  readonly title: string;
  readonly document: ProfileDocument;
  readonly weight: number;
}

/** What a log's entries teach: each entry as it is written, and each of its papers by its own title, newest days weighing most. */
export function pastDocuments(log: Log, topicsOf: TopicFinder): readonly PastDocument[] {
  return [...pastOfDays(log, topicsOf)].flat();
}

/** The same, day by day. */
export function* pastOfDays(log: Log, topicsOf: TopicFinder): Generator<readonly PastDocument[]> {
  const papers = papersOf(log);
  const newest = log.days.at(-1)?.date;
  if (newest === undefined) return;
  for (const day of log.days) {
    const recent = 0.5 ** (daysBetween(day.date, newest) / halfLife);
    yield day.entries.flatMap((entry, at): PastDocument[] => {
      const weight = recent * careOf(entry);
      const about = papers.about(entry).filter(({ title, url }) => title !== url);
      const common = { ref: `${day.ref}#${at + 1}`, title: entry.title };
      return [
        { ...common, document: entryDocument(entry, topicsOf), weight },
        ...about.map(({ title, url }) => ({
          ...common,
          document: { title, text: '', marks: [...topicMarks(topicsOf, title), ...hostMarks(url)] },
          weight: weight * Math.min(1, mostPapers / about.length),
        })),
      ];
    });
  }
}

/** The marks of the topics that something is about: of its title and how its text begins, for all that a long text mentions is not its topic. */
export function topicMarks(topicsOf: TopicFinder, title: string, text = ''): readonly Mark[] {
  const topics = topicsOf(text === '' ? title : `${title}\n${text.slice(0, beginning)}`);
  return topics.map(topicMark);
}

const topicMark = remembered(({ id }: Topic): Mark => ({ kind: 'topic', name: id }));

const beginning = 300;

/** The mark of the host of an address. */
export function hostMarks(url: string | null): readonly Mark[] {
  const host = url === null ? '' : hostOf(url).replace(/^www\./, '');
  return host === '' ? [] : [{ kind: 'host', name: host }];
}

/** The marks of the venues that a text names, whatever the year. */
export function venueMarks(text: string): readonly Mark[] {
  return [...new Set(venuesOf(text).map(({ name }) => name))].map((name) => ({ kind: 'venue', name }));
}

function entryDocument(entry: Entry, topicsOf: TopicFinder): ProfileDocument {
  const text = (['abstract', 'tips', 'keyPoints', 'text'] as const)
    .map((kind) => textOf(entry, kind) ?? '')
    .filter((said) => said !== '')
    .join('\n');
  const marks = [...topicMarks(topicsOf, entry.title, text), ...venueMarks(entry.title), ...hostMarks(entry.url)];
  return { title: entry.title, text, marks };
}

/** Of an entry with more papers than these, such as a survey, all its papers together count as these. */
const mostPapers = 3;

/** After so many days an entry counts half. */
const halfLife = 365;

/** How much its author cared: by its stars, of which most entries have two, and by what they wrote themselves. */
function careOf(entry: Entry): number {
  const isRemarked = entry.fields.some(({ kind, text }) => (kind === 'tips' || kind === 'keyPoints') && text !== '');
  return (0.7 + 0.15 * entry.relevance) * (isRemarked ? 1.2 : 1);
}

function daysBetween(earlier: IsoDate, later: IsoDate): number {
  return (Date.parse(later) - Date.parse(earlier)) / 86_400_000;
}
