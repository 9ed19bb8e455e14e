import { entryLists, hasPage, listsOf } from './entry-lists.js';
import type { SubjectKind } from './links.js';
import { listPage } from './list-page.js';
import { mentionDate, olderParts } from './mention-list.js';
import type { PageContext } from './page-context.js';
import { subjectsOf } from './subjects.js';
import { topicPage } from './topic-page.js';
import { topicsPage } from './topics-page.js';
import { venuePage, venuesPage } from './venues-page.js';
import { mostInFull, newestFirst, workPage } from './work-page.js';
import { newestDate, worksInParts, worksPage } from './works-page.js';

/** Which page of subjects is meant: all of a kind, one of them, or an older part of either. */
export interface SubjectAddress {
  readonly kind: SubjectKind;
  readonly id: string | null;
  readonly period: string | null;
}

/** The page at an address; null when there is none. Works noted once have none: their entry's page says all. */
export function subjectPage(context: PageContext, { kind, id, period }: SubjectAddress): string | null {
  if (!hasPart(context, { kind, id, period })) return null;
  const subjects = subjectsOf(context);
  switch (kind) {
    case 'topics': {
      const topic = id === null ? undefined : subjects.topics.get(id);
      return topic ? topicPage(context, topic, period) : id === null ? topicsPage(context) : null;
    }
    case 'venues': {
      const venue = id === null ? undefined : subjects.venues.get(id);
      return venue ? venuePage(context, venue, period) : id === null ? venuesPage(context) : null;
    }
    case 'papers':
    case 'code': {
      const work = id === null ? undefined : subjects[kind].get(id);
      if (work && work.mentions.length > 1) return workPage(context, work, period);
      return id === null ? worksPage(context, kind === 'papers' ? 'paper' : 'code', period) : null;
    }
    case 'lists': {
      const list = entryLists.find((one) => one.id === id);
      return list && hasPage(listsOf(context.log).get(list.id)) ? listPage(context, list, period) : null;
    }
  }
}

/** The addresses of all pages of subjects that a log has, in a fixed order. */
export function subjectAddresses(context: PageContext): readonly SubjectAddress[] {
  const subjects = subjectsOf(context);
  const whole: SubjectAddress[] = [];
  for (const kind of ['topics', 'venues', 'papers', 'code'] as const) {
    whole.push({ kind, id: null, period: null });
    for (const id of subjects[kind].keys()) {
      if ((kind !== 'papers' && kind !== 'code') || (subjects[kind].get(id)?.mentions.length ?? 0) > 1)
        whole.push({ kind, id, period: null });
    }
  }
  for (const [id, mentions] of listsOf(context.log)) if (hasPage(mentions)) whole.push({ kind: 'lists', id, period: null });
  return whole.flatMap((one) => [one, ...partsOf(context, one).map((period) => ({ ...one, period }))]);
}

function hasPart(context: PageContext, address: SubjectAddress): boolean {
  return address.period === null || partsOf(context, address).includes(address.period);
}

/** The older parts of a list that have pages of their own. */
function partsOf(context: PageContext, { kind, id }: Omit<SubjectAddress, 'period'>): readonly string[] {
  const subjects = subjectsOf(context);
  if (kind === 'lists') return olderParts(listsOf(context.log).get(id ?? '') ?? [], mentionDate);
  if (id === null)
    return kind === 'papers' || kind === 'code'
      ? olderParts(worksInParts(context, kind === 'papers' ? 'paper' : 'code').others, newestDate)
      : [];
  const mentions = subjects[kind].get(id)?.mentions ?? [];
  if (kind === 'topics' || kind === 'venues') return olderParts(mentions, mentionDate);
  return mentions.length > mostInFull ? olderParts(newestFirst(mentions), mentionDate) : [];
}

/** The subjects of a kind whose names are nearest to one that does not exist, the nearest first. */
export function nearestSubjects(
  context: PageContext,
  kind: SubjectKind,
  asked: string,
): readonly { readonly id: string; readonly name: string }[] {
  const subjects = subjectsOf(context);
  const named = {
    topics: () => [...subjects.topics.values()].map(({ id, name }) => ({ id, name: name[context.language] })),
    venues: () => [...subjects.venues.keys()].map((id) => ({ id, name: id.replace(/-/g, ' ') })),
    papers: () => repeated('papers'),
    code: () => repeated('code'),
    lists: () =>
      entryLists.filter((one) => hasPage(listsOf(context.log).get(one.id))).map(({ id, name }) => ({ id, name: name[context.language] })),
  }[kind]();
  const wanted = pairsOf(asked);
  const score = ({ id, name }: { id: string; name: string }) => Math.max(likeness(wanted, pairsOf(id)), likeness(wanted, pairsOf(name)));
  return named
    .map((one) => ({ one, score: score(one) }))
    .filter(({ score: value }) => value > 0.2)
    .sort((a, b) => b.score - a.score || (a.one.id < b.one.id ? -1 : 1))
    .slice(0, 5)
    .map(({ one }) => one);

  function repeated(of: 'papers' | 'code'): { id: string; name: string }[] {
    return [...subjects[of]]
      .filter(([, work]) => work.mentions.length > 1)
      .map(([id, work]) => ({ id, name: of === 'code' ? id : work.title }));
  }
}

/** Pairs of neighbouring characters, folded. */
function pairsOf(text: string): ReadonlySet<string> {
  const folded = ` ${text
    .slice(0, 100)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s/_-]+/g, ' ')} `;
  return new Set(Array.from({ length: folded.length - 1 }, (_, at) => folded.slice(at, at + 2)));
}

/** How alike two sets are, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
}
