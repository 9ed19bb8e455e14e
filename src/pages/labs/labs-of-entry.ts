import { canonicalUrl, isHttpUrl } from '../../base/urls.js';
import { entryPapers } from '../../log/papers/entry-papers.js';
import { papersOf } from '../../log/papers/papers.js';
import type { Entry, Log } from '../../log/types.js';
import type { LabView } from './lab-view.js';

/** The labs that are about what an entry is about: one of its papers, its article, or a repository that it names. */
export function labsOfEntry(labs: readonly LabView[], log: Log, entry: Entry): readonly LabView[] {
  if (labs.length === 0) return [];
  const { article, code } = entryPapers(entry);
  const ids = new Set(
    papersOf(log)
      .about(entry)
      .flatMap((paper) => paper.ids),
  );
  const addresses = new Set<string>([entry.url, article, ...code.map(({ url }) => url)].flatMap(canonical));
  return labs.filter(
    ({ papers, links }) =>
      papers.some((paper) => ids.has(`arxiv:${paper}`)) || links.flatMap(canonical).some((link) => addresses.has(link)),
  );
}

function canonical(url: string | null): string[] {
  return url !== null && isHttpUrl(url) ? [canonicalUrl(url)] : [];
}
