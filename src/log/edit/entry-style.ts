import type { Dialect } from '../dialect.js';
import { matchLabel } from '../labels.js';
import type { Entry, Field, FieldKind, NoteFile } from '../types.js';
import { lineEndingOf } from './line-ending.js';

/** The kinds of field that have a label of their own. */
export type LabelledKind = Exclude<FieldKind, 'link' | 'text'>;

/** How a note writes its entries, as far as it shows it; the dialect's way where it does not. */
export interface EntryStyle {
  readonly lineEnding: string;
  /** Between number and title: `. `. */
  readonly ordinalMark: string;
  readonly starGap: string;
  readonly star: string;
  /** Before a label: `   - `. */
  readonly bullet: string;
  /** Before a nested line: `     - `. */
  readonly nestedBullet: string;
  /** Label and colon of a kind: `Paper: ` or `论文：`. */
  readonly labels: Readonly<Record<LabelledKind, string>>;
  /** The kinds in the order in which the note has them. */
  readonly order: readonly LabelledKind[];
}

const kinds: readonly LabelledKind[] = ['abstract', 'paper', 'code', 'keyPoints', 'tips'];

/** The style of a note; what `entry` does itself goes before what its neighbours do. */
export function entryStyle(note: NoteFile, dialect: Dialect, entry: Entry | null = null): EntryStyle {
  const { text } = note;
  const fields = note.entries.flatMap((one) => one.fields);
  const heads = note.entries.map((one) => readHead(text, one, dialect));
  const bullet = commonest(bulletsOf(text, entry?.fields ?? [])) ?? commonest(bulletsOf(text, fields)) ?? '   - ';
  return {
    lineEnding: lineEndingOf(text),
    ordinalMark: commonest(heads.map((head) => head.mark)) ?? '. ',
    starGap: commonest(heads.map((head) => head.gap).toReversed()) ?? '       ',
    star: commonest(heads.map((head) => head.star)) ?? dialect.stars[0] ?? ':star:',
    bullet,
    nestedBullet: nestedUnder(bullet, commonest(nestedBulletsOf(text, fields))),
    labels: labelsOf(text, entry?.fields ?? [], fields, dialect),
    order: orderOf(note.entries, dialect),
  };
}

/** The note's bullet of nested lines where it is two columns deeper than the field's, else one that is. */
function nestedUnder(bullet: string, usual: string | null): string {
  const isDeeper = usual !== null && usual.search(/\S/) >= bullet.search(/\S/) + 2;
  return isDeeper ? usual : bullet.replace(/\S/, '  $&');
}

/** The value that occurs most often; of several, the first. */
function commonest(values: Iterable<string | null>): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

/** Offset of the first of the spaces and tabs that end at `at`. */
export function spacesBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && (text.charCodeAt(start - 1) === 32 || text.charCodeAt(start - 1) === 9)) start--;
  return start;
}

interface HeadStyle {
  readonly mark: string | null;
  readonly gap: string | null;
  readonly star: string | null;
}

function readHead(text: string, entry: Entry, dialect: Dialect): HeadStyle {
  const mark = /^\s*\d+([.、．)] +)\[?$/.exec(text.slice(entry.headSpan.start, entry.titleSpan.start))?.[1] ?? null;
  if (entry.relevance === 0) return { mark, gap: null, star: null };
  const { start } = entry.starsSpan;
  return {
    mark,
    gap: text.slice(spacesBefore(text, start), start).slice(0, 40) || null,
    star: dialect.stars.find((star) => text.startsWith(star, start)) ?? null,
  };
}

function* bulletsOf(text: string, fields: readonly Field[]): Generator<string> {
  for (const field of fields) {
    if (field.label === '') continue;
    const before = text.slice(field.span.start, field.labelSpan.start);
    if (/^[ \t]*[-*+] +$/.test(before)) yield before;
  }
}

function* nestedBulletsOf(text: string, fields: readonly Field[]): Generator<string> {
  for (const field of fields) {
    const newline = text.indexOf('\n', field.labelSpan.end);
    if (newline < 0 || newline + 1 >= field.span.end) continue;
    const before = /^[ \t]*[-*+] +/.exec(text.slice(newline + 1, Math.min(field.span.end, newline + 40)))?.[0];
    if (before !== undefined && before.length > text.slice(field.span.start, field.labelSpan.start).length) yield before;
  }
}

function labelsOf(text: string, own: readonly Field[], all: readonly Field[], dialect: Dialect): Record<LabelledKind, string> {
  const labels = {} as Record<LabelledKind, string>;
  for (const kind of kinds) {
    const written = commonest(writtenLabels(text, own, kind, dialect)) ?? commonest(writtenLabels(text, all, kind, dialect));
    labels[kind] = written ?? likeTheOthers(text, kind, all, dialect);
  }
  return labels;
}

/** Labels of a kind with their colon, as the note writes them; misspelt and numbered ones are not copied. */
function* writtenLabels(text: string, fields: readonly Field[], kind: LabelledKind, dialect: Dialect): Generator<string> {
  for (const field of fields) {
    const match = field.kind === kind && field.label !== '' ? matchLabel(field.label, dialect) : null;
    if (!match?.exact || /\d$|\(|（/.test(field.label) || field.label.normalize('NFKC') !== field.label) continue;
    yield field.label + colonOf(text, field, dialect);
  }
}

function colonOf(text: string, field: Field, dialect: Dialect): string {
  const mark = /[:：]/.exec(text.slice(field.labelSpan.end, Math.max(field.labelSpan.end, field.valueSpan.start)))?.[0];
  return mark === '：' ? '：' : mark === ':' ? ': ' : dialect.colon;
}

/** The label of a kind the note has not used: in the script and case of its kin (`论文` beside `主要内容`, `code` beside `paper`). */
function likeTheOthers(text: string, kind: LabelledKind, fields: readonly Field[], dialect: Dialect): string {
  const spellings = dialect.labels[kind];
  const fallback = (spellings[0] ?? kind) + dialect.colon;
  const kin: readonly LabelledKind[] =
    kind === 'paper' ? ['code', 'abstract'] : kind === 'code' ? ['paper', 'abstract'] : ['abstract', 'paper', 'code'];
  const model = kin.map((one) => commonest(writtenLabels(text, fields, one, dialect))).find((label) => label !== null);
  if (model === undefined || model === null || kind === 'tips') return fallback;
  if (/\p{Script=Han}/u.test(model)) {
    const han = spellings.find((spelling) => /\p{Script=Han}/u.test(spelling));
    return han === undefined ? fallback : han + (model.endsWith('：') ? '：' : dialect.colon);
  }
  const isLower = (kind === 'paper' || kind === 'code') && model === model.toLowerCase();
  return isLower ? fallback.toLowerCase() : fallback;
}

/** The dialect's order, changed where the note's entries agree on another one. */
function orderOf(entries: readonly Entry[], dialect: Dialect): LabelledKind[] {
  const places = entries.map((entry) => kinds.map((kind) => entry.fields.findIndex((field) => field.kind === kind)));
  const votes = (a: LabelledKind, b: LabelledKind): number => {
    let sum = 0;
    for (const place of places) {
      const first = place[kinds.indexOf(a)] ?? -1;
      const second = place[kinds.indexOf(b)] ?? -1;
      if (first >= 0 && second >= 0) sum += first < second ? 1 : -1;
    }
    return sum;
  };
  const order: LabelledKind[] = [];
  for (const kind of dialect.fieldOrder) {
    let at = order.length;
    while (at > 0 && votes(kind, order[at - 1] as LabelledKind) > 0) at--;
    order.splice(at, 0, kind);
  }
  return order;
}
