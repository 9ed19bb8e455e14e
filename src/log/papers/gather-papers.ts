import { canonicalUrl } from '../../base/urls.js';
import { positionOf } from '../log.js';
import type { Day, Entry, Log } from '../types.js';
import { Attachments } from './attachments.js';
import { type EntryPapers, entryPapers } from './entry-papers.js';
import type { GatheredPaper } from './gathered-paper.js';
import { Identities } from './identities.js';
import type { Paper, PaperIndex, PaperMention } from './papers.js';

/** Gathers the papers of a log: ids that entries join become one paper, then its articles, its code and its mentions are attached. */
export function gatherPapers(log: Log): PaperIndex {
  const attachments = new Attachments<GatheredPaper>();
  const identities = new Identities((paper, repository) => attachments.paperOfCode(repository) === paper);
  eachEntry(log, (said, { day, n }) => {
    if (said.joins.length > 0) identities.learnJoins(said, `${day.ref}#${n}`);
  });
  eachEntry(log, (said) => identities.learnTitles(said));
  eachEntry(log, (said, place) => addNames(identities, attachments, said, place));
  identities.explainJoins();
  const late = new Set<GatheredPaper>();
  eachEntry(log, (said, place) => {
    if (said.papers.length > 0) return;
    const known = new Set(said.mentioned.map((named) => identities.find(named)));
    for (const [paper, through] of throughOf(attachments, said, place.entry)) {
      if (known.has(paper)) continue;
      paper.mentions.push({ ...place, through });
      late.add(paper);
    }
  });
  for (const { mentions } of late) mentions.sort((a, b) => positionOf(log, a.day) - positionOf(log, b.day) || a.n - b.n);
  return indexOf(identities);
}

interface Place {
  readonly day: Day;
  readonly entry: Entry;
  readonly n: number;
}

function eachEntry(log: Log, take: (said: EntryPapers, place: Place) => void): void {
  for (const day of log.days)
    for (const [at, entry] of day.entries.entries()) {
      const said = entryPapers(entry);
      if (said.isEmpty) continue;
      take(said, { day, entry, n: at + 1 });
    }
}

/** Notes an entry at the papers that it names, and these at its article and its repositories. */
function addNames(identities: Identities, attachments: Attachments<GatheredPaper>, said: EntryPapers, place: Place): void {
  if (said.papers.length === 0 && said.mentioned.length === 0) return;
  const { entry, day, n } = place;
  const ref = `${day.ref}#${n}`;
  const about = once(said.papers.map((named) => identities.name(named, ref)));
  for (const paper of about) paper.mentions.push({ ...place, through: 'name' });
  for (const named of said.mentioned) addMention(identities.name(named, ref), place, 'words');
  if (about.length === 0) return;
  const only = about.length === 1 ? (about[0] as GatheredPaper) : null;
  attachments.learn(entry, said, only);
  only?.addBeside(said.article === null ? null : { url: entry.url ?? said.article, title: entry.title, ref }, said.code, ref);
}

/** The papers whose article or code an entry has that names none, each with the way to it. */
function throughOf(
  attachments: Attachments<GatheredPaper>,
  said: EntryPapers,
  entry: Entry,
): ReadonlyMap<GatheredPaper, PaperMention['through']> {
  const found = new Map<GatheredPaper, PaperMention['through']>();
  const article = attachments.paperOfArticle(entry, said);
  if (article !== null) found.set(article, 'article');
  for (const { id } of said.code) {
    const paper = attachments.paperOfCode(id);
    if (paper !== null && !found.has(paper)) found.set(paper, 'repository');
  }
  return found;
}

function addMention(paper: GatheredPaper, place: Place, through: PaperMention['through']): void {
  if (paper.mentions.at(-1)?.entry !== place.entry) paper.mentions.push({ ...place, through });
}

function once(papers: readonly GatheredPaper[]): readonly GatheredPaper[] {
  return papers.length < 2 ? papers : [...new Set(papers)];
}

function indexOf(identities: Identities): PaperIndex {
  const papers = identities.papers;
  const byId = lazily(() => {
    const map = new Map<string, Paper>();
    for (const paper of papers) for (const id of [...paper.ids, ...(paper.weakKeys ?? [])]) if (!map.has(id)) map.set(id, paper);
    return map;
  });
  const byUrl = lazily(() => {
    return grouped(papers, ({ url, articles }) =>
      [...(url === null ? [] : [url]), ...articles.map((article) => article.url)].map(canonicalUrl),
    );
  });
  const byRepository = lazily(() => grouped(papers, ({ repositories }) => repositories.map(({ id }) => id)));
  return {
    papers,
    about: (entry) => once(entryPapers(entry).papers.flatMap((named) => identities.find(named) ?? [])),
    withId: (id) => byId().get(id) ?? null,
    at: (url) => [...(byUrl().get(url) ?? [])],
    withRepository: (id) => [...(byRepository().get(id) ?? [])],
  };
}

function grouped(papers: readonly Paper[], keysOf: (paper: Paper) => readonly string[]): ReadonlyMap<string, ReadonlySet<Paper>> {
  const groups = new Map<string, Set<Paper>>();
  for (const paper of papers) {
    for (const key of keysOf(paper)) {
      const known = groups.get(key);
      if (known) known.add(paper);
      else groups.set(key, new Set([paper]));
    }
  }
  return groups;
}

/** Works something out when it is first asked for. */
function lazily<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
