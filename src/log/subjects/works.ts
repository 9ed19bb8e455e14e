import { type Remembered, remembered } from '../../base/remembered.js';
import { arxivReference, canonicalUrl, githubRepository } from '../../base/urls.js';
import { fold } from '../fold.js';
import type { Day, Entry, Log } from '../types.js';

/** An entry and where it stands; `n` is its 1-based position in the day. */
export interface Mention {
  readonly day: Day;
  readonly entry: Entry;
  readonly n: number;
}

/** A paper or a code repository and every entry that names it under its label, oldest first. */
export interface Work {
  readonly kind: 'paper' | 'code';
  /** `arxiv:2204.07154`, `github:microsoft/cream`, a canonical URL, or a folded title. */
  readonly id: string;
  /** The first title that somebody wrote for it; else its address. */
  readonly title: string;
  readonly url: string | null;
  readonly mentions: readonly Mention[];
}

/** The papers and repositories of a log in the order they were first noted. */
export function worksOf(log: Log): readonly Work[] {
  const works = new Map<string, { work: Omit<Work, 'mentions'>; mentions: Mention[] }>();
  for (const day of log.days) {
    day.entries.forEach((entry, at) => {
      for (const own of namedBy(entry)) {
        const key = `${own.kind} ${own.id}`;
        const known = works.get(key);
        if (!known) works.set(key, { work: own, mentions: [{ day, entry, n: at + 1 }] });
        else {
          if (known.mentions.at(-1)?.entry !== entry) known.mentions.push({ day, entry, n: at + 1 });
          if (known.work.title === known.work.url && own.title !== own.url) known.work = { ...known.work, title: own.title };
        }
      }
    });
  }
  return [...works.values()].map(({ work, mentions }) => ({ ...work, mentions }));
}

/** What an entry's Paper and Code fields name. */
export const namedBy: Remembered<Entry, readonly Omit<Work, 'mentions'>[]> = remembered(readNamed);

function readNamed(entry: Entry): readonly Omit<Work, 'mentions'>[] {
  return entry.fields.flatMap((field): Omit<Work, 'mentions'>[] => {
    const { kind } = field;
    if (kind !== 'paper' && kind !== 'code') return [];
    if (field.links.length === 0)
      return field.text
        .split('\n')
        .filter(isNamed)
        .map((title) => ({ kind, id: fold(title), title, url: null }));
    return field.links
      .filter((link) => link.url !== '')
      .map((link) => ({ kind, id: workId(link.url), title: link.title ?? link.url, url: link.url }));
  });
}

/** One identity for the shapes of one address. */
export function workId(url: string): string {
  const arxiv = arxivReference(url);
  if (arxiv?.valid) return `arxiv:${arxiv.id.toLowerCase()}`;
  const repository = githubRepository(url);
  return repository === null ? canonicalUrl(url) : `github:${repository.toLowerCase()}`;
}

/** "无" and "未开源" under Code name nothing. */
function isNamed(title: string): boolean {
  return [...title].length > 3 && !/^(?:无|暂无|没有|未开源|none|n\/a|coming soon|tba)/i.test(title.trim());
}
