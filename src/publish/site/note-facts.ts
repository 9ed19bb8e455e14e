import { type Remembered, remembered } from '../../base/remembered.js';
import type { Dialect } from '../../log/dialect.js';
import { entryPapers } from '../../log/papers/entry-papers.js';
import { hasMarks } from '../../log/public-log.js';
import type { Topic } from '../../log/subjects/topics.js';
import type { Day, Entry, NoteFile } from '../../log/types.js';
import { gapsOf } from '../../pages/entry-lists.js';
import { entrySubjects, knowSubjects } from '../../pages/entry-subjects.js';
import { hostsOf } from '../../pages/stats/host-counts.js';
import { typesetNeeds } from '../../pages/typeset/typeset.js';
import { doubtfulTargets } from './build-warnings.js';
import { keyHashes, slugHashes } from './permalinks.js';
import { localTargets } from './referenced-files.js';
import { textHash } from './text-hash.js';
import { webPictures } from './web-pictures.js';

/** What is told of an entry to pages other than its own. */
type EntryFacts = readonly [
  title: string,
  url: string | null,
  relevance: number,
  papers: ReturnType<typeof entryPapers>,
  topics: readonly (string | readonly [id: string, name: string])[],
  venues: readonly (readonly [name: string, year: number | null])[],
  gaps: ReturnType<typeof gapsOf>,
  hosts: ReturnType<typeof hostsOf>,
];

/** What a build needs of a note while it makes no page of its day: JSON, small, and true for as long as the note's text is the same. */
export interface NoteFacts {
  readonly day: readonly [date: Day['date'], from: Day['dateFrom'], title: string | null] | null;
  /** Of the entries' keys. */
  readonly slugs: readonly string[];
  readonly mark: ReturnType<typeof noteMark>;
  readonly lists: string;
  readonly typeset: ReturnType<typeof typesetNeeds>;
  readonly local: ReturnType<typeof localTargets>;
  /** Only of a log that keeps pictures of the web. */
  readonly web?: ReturnType<typeof webPictures>;
  readonly doubtful: ReturnType<typeof doubtfulTargets>;
  readonly entries: readonly EntryFacts[];
}

/** How a log's notes are read. */
export interface NoteReader {
  /** Real absolute path of the log. */
  readonly root: string;
  readonly dialect: Dialect;
  readonly topics: readonly Topic[];
  /** Whether the log keeps pictures of the web. */
  readonly keepsPictures: boolean;
}

/** By what a note's text is known, and whether links in it may lead out of its folder. */
interface NoteMark {
  readonly hash: string;
  readonly leaves: boolean;
}

/** The mark of a note's text. */
export const noteMark: Remembered<NoteFile, NoteMark> = remembered<NoteFile, NoteMark>(({ text }) => ({
  hash: textHash(text),
  leaves: leavesFolder.test(text),
}));

/** A hash of what lists say of a note's entries; of its text where the facts are not known. */
export const listMark: Remembered<NoteFile, string> = remembered((note: NoteFile) => noteMark(note).hash);

