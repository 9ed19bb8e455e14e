import type { LabelLine } from './label-line.js';
import { plainText, plainTextOf, unescapeBrackets } from './plain-text.js';
import { type ScannedLink, scanLinks, targetUrl } from './scan-links.js';
import type { Field, FieldKind, Link } from './types.js';

/** One line of a file. */
export interface LineSource {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  readonly lineStart: number;
  /** First and after the last non-space. */
  readonly ink: number;
  readonly end: number;
  /** After the line ending. */
  readonly next: number;
}

/** The longest remark beside a link that still makes the line a link and not running text. */
const longestNote = 12;

/** Gathers the lines of one field. */
export class FieldBuilder {
  readonly columns: number;
  readonly bullet: string;
  readonly #source: LineSource;
  readonly #kind: FieldKind;
  readonly #label: string;
  readonly #labelStart: number;
  readonly #valueStart: number;
  readonly #parts: string[] = [];
  readonly #links: Link[] = [];
  #end: number;

  /** `body` is the offset after the bullet. */
  constructor(source: LineSource, body: number, columns: number, label: LabelLine | null) {
    this.#source = source;
    this.columns = columns;
    this.bullet = body > source.ink ? source.text.charAt(source.ink) : '';
    this.#end = source.next;
    const valueStart = label?.valueStart ?? body;
    const value = source.text.slice(valueStart, source.end);
    const links = scanLinks(value);
    this.#kind = label?.match?.kind ?? (isLinkLine(value, links) ? 'link' : 'text');
    const isLabelled = label !== null && this.#kind !== 'text';
    this.#label = isLabelled ? plainText(label.label) : '';
    this.#labelStart = isLabelled ? label.labelStart : body;
    this.#valueStart = isLabelled ? valueStart : body;
    if (this.#kind === 'text' && valueStart !== body) {
      const whole = source.text.slice(body, source.end);
      this.#take(source, body, whole, scanLinks(whole), null, true);
    } else this.#take(source, valueStart, value, links, null, this.#kind !== 'paper' && this.#kind !== 'code' && this.#kind !== 'link');
  }

  /** A paragraph whose text is already known. */
  static paragraph(source: LineSource, text: string): FieldBuilder {
    const builder = new FieldBuilder({ ...source, end: source.ink }, source.ink, 0, null);
    if (text !== '') builder.#parts.push(plainText(text));
    return builder;
  }

  /** The links that stand after a title's own; what else stands there belongs to the title line. */
  static headLinks(source: LineSource): FieldBuilder {
    const builder = FieldBuilder.paragraph({ ...source }, '');
    builder.#take(
      source,
      source.ink,
      source.text.slice(source.ink, source.end),
      scanLinks(source.text.slice(source.ink, source.end)),
      '',
      false,
    );
    return builder;
  }

  /** Takes a nested bullet or a continuation line. */
  addLine(source: LineSource, body: number, label: LabelLine | null): void {
    this.#end = source.next;
    const valueStart = label?.valueStart ?? body;
    const value = source.text.slice(valueStart, source.end);
    const links = scanLinks(value);
    if (isLinkLine(value, links)) {
      this.#take(source, valueStart, value, links, plainText(label?.label ?? ''), false);
    } else {
      const whole = valueStart === body ? value : source.text.slice(body, source.end);
      this.#take(source, body, whole, valueStart === body ? links : scanLinks(whole), null, true);
    }
  }

  /** Takes the inside of a code block as it stands; `stop` is the offset after it. */
  addCode(code: string, stop: number): void {
    this.#end = stop;
    const inside = code.slice(0, Math.max(0, code.trimEnd().lastIndexOf('\n'))).trimEnd();
    if (inside !== '') this.#parts.push(inside);
  }

  finish(): Field {
    const { lineStart, end, line } = this.#source;
    return {
      kind: this.#kind,
      label: this.#label,
      labelSpan: { start: this.#labelStart, end: this.#labelStart + this.#label.length },
      valueSpan: { start: Math.min(end, this.#valueStart), end },
      text: this.#parts.length === 1 ? (this.#parts[0] as string) : this.#parts.join('\n'),
      links: this.#links,
      line,
      span: { start: lineStart, end: this.#end },
      indent: this.columns,
      bullet: this.bullet,
    };
  }

  /** `value` stands at `offset` in the file. */
  #take(
    source: LineSource,
    offset: number,
    value: string,
    links: readonly ScannedLink[],
    nestedLabel: string | null,
    inline: boolean,
  ): void {
    for (let i = 0; i < links.length; i++) {
      const link = links[i] as ScannedLink;
      this.#links.push({
        title: link.label ? unescapeBrackets(plainText(value.slice(link.label.start, link.label.end))) : null,
        url: targetUrl(value, link.target),
        span: { start: offset + link.span.start, end: offset + link.span.end },
        target: { start: offset + link.target.start, end: offset + link.target.end },
        line: source.line,
        note: inline ? null : noteAfter(value, link.span.end, links[i + 1]?.span.start ?? value.length),
        nestedLabel,
        inline,
      });
    }
    if (nestedLabel !== null || (links.length > 0 && this.#kind === 'link')) return;
    const shown = plainTextOf(value, links);
    if (shown !== '') this.#parts.push(shown);
  }
}

/** Whether a value is a link or several with at most a short remark, and not running text. */
function isLinkLine(value: string, links: readonly ScannedLink[]): boolean {
  const first = links[0];
  if (!first || inkLength(value.slice(0, first.span.start)) > 0) return false;
  let rest = 0;
  let at = 0;
  for (const link of links) {
    rest += inkLength(value.slice(at, link.span.start));
    at = link.span.end;
  }
  return rest + inkLength(value.slice(at)) <= longestNote;
}

function inkLength(text: string): number {
  return text === '' ? 0 : text.replace(/[\s*`：:，,、；;。（）()]+/g, '').length;
}

function noteAfter(text: string, from: number, to: number): string | null {
  if (from === to) return null;
  const note = plainText(text.slice(from, to)).replace(/^[\s、，,;；/|：:]+|[\s、，,;；/|：:]+$/g, '');
  return note === '' ? null : note;
}
