import type { Dialect } from './dialect.js';
import { isEntryHead } from './entry-head.js';
import { sectionRole } from './headings.js';
import { startsWithKnownLabel } from './label-line.js';
import { columnsBetween, contentEnd, fenceEnd, firstInk, lastInk, lineEnd, linesBetween } from './line.js';
import type { Block, BlockKind } from './types.js';

/**
 * Cuts a note file into blocks that tile it: for any text, the blocks' `raw` strings concatenate to it.
 * Works line by line, so that HTML directly before a title swallows nothing; linear in the length.
 */
export function parseNote(text: string, dialect: Dialect): Block[] {
  const parser = new Parser(text, dialect);
  let at = 0;
  while (at < text.length) at = parser.readLine(at);
  return parser.finish();
}

class Parser {
  readonly #text: string;
  readonly #dialect: Dialect;
  readonly #blocks: Block[] = [];
  #kind: BlockKind | null = null;
  #start = 0;
  #startLine = 1;
  #line = 1;
  #hasTitle = false;
  #hasSection = false;
  #isHistory = false;
  #lastOrdinal = 0;
  #blankBefore = true;

  constructor(text: string, dialect: Dialect) {
    this.#text = text;
    this.#dialect = dialect;
  }

  /** Takes the line at `start` (and the rest of a code block that it opens); returns the offset of the next one. */
  readLine(start: number): number {
    const text = this.#text;
    const next = lineEnd(text, start);
    const end = contentEnd(text, start, next);
    const ink = firstInk(text, start, end);
    if (ink === end) {
      if (this.#kind === null || this.#kind === 'title' || this.#kind === 'rule' || this.#kind === 'section') this.#open('blank', start);
      this.#blankBefore = true;
      this.#line++;
      return next;
    }
    const stop = this.#readCode(start, ink);
    if (stop > 0) return stop;
    const kind = this.#kindOf(start, ink, end, next);
    if (kind !== null) this.#open(kind, start);
    else this.#openAfterTags(ink, end);
    this.#blankBefore = false;
    this.#line++;
    return next;
  }

  finish(): Block[] {
    this.#close(this.#text.length);
    return this.#blocks;
  }

  /** Passes over a code block inside an entry or stray text; 0 when none begins here. */
  #readCode(start: number, ink: number): number {
    const code = this.#text.charCodeAt(ink);
    if (code !== 96 && code !== 126) return 0;
    const stop = fenceEnd(this.#text, start, ink, this.#text.length, this.#dialect.stars);
    if (stop < 0) return 0;
    if (this.#kind !== 'entry' && this.#kind !== 'footer') this.#open(this.#proseKind(), start);
    this.#line += linesBetween(this.#text, start, stop);
    this.#blankBefore = false;
    return stop;
  }

  /** A title may stand on the line of the last entry's `</div>`: `</div>5. [title](url)`. */
  #openAfterTags(ink: number, end: number): void {
    if (this.#kind !== 'entry' || this.#text.charCodeAt(ink) !== 60) return;
    // Nearly every such line ends with its tag.
    if (this.#text.charCodeAt(lastInk(this.#text, ink, end) - 1) === 62) return;
    const line = this.#text.slice(ink, end);
    const tags = /^(?:<\/?[a-z][^<>]{0,500}>\s*)+(?=\d{1,9}[.、．)]\s*\[)/i.exec(line);
    if (tags && isEntryHead(line.slice(tags[0].length), this.#dialect, () => false)) this.#open('entry', ink + tags[0].length);
  }

  /** The kind of block that the line begins; null when it goes on with the open one. */
  #kindOf(start: number, ink: number, end: number, next: number): BlockKind | null {
    const text = this.#text;
    const code = text.charCodeAt(ink);
    if (code === 35 && columnsBetween(text, start, ink) < 4) {
      const kind = this.#headingKind(ink, end);
      if (kind !== undefined) return kind;
    }
    if (this.#kind === 'footer') return null;
    if ((code === 45 || code === 42 || code === 95) && isRule(text, ink, end) && columnsBetween(text, start, ink) < 4) return 'rule';
    if (this.#kind === 'history') return null;
    if ((code >= 48 && code <= 57) || code === 91) {
      const line = text.slice(start, end);
      if (isEntryHead(line, this.#dialect, (ordinal) => this.#isExpected(ordinal, next))) {
        this.#lastOrdinal = Number.parseInt(text.slice(ink, ink + 9), 10) || this.#lastOrdinal;
        return 'entry';
      }
    }
    if (this.#kind === 'entry') return null;
    const kind = this.#proseKind();
    return this.#kind === kind ? null : kind;
  }

  /** Undefined when the `#` begins no heading. */
  #headingKind(ink: number, end: number): BlockKind | null | undefined {
    const text = this.#text;
    let level = ink;
    while (text.charCodeAt(level) === 35) level++;
    const depth = level - ink;
    const heading = text.slice(level, lastInk(text, level, end));
    const role = sectionRole(heading, this.#dialect);
    if (depth > 6 || (role === null && heading !== '' && !/^\s/.test(heading))) return undefined;
    if (this.#kind === 'footer' && role !== 'today' && role !== 'history') return null;
    if (role === null && depth > 3 && this.#kind === 'entry') return null;
    this.#lastOrdinal = 0;
    if (role === 'footer') return 'footer';
    if (role === null && depth === 1 && !this.#hasTitle && !this.#hasSection) {
      this.#hasTitle = true;
      return 'title';
    }
    this.#hasSection = true;
    this.#isHistory = role === 'history';
    return 'section';
  }

  #proseKind(): BlockKind {
    if (this.#isHistory) return 'history';
    return this.#hasSection ? 'text' : 'intro';
  }

  /** A number without link or stars begins an entry when it is the next one and fields follow it, or no entry is open. */
  #isExpected(ordinal: number, next: number): boolean {
    if (this.#kind === 'history') return false;
    if (!this.#hasSection && !this.#hasTitle) return false;
    if (this.#kind === 'entry' && ordinal !== this.#lastOrdinal + 1) return false;
    if (this.#kind !== 'entry' && ordinal === 1) return true;
    return this.#blankBefore || startsWithKnownLabel(this.#text, next, this.#dialect);
  }

  #open(kind: BlockKind, start: number): void {
    this.#close(start);
    this.#kind = kind;
    this.#start = start;
    this.#startLine = this.#line;
  }

  #close(end: number): void {
    if (this.#kind === null || end === this.#start) return;
    this.#blocks.push({ kind: this.#kind, raw: this.#text.slice(this.#start, end), start: this.#start, line: this.#startLine });
  }
}

/** `---`, `***` or `___`, three or more, spaces between them allowed. */
function isRule(text: string, ink: number, end: number): boolean {
  const mark = text.charCodeAt(ink);
  let count = 0;
  for (let at = ink; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === mark) count++;
    else if (code !== 32 && code !== 9) return false;
  }
  return count >= 3;
}
