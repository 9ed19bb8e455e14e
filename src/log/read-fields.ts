import type { Dialect } from './dialect.js';
import { FieldBuilder, type LineSource } from './field-builder.js';
import { bulletEnd, type LabelLine, readLabel } from './label-line.js';
import { columnsBetween, contentEnd, fenceEnd, firstInk, lastInk, lineEnd, linesBetween } from './line.js';
import { isMarkupLine, isTagRest, textOfMarkup } from './markup-line.js';
import type { Field } from './types.js';

/** Deepest indentation, in columns, at which a bullet with a known label is a field of its own and not nested text. */
const fieldColumns = 4;

/** The fields of an entry whose lines after the title stand between `from` and `to` in a file, the first on the 1-based line `line`. */
export function readFields(text: string, from: number, to: number, line: number, dialect: Dialect): Field[] {
  const reader = new FieldReader(text, to, line, dialect);
  let at = from;
  while (at < to) at = reader.readLine(at);
  return reader.finish();
}

class FieldReader {
  readonly #text: string;
  readonly #to: number;
  readonly #dialect: Dialect;
  readonly #fields: Field[] = [];
  #open: FieldBuilder | null = null;
  #line: number;
  #blankBefore = false;
  /** A tag was left open by the line before. */
  #inTag = false;
  /** Indentation of the entry's first bullet. */
  #topColumns = 0;

  constructor(text: string, to: number, line: number, dialect: Dialect) {
    this.#text = text;
    this.#to = to;
    this.#line = line;
    this.#dialect = dialect;
  }

  /** Takes the line at `start`, or the code block that it opens; returns the offset of the next one. */
  readLine(start: number): number {
    const text = this.#text;
    const next = Math.min(this.#to, lineEnd(text, start));
    const inkEnd = lastInk(text, start, contentEnd(text, start, next));
    const ink = firstInk(text, start, inkEnd);
    const source = { text, line: this.#line, lineStart: start, ink, end: inkEnd, next };
    if (ink >= inkEnd) {
      this.#blankBefore = true;
      this.#inTag = false;
      this.#line++;
      return next;
    }
    const first = text.charCodeAt(ink);
    if ((first === 60 || this.#inTag) && this.#readMarkup(source)) {
      this.#line++;
      return next;
    }
    this.#inTag = false;
    const stop = first === 96 || first === 126 ? fenceEnd(text, start, ink, this.#to, this.#dialect.stars) : -1;
    if (stop > 0) {
      this.#open ??= FieldBuilder.paragraph(source, '');
      this.#open.addCode(text.slice(next, stop), stop);
      this.#line += linesBetween(text, start, stop);
    } else {
      this.#readText(source);
      this.#line++;
    }
    this.#blankBefore = false;
    return stop > 0 ? stop : next;
  }

  finish(): Field[] {
    if (this.#open) this.#fields.push(this.#open.finish());
    return this.#fields;
  }

  #begin(next: FieldBuilder): void {
    if (this.#open) this.#fields.push(this.#open.finish());
    this.#open = next;
  }

  /** Takes a line of layout; false when it is text. */
  #readMarkup(source: LineSource): boolean {
    const markup = source.text.slice(source.ink, source.end);
    if (!(this.#inTag ? isTagRest(markup) : isMarkupLine(markup))) return false;
    this.#inTag = markup.lastIndexOf('>') < markup.lastIndexOf('<') || (this.#inTag && !markup.includes('>'));
    const rest = this.#inTag ? '' : textOfMarkup(markup);
    if (rest !== '') this.#begin(FieldBuilder.paragraph(source, rest));
    this.#blankBefore = true;
    return true;
  }

  #readText(source: LineSource): void {
    const { text, ink, end } = source;
    const columns = columnsBetween(text, source.lineStart, ink);
    const body = bulletEnd(text, ink, end);
    const isBullet = body > ink;
    const label = readLabel(text, body, end, this.#dialect);
    // A bullet no deeper than the entry's first one is its sibling, also after one that slipped to the margin.
    const isSibling = isBullet && columns <= this.#topColumns && this.#topColumns > 0;
    if (this.#open && !isSibling && isNested(this.#open, columns, isBullet, label, this.#blankBefore)) {
      this.#open.addLine(source, body, label);
    } else if (body < end) {
      if (isBullet && this.#topColumns === 0) this.#topColumns = columns;
      this.#begin(new FieldBuilder(source, body, columns, label));
    }
  }
}

/** Whether a line belongs to the open field. */
function isNested(open: FieldBuilder, columns: number, isBullet: boolean, label: LabelLine | null, blankBefore: boolean): boolean {
  const isDeeper = columns >= open.columns + 2;
  const kind = label?.match?.kind;
  if (kind !== undefined) return isDeeper && columns > fieldColumns && kind !== 'paper' && kind !== 'code';
  if (isBullet) return open.bullet !== '' ? isDeeper : columns > fieldColumns;
  return blankBefore ? isDeeper && open.bullet !== '' : label === null || isDeeper;
}
