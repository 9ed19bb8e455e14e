import { entryPapers } from '../papers/entry-papers.js';
import type { NamedCode } from '../papers/named-code.js';
import { type Paper, papersOf } from '../papers/papers.js';
import type { Day, Entry, Log } from '../types.js';

/** An entry and where it stands; `n` is its 1-based position in the day. */
export interface Mention {
  readonly day: Day;
  readonly entry: Entry;
  readonly n: number;
}

/** A paper, or code, with every entry that notes it. */
export type Work = Paper | CodeWork;

/** A repository, or another page with code, and every entry that names it under its label, oldest first. */
export interface CodeWork {
  readonly kind: 'code';
  /** `github:microsoft/cream`, a canonical URL, or a folded title. */
  readonly id: string;
  /** The first title that somebody wrote for it; else its address. */
  readonly title: string;
  readonly url: string | null;
  readonly mentions: readonly Mention[];
}

/** The repositories of a log, and other pages with code, in the order they were first noted; worked out once. */
export function codeOf(log: Log): ReadonlyMap<string, CodeWork> {
  let works = known.get(log);
  if (!works) {
    works = readCode(log);
    known.set(log, works);
  }
  return works;
}

/** The papers that an entry is about and the code that it names. */
export function worksOf(log: Log, entry: Entry): readonly Work[] {
  const { code } = entryPapers(entry);
  const named = code.length === 0 ? [] : code.map(({ id }) => codeOf(log).get(id)).filter((work) => work !== undefined);
  return [...papersOf(log).about(entry), ...named];
}

const known = new WeakMap<Log, ReadonlyMap<string, CodeWork>>();

function readCode(log: Log): ReadonlyMap<string, CodeWork> {
  const works = new Map<string, CodeWork & { title: string; readonly mentions: Mention[] }>();
  for (const day of log.days) {
    for (const [at, entry] of day.entries.entries()) {
      for (const named of entryPapers(entry).code) {
        if (!named.isLabelled) continue;
        const mention = { day, entry, n: at + 1 };
        const work = works.get(named.id);
        if (!work) works.set(named.id, { ...workOf(named), mentions: [mention] });
        else {
          work.mentions.push(mention);
          if (work.title === work.url) work.title = workOf(named).title;
        }
      }
    }
  }
  return works;
}

function workOf({ id, title, url }: NamedCode): Omit<CodeWork, 'mentions'> & { title: string } {
  return { kind: 'code', id, title: title ?? url ?? id, url };
}
