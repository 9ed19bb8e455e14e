import { type Remembered, remembered } from '../../base/remembered.js';
import { textKey } from '../../base/text-key.js';
import { canonicalUrl, isHttpUrl } from '../../base/urls.js';
import { fold } from '../fold.js';
import { leadingTitle } from '../record.js';
import type { Entry, Field, Link } from '../types.js';
import { isGenericTitle } from './generic-title.js';
import { type Join, joinNamed } from './join-named.js';
import { addCode, addRepository, type NamedCode } from './named-code.js';
import { strongId, strongIdsIn } from './strong-ids.js';

/** A paper as one address, or one title, of an entry names it. */
export interface Naming {
  /** A strong id; null for a paper that is known by its title, or by an address that can change. */
  readonly id: string | null;
  /** What tells it from others without a strong id: its title's key, else its canonical address. */
  readonly weakKey: string;
  /** Null for “PDF”, “arXiv” and bare addresses. */
  readonly title: string | null;
  readonly url: string | null;
  /** `title` the entry's own link · `field` a paper's or code's label · `label` a label such as “DOI” · `text` words of the entry. */
  readonly from: 'title' | 'field' | 'label' | 'text';
  /** The field that holds it; null for the title. */
  readonly field: Field | null;
}

/** A paper as an entry names it, by one or several ids. */
export interface NamedPaper {
  /** Strong ids in the order in which they are written; none for a paper without. */
  readonly ids: readonly string[];
  readonly weakKey: string;
  readonly title: string | null;
  /** The key of a title that can be no other paper's, of a paper with strong ids; "" for none. */
  readonly wholeTitle: string;
  readonly url: string | null;
}

/** What an entry says of papers and code. It depends on nothing but the entry, and is JSON. */
export interface EntryPapers {
  /** True when it names no paper, no repository and no article. */
  readonly isEmpty: boolean;
  /** Those that the entry is about: of its title's link, its Paper and Code labels. */
  readonly papers: readonly NamedPaper[];
  /** Those that its words mention besides. */
  readonly mentioned: readonly NamedPaper[];
  /** Why ids of one paper are one. */
  readonly joins: readonly Join[];
  readonly code: readonly NamedCode[];
  /** The canonical address of the article; null when the title's link is none, or leads to a paper or a repository. */
  readonly article: string | null;
}

/** The papers, code and the article of an entry; worked out once. */
export const entryPapers: Remembered<Entry, EntryPapers> = remembered(readEntry);

/** The papers that an entry mentions and is not about. */
function mentionedIn(namings: readonly Naming[], papers: readonly NamedPaper[]): readonly NamedPaper[] {
  const own = new Set(papers.flatMap((paper) => paper.ids));
  const others = namings.filter((one) => one.from === 'text' && one.id !== null && !own.has(one.id));
  return [...new Map(others.map((one) => [one.id as string, one])).values()].map(mentionOf);
}

const none: readonly NamedPaper[] = [];
const noCode: readonly NamedCode[] = [];
const nothing: EntryPapers = { isEmpty: true, papers: [], mentioned: [], joins: [], code: [], article: null };

function readEntry(entry: Entry): EntryPapers {
  const namings: Naming[] = [];
  const code = new Map<string, NamedCode>();
  let article: string | null = null;
  if (entry.url !== null && isHttpUrl(entry.url)) {
    const id = strongId(entry.url);
    if (id !== null) namings.push({ id, weakKey: '', title: realTitle(entry.title), url: entry.url, from: 'title', field: null });
    else if (!addRepository(code, entry.url, entry.title, true)) article = canonicalUrl(entry.url);
  }
  for (const field of entry.fields) readField(field, namings, code);
  if (namings.length === 0 && code.size === 0) return article === null ? nothing : { ...nothing, isEmpty: false, article };
  const main = namings.filter((one) => one.from !== 'text');
  const { papers, joins } = joinNamed(main);
  const mentioned = main.length === namings.length ? none : mentionedIn(namings, papers);
  return { isEmpty: false, papers, mentioned, joins, code: code.size > 0 ? [...code.values()] : noCode, article };
}

function mentionOf({ id, weakKey, title, url }: Naming): NamedPaper {
  return { ids: id === null ? [] : [id], weakKey, title, wholeTitle: '', url };
}

