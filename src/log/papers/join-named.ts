import { textKey } from '../../base/text-key.js';
import type { Field } from '../types.js';
import type { NamedPaper, Naming } from './entry-papers.js';

/** Two ids that an entry gives one paper, and how it says so. */
export interface Join {
  readonly ids: readonly [string, string];
  /** `title` under the same title · `field` one after the other in one field with one title at most · `only` there is no other paper in the entry. */
  readonly because: 'title' | 'field' | 'only';
}

/**
 * The papers that an entry names, each once. Ids of different hosts are one paper when they stand under one title, in one field with one
 * title at most, or when one of them is the entry's own link and no other paper is named. Two ids of one host never are.
 */
export function joinNamed(namings: readonly Naming[]): { readonly papers: readonly NamedPaper[]; readonly joins: readonly Join[] } {
  if (namings.length < 2) return { papers: namings.map((one) => paperOf({ namings: [one] })), joins: none };
  const groups = new Map<string, Group>();
  for (const one of namings) addTo(groups, one);
  const all = [...groups.values()];
  const joins = all.length < 2 || all.length > mostJoined ? none : joinGroups(all);
  const papers = all.filter((group) => group.into === null).map(paperOf);
  return { papers, joins };
}

const none: readonly Join[] = [];

/** An entry that names more papers is a list; its papers are told apart by their ids alone. */
const mostJoined = 24;

/** All namings of a paper, by an id or a title; `into` is the group that took it in. */
interface Group {
  readonly namings: Naming[];
  into: Group | null;
}

function addTo(groups: Map<string, Group>, one: Naming): void {
  const key = one.id ?? `= ${one.weakKey}`;
  const group = groups.get(key);
  if (!group) groups.set(key, { namings: [one], into: null });
  else if (group.namings.length < mostJoined) group.namings.push(one);
}

function joinGroups(all: readonly Group[]): readonly Join[] {
  const joins: Join[] = [];
  const fields = oneFields(all);
  for (const [at, b] of all.entries()) {
    for (const a of all.slice(0, at)) {
      const [first, second] = [topOf(a), topOf(b)];
      if (first === second || sharesScheme(first, second)) continue;
      const because = reasonFor(first, second, fields, all);
      if (because === null) continue;
      const [idA, idB] = [idOf(first), idOf(second)];
      if (idA !== null && idB !== null) joins.push({ ids: [idA, idB], because });
      first.namings.push(...second.namings);
      second.into = first;
    }
  }
  return joins;
}

function topOf(group: Group): Group {
  let top = group;
  while (top.into !== null) top = top.into;
  return top;
}

/** Two papers of one host have two ids; two titles without ids are two papers. */
function sharesScheme(a: Group, b: Group): boolean {
  const schemes = new Set(a.namings.map(schemeOf));
  return b.namings.some((one) => schemes.has(schemeOf(one)));
}

function schemeOf({ id }: Naming): string {
  return id === null ? '' : id.slice(0, id.indexOf(':'));
}

function idOf(group: Group): string | null {
  return group.namings.find((one) => one.id !== null)?.id ?? null;
}

function reasonFor(a: Group, b: Group, fields: ReadonlySet<Field>, all: readonly Group[]): Join['because'] | null {
  if (a.namings.some((one) => b.namings.some((other) => titlesAgree(one, other)))) return 'title';
  // A title alone is joined by nothing but itself.
  if (idOf(a) === null || idOf(b) === null || a.namings.some((one) => b.namings.some((other) => titlesDiffer(one, other)))) return null;
  const own = new Set(a.namings.map((one) => one.field));
  if (b.namings.some(({ field }) => field !== null && own.has(field) && fields.has(field))) return 'field';
  const tops = new Set(all.map(topOf));
  const inFields = [...tops].filter((top) => top.namings.some((one) => one.from === 'field'));
  const isBeside = [a, b].some((group) => !inFields.includes(group));
  return isBeside && inFields.length === 1 && tops.size === 2 ? 'only' : null;
}

/** The fields of papers that give one title at most to all their links, with no words between these. */
function oneFields(all: readonly Group[]): ReadonlySet<Field> {
  const namings = all.flatMap((group) => group.namings);
  const fields = new Set(namings.map((one) => one.field).filter((field) => field?.kind === 'paper'));
  return new Set(
    [...fields].filter((field): field is Field => {
      const own = namings.filter((one) => one.field === field);
      const titles = new Set(own.filter((one) => one.title !== null).map((one) => textKey(one.title ?? '')));
      return titles.size <= 1 && own.every((one) => one.id !== null) && !hasWordsBetween(field as Field);
    }),
  );
}

/** “MAE https://…, BEiT https://…” names two papers. */
function hasWordsBetween(field: Field): boolean {
  let at = 0;
  return field.links.some((link, index) => {
    const shown = link.title ?? link.url;
    const start = field.text.indexOf(shown, at);
    if (start < 0) return false;
    const between = field.text.slice(at, start);
    at = start + shown.length;
    return index > 0 && /\p{L}{2}/u.test(between.replace(/arxiv|pdf|cvf|paper|openreview|doi|论文|链接|地址/giu, ''));
  });
}

function titlesAgree(a: Naming, b: Naming): boolean {
  const [one, other] = [titleKey(a), titleKey(b)];
  if (Math.min(one.length, other.length) < shortestTitle) return false;
  // The addresses of the CVF cut long titles.
  return one === other || (isCut(a) && other.startsWith(one)) || (isCut(b) && one.startsWith(other));
}

/** Two titles for two papers. The entry's own title may be in any words. */
function titlesDiffer(a: Naming, b: Naming): boolean {
  if (a.from === 'title' || b.from === 'title') return false;
  const [one, other] = [titleKey(a), titleKey(b)];
  return one !== '' && other !== '' && !titlesAgree(a, b);
}

const shortestTitle = 10;

/** The title as written, else as an address spells it: `cvf:cvpr-2019/pang_libra_r-cnn_towards_balanced`. */
function titleKey({ id, title }: Naming): string {
  if (title !== null) return textKey(title);
  const spelled = id === null ? null : /^cvf:[^/]+\/[^_]+_(.+)$/.exec(id);
  return spelled ? textKey(spelled[1] as string) : '';
}

function isCut({ id, title }: Naming): boolean {
  return title === null && id !== null && id.startsWith('cvf:');
}

function paperOf({ namings }: Pick<Group, 'namings'>): NamedPaper {
  const first = namings[0] as Naming;
  const ids = [...new Set(namings.map((one) => one.id).filter((id) => id !== null))];
  const written = namings.find((one) => one.title !== null && one.from !== 'title') ?? namings.find((one) => one.title !== null);
  return {
    ids,
    weakKey: namings.find((one) => one.weakKey !== '')?.weakKey ?? first.weakKey,
    title: written?.title ?? null,
    wholeTitle: ids.length > 0 && written?.title ? wholeTitleKey(written.title) : '',
    url: namings.find((one) => one.url !== null)?.url ?? null,
  };
}

/** The key of a title that can be no other paper's: three words and sixteen letters, or ten Han characters; "" for a shorter one. */
function wholeTitleKey(title: string): string {
  const key = textKey(title.slice(0, 400));
  const isWhole =
    (key.length >= 16 && /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]+[^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(title)) || hanOf(title) >= 10;
  return isWhole ? key : '';
}

function hanOf(text: string): number {
  return text.match(/\p{sc=Han}/gu)?.length ?? 0;
}