/** A text that may point out of its folder: "../202204/0401.md", written plainly, percent-encoded, escaped, or as entities. */
const leavesFolder = /\.\.|%2e|\\\.|&(?:#|period)/i;

/** The facts of a note; null for one that may hold something that is kept back, which every build reads. */
export function factsOf(note: NoteFile, { topics, keepsPictures }: Pick<NoteReader, 'topics' | 'keepsPictures'>): NoteFacts | null {
  if (hasMarks(note)) return null;
  const [day] = note.days;
  const slugs = day ? slugHashes(day) : [];
  const entries = note.entries.map((entry) => entryFacts(entry, topics));
  return {
    day: day ? [day.date, day.dateFrom, day.title] : null,
    slugs,
    lists: textHash(JSON.stringify([slugs, entries])),
    mark: noteMark(note),
    typeset: typesetNeeds(note),
    local: localTargets(note),
    ...(keepsPictures ? { web: webPictures(note) } : {}),
    doubtful: doubtfulTargets(note),
    entries,
  };
}

function entryFacts(entry: Entry, topics: readonly Topic[]): EntryFacts {
  const subjects = entrySubjects({ topics }, entry);
  return [
    entry.title,
    entry.url,
    entry.relevance,
    entryPapers(entry),
    subjects.topics.map(({ id, name, isTag }) => (isTag ? [id, name.en] : id)),
    subjects.venues.map(({ name, year }) => [name, year]),
    gapsOf(entry),
    hostsOf(entry),
  ];
}

/** A note of which a build knows the facts; `whole` reads it when a page asks for more. */
export function recalledNote(path: string, facts: NoteFacts, topics: readonly Topic[], whole: () => NoteFile): NoteFile {
  const note = new RecalledNote(path, facts, whole);
  listMark.know(note, facts.lists);
  noteMark.know(note, facts.mark);
  hasMarks.know(note, false);
  typesetNeeds.know(note, facts.typeset);
  localTargets.know(note, facts.local);
  if (facts.web) webPictures.know(note, facts.web);
  doubtfulTargets.know(note, facts.doubtful);
  keyHashes.know(note.entries, facts.slugs);
  note.entries.forEach((entry, at) => {
    const [, , , papers, about, venues, gaps, hosts] = facts.entries[at] as EntryFacts;
    entryPapers.know(entry, papers);
    knowSubjects(
      { topics },
      entry,
      about,
      venues.map(([name, year]) => ({ name, year })),
    );
    gapsOf.know(entry, shared(gaps));
    hostsOf.know(entry, shared(hosts));
  });
  return note;
}

/** One value for all that are alike: most entries lack the same and lead to the same hosts. */
function shared<T>(value: T): T {
  const key = JSON.stringify(value);
  const known = alike.get(key) as T | undefined;
  if (known !== undefined) return known;
  if (alike.size >= mostAlike) alike.clear();
  alike.set(key, value);
  return value;
}

const alike = new Map<string, unknown>();
const mostAlike = 2_000;

class RecalledNote implements NoteFile {
  readonly path: string;
  readonly entries: readonly Entry[];
  readonly days: readonly Day[];
  readonly #whole: () => NoteFile;

  constructor(path: string, facts: NoteFacts, whole: () => NoteFile) {
    this.path = path;
    this.#whole = whole;
    const entries = facts.entries.map(([title, url, relevance], at) => new RecalledEntry(title, url, relevance, this, at));
    this.entries = entries;
    this.days = facts.day ? [{ date: facts.day[0], dateFrom: facts.day[1], ref: facts.day[0], title: facts.day[2], entries, path }] : [];
  }

  get text(): string {
    return this.#whole().text;
  }

  get blocks(): NoteFile['blocks'] {
    return this.#whole().blocks;
  }

  entryAt(at: number): Entry {
    return this.#whole().entries[at] as Entry;
  }
}

class RecalledEntry implements Entry {
  readonly title: string;
  readonly url: string | null;
  readonly relevance: number;
  readonly #note: RecalledNote;
  readonly #at: number;

  constructor(title: string, url: string | null, relevance: number, note: RecalledNote, at: number) {
    this.title = title;
    this.url = url;
    this.relevance = relevance;
    this.#note = note;
    this.#at = at;
  }

  get #entry(): Entry {
    return this.#note.entryAt(this.#at);
  }

  get ordinal(): Entry['ordinal'] {
    return this.#entry.ordinal;
  }

  get fields(): Entry['fields'] {
    return this.#entry.fields;
  }

  get media(): Entry['media'] {
    return this.#entry.media;
  }

  get line(): Entry['line'] {
    return this.#entry.line;
  }

  get span(): Entry['span'] {
    return this.#entry.span;
  }

  get headSpan(): Entry['headSpan'] {
    return this.#entry.headSpan;
  }

  get titleSpan(): Entry['titleSpan'] {
    return this.#entry.titleSpan;
  }

  get urlSpan(): Entry['urlSpan'] {
    return this.#entry.urlSpan;
  }

  get starsSpan(): Entry['starsSpan'] {
    return this.#entry.starsSpan;
  }
}