function readField(field: Field, namings: Naming[], code: Map<string, NamedCode>): void {
  switch (field.kind) {
    case 'paper':
      readPaperField(field, namings, code);
      return;
    case 'code':
      readCodeField(field, namings, code);
      return;
    default:
      for (const link of field.links) {
        const id = strongId(link.url);
        const label = link.nestedLabel || field.label;
        const isLabel = !link.inline && label !== '' && isGenericTitle(label);
        if (id !== null) namings.push(naming(field, link, id, realTitle(link.title), isLabel ? 'label' : 'text'));
        else if (!link.inline) addRepository(code, link.url, link.title, false);
      }
      for (const id of strongIdsIn(field.text)) namings.push({ id, weakKey: '', title: null, url: null, from: 'text', field });
  }
}

function readCodeField(field: Field, namings: Naming[], code: Map<string, NamedCode>): void {
  for (const link of field.links) {
    if (link.url === '') continue;
    const id = strongId(link.url);
    if (id !== null) namings.push(naming(field, link, id, realTitle(link.title), 'field'));
    else if (!addRepository(code, link.url, link.title, true))
      addCode(code, { id: canonicalUrl(link.url), title: link.title, url: link.url, isPart: false, isLabelled: true });
  }
  if (field.links.length > 0) return;
  for (const title of field.text.split('\n').map((line) => line.trim()))
    if (isNamed(title)) addCode(code, { id: fold(title), title, url: null, isPart: false, isLabelled: true });
}

function readPaperField(field: Field, namings: Naming[], code: Map<string, NamedCode>): void {
  if (field.links.length === 0) {
    for (const line of field.text.split('\n')) namings.push(...namedByText(field, line));
    return;
  }
  const found = new Set<string>();
  field.links.forEach((link, at) => {
    if (link.url === '') return;
    const title = realTitle(link.title) ?? realTitle(link.nestedLabel) ?? (at === 0 ? realTitle(leadingTitle(field, link)) : null);
    const id = strongId(link.url) ?? strongIdsIn(link.title ?? '')[0] ?? null;
    if (id !== null) found.add(id);
    const isElsewhere =
      id === null && (addRepository(code, link.url, link.title, true) || /^https?:\/\/mp\.weixin\.qq\.com\//i.test(link.url));
    if (!isElsewhere || title !== null) namings.push(naming(field, link, id, title, 'field'));
  });
  for (const id of strongIdsIn(field.text))
    if (!found.has(id)) namings.push({ id, weakKey: '', title: null, url: null, from: 'field', field });
}

/** A paper that is named without a link: by title, perhaps with an id beside it. */
function namedByText(field: Field, line: string): readonly Naming[] {
  const text = line.trim();
  const ids = strongIdsIn(text);
  if (ids.length > 0) return ids.map((id) => ({ id, weakKey: '', title: null, url: null, from: 'field', field }));
  if (!isNamed(text)) return [];
  return [{ id: null, weakKey: weakKeyOf(text, null), title: text, url: null, from: 'field', field }];
}

/** “无”, “未开源” and “Coming soon” name nothing. */
function isNamed(title: string): boolean {
  return [...title.slice(0, 8)].length > 3 && !/^(?:无|暂无|没有|未开源|none|n\/a|coming soon|tba)/i.test(title);
}

function naming(field: Field, link: Link, id: string | null, title: string | null, from: Naming['from']): Naming {
  return { id, weakKey: id === null ? weakKeyOf(title, link.url) : '', title, url: link.url, from, field };
}

/** Away from the hosts that number papers, one address can hold several of them over time, so a title tells more. */
function weakKeyOf(title: string | null, url: string | null): string {
  const key = title === null ? '' : textKey(title.slice(0, longestTitle));
  return key !== '' ? key : url === null ? (title ?? '').trim() : canonicalUrl(url);
}

const longestTitle = 400;

/** A title that somebody wrote; null for an address, an id and words such as “PDF”. */
function realTitle(text: string | null): string | null {
  const title = text?.trim() ?? '';
  return title === '' || /^(?:https?:|www\.)\S*$/i.test(title) || isGenericTitle(title) ? null : title;
}
