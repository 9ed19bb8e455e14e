import { textKey } from '../../base/text-key.js';
import { codeOf, type Mention } from '../subjects/works.js';
import type { Entry, Log } from '../types.js';
import { entryPapers, type NamedPaper } from './entry-papers.js';
import { type Paper, type PaperIndex, papersOf } from './papers.js';
import { idName, isStrongId } from './strong-ids.js';

/** What a new entry has in common with earlier ones. */
export interface NotedBefore {
  readonly what: 'article' | 'paper' | 'code';
  /** The paper’s best id, the repository’s, or the canonical address. */
  readonly id: string;
  /** As it is called in a sentence. */
  readonly name: string;
  readonly first: Mention;
  /** How many entries there were. */
  readonly times: number;
  /** True when the first of them came to it through another article. */
  readonly isThroughOther: boolean;
}

/** What of a new entry a log has noted: its article, its papers and its code, each with the first entry; those that share one are told once. */
export function notedBefore(log: Log, entry: Entry): readonly NotedBefore[] {
  const { article, code, papers } = entryPapers(entry);
  const found: NotedBefore[] = [];
  const add = (what: NotedBefore['what'], id: string, name: string, mentions: readonly Mention[]): void => {
    const [first] = mentions;
    if (!first || found.some((one) => one.first.entry === first.entry)) return;
    const other = entryPapers(first.entry).article;
    found.push({ what, id, name, first, times: mentions.length, isThroughOther: other !== null && other !== article });
  };
  if (article !== null) add('article', article, article, mentionsOfArticle(log, article));
  const index = papersOf(log);
  for (const named of papers) {
    const paper = paperNamed(index, named);
    if (paper) add('paper', paper.id, isStrongId(paper.id) ? idName(paper.id) : `“${paper.title}”`, paper.mentions);
  }
  for (const { id, isLabelled } of code) if (isLabelled) add('code', id, id.replace(/^github:/, ''), codeOf(log).get(id)?.mentions ?? []);
  return found;
}

function mentionsOfArticle(log: Log, article: string): readonly Mention[] {
  return log.days.flatMap((day) =>
    day.entries.flatMap((entry, at) => (entryPapers(entry).article === article ? [{ day, entry, n: at + 1 }] : [])),
  );
}

/** By a number, by an address or title without one, or by the whole title of either. */
function paperNamed({ papers, withId }: PaperIndex, { ids, weakKey, wholeTitle, title }: NamedPaper): Paper | null {
  for (const id of ids) {
    const paper = withId(id);
    if (paper) return paper;
  }
  if (ids.length > 0) return wholeTitle === '' ? null : withId(wholeTitle);
  return withId(weakKey) ?? (title === null ? null : (papers.find((paper) => textKey(paper.title) === weakKey) ?? null));
}
