import { type Bilingual, type Language, say } from '../../base/text.js';
import { canonicalUrl } from '../../base/urls.js';
import type { Formula } from '../../log/formulas.js';
import type { Entry, Field } from '../../log/types.js';
import { kindWords } from '../../pages/entry-parts.js';
import { fieldProse } from '../../pages/prose.js';
import { fieldReferences, isRunning, type Reference, reference } from '../../pages/reference.js';
import { repeatsTitle, titleView } from '../../pages/title.js';
import { parseProse } from './parse-prose.js';
import type { RichBlock } from './rich-text.js';

/** A text of a point: its abstract, tips, key points, or what stands under a label of its own. */
export interface PointText {
  /** "" for the abstract and for text without a label. */
  readonly label: string;
  readonly blocks: readonly RichBlock[];
}

/** Something that a point points to. */
export interface PointReference {
  /** `论文`, `代码`, or the label as typed. */
  readonly label: string;
  readonly text: string;
  /** Null when the log only names it, or points nowhere. */
  readonly url: string | null;
  /** True when `text` is an identifier or an address, not a title. */
  readonly isIdentifier: boolean;
  /** A remark after it; "" when there is none. */
  readonly note: string;
  readonly line: number;
}

/** The texts of a point in reading order: abstract, key points, tips, then others as written. */
export function pointTexts(
  text: string,
  entry: Entry,
  language: Language,
  formulas: readonly Formula[],
  address: (target: string) => string | null,
): PointText[] {
  const rank = (field: Field): number => ['abstract', 'keyPoints', 'tips'].indexOf(field.kind) + 1 || 4;
  return [...entry.fields]
    .sort((a, b) => rank(a) - rank(b))
    .filter((field) => isRunning(text, field) && !(field.kind === 'abstract' && saysTheTitle(field.text, entry.title)))
    .map((field) => {
      const { html, cutFrom } = fieldProse(text, field, entry.media, address);
      const blocks = parseProse(html, formulas);
      return { label: labelOf(field, language), blocks: cutFrom === null ? blocks : [...blocks, cutNote(cutFrom, language)] };
    })
    .filter((one) => one.blocks.length > 0);
}

/** Papers, code, the article itself when it is none of them, other links. */
export function pointReferences(
  text: string,
  entry: Entry,
  language: Language,
  address: (target: string) => string | null,
): PointReference[] {
  const found = entry.fields.flatMap((field) => fieldReferences(text, field).map((one) => ({ one, line: field.line })));
  const of = (kind: Reference['kind']) => found.filter(({ one }) => one.kind === kind);
  const known = new Set(found.flatMap(({ one }) => (one.url === null ? [] : [canonicalUrl(one.url)])));
  // An arXiv address in the title is the paper again: once is enough.
  const isNew = entry.url !== null && !known.has(canonicalUrl(entry.url));
  const article = isNew ? [{ one: reference('article', '', null, entry.url ?? ''), line: entry.line }] : [];
  return [...of('paper'), ...of('code'), ...article, ...of('link')].map(({ one, line }) => {
    const url = one.url === null ? null : address(one.url);
    const kind = one.kind === 'link' ? null : kindWords[one.kind];
    return {
      label: one.label !== '' ? one.label.slice(0, 60) : (kind ?? kindWords.links)[language],
      text: one.text === '' ? emptyAddress[language] : one.text,
      url,
      isIdentifier: one.isIdentifier,
      note: one.note.slice(0, 200),
      line,
    };
  });
}

const emptyAddress: Bilingual = say('no address', '没有地址');

function labelOf(field: Field, language: Language): string {
  if (field.kind === 'abstract') return '';
  if (field.kind === 'text' || field.kind === 'link') return field.label.slice(0, 60);
  return kindWords[field.kind][language];
}

function saysTheTitle(abstract: string, title: string): boolean {
  return repeatsTitle(abstract, title) || repeatsTitle(abstract, titleView(title).rest);
}

function cutNote(length: number, language: Language): RichBlock {
  const count = length.toLocaleString('en-US');
  const text = say(`(Only the beginning of ${count} characters.)`, `（全长 ${count} 字，这里只有开头。）`)[language];
  return { type: 'paragraph', children: [{ type: 'text', text }] };
}
