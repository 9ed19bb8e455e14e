import { canonicalUrl } from '../../base/urls.js';
import { positionOf } from '../log.js';
import type { Entry, Log } from '../types.js';
import { Attachments } from './attachments.js';
import { type EntryPapers, entryPapers } from './entry-papers.js';
import type { GatheredPaper } from './gathered-paper.js';
import { Identities } from './identities.js';
import type { Paper, PaperIndex, PaperMention } from './papers.js';

/** Gathers the papers of a log: ids that entries join become one paper, then its articles, its code and its mentions are attached. */
export function gatherPapers(log: Log): PaperIndex {
  const { named, others } = readEntries(log);
  const attachments = new Attachments<GatheredPaper>(new Set(others.map(({ said }) => said.article).filter((article) => article !== null)));
  const identities = new Identities((paper, repository) => attachments.paperOfCode(repository) === paper);
  for (const { said, mention } of named) identities.learnJoins(said, mention);
  for (const { said } of named) identities.learnTitles(said);
  for (const one of named) addNames(identities, attachments, one);
  identities.explainJoins();
  const late = new Set<GatheredPaper>();
  for (const { said, mention } of others) {
    const known = new Set(said.mentioned.map((paper) => identities.find(paper)));
    for (const [paper, through] of throughOf(attachments, said, mention.entry)) {
      if (known.has(paper)) continue;
      paper.mentions.push({ ...mention, through });
      late.add(paper);
    }
  }
  for (const { mentions } of late) mentions.sort((a, b) => positionOf(log, a.day) - positionOf(log, b.day) || a.n - b.n);
  return indexOf(identities);
}

/** What an entry says, and how it is noted at a paper that it is about. */
interface Said {
  readonly said: EntryPapers;
  readonly mention: PaperMention;
}

/** The entries that name or mention papers, and those that are about none, in the order of the log. */
function readEntries(log: Log): { readonly named: readonly Said[]; readonly others: readonly Said[] } {
  const named: Said[] = [];
  const others: Said[] = [];
  for (const day of log.days) {
    for (const [at, entry] of day.entries.entries()) {
      const said = entryPapers(entry);
      if (said.isEmpty) continue;
      const one: Said = { said, mention: { day, entry, n: at + 1, through: 'name' } };
      if (said.papers.length > 0 || said.mentioned.length > 0) named.push(one);
      if (said.papers.length === 0) others.push(one);
    }
  }
  return { named, others };
}

/** Notes an entry at the papers that it names, and these at its article and its repositories. */
function addNames(identities: Identities, attachments: Attachments<GatheredPaper>, { said, mention }: Said): void {
  const about = once(said.papers.map((named) => identities.name(named, mention)));
  for (const paper of about) paper.mentions.push(mention);
  for (const named of said.mentioned) {
    const { mentions } = identities.name(named, mention);
    if (mentions.at(-1)?.entry !== mention.entry) mentions.push({ ...mention, through: 'words' });
  }
  const [first] = about;
  if (!first) return;
  const only = about.length === 1 ? first : null;
  attachments.learn(mention.entry, said, only);
  only?.addAlone(mention);
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
