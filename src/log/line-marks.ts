import type { Dialect } from './dialect.js';
import { isEntryHead, readEntryHead } from './entry-head.js';
import { bulletEnd, readLabel } from './label-line.js';
import { firstInk } from './line.js';
import { scanLinks } from './scan-links.js';

/** What a stretch of a note's line is, for who writes it as text. */
export type LineMarkKind =
  | 'heading'
  | 'ordinal'
  | 'title'
  | 'address'
  | 'stars'
  | 'label'
  | 'bullet'
  | 'link'
  | 'strong'
  | 'code'
  | 'markup';

/** A stretch of a line; marks come in order and do not overlap. */
export interface LineMark {
  readonly start: number;
  readonly end: number;
  readonly kind: LineMarkKind;
}

/** The stretches of one line of a note that stand out: as the format reads them, line by line. `isHead` tells that an entry begins here. */
export function lineMarks(line: string, dialect: Dialect, isHead: boolean = isEntryHead(line, dialect, () => false)): LineMark[] {
  const ink = firstInk(line, 0, line.length);
  if (ink === line.length) return [];
  if (isHead) return headMarks(line, ink, dialect);
  if (/^#{1,6}\s/.test(line.slice(ink, ink + 7))) return [{ start: ink, end: line.length, kind: 'heading' }];
  // "<div align=center>", "------"
  if (/^(?:<|`{3}|~{3}|-{3,}\s*$)/.test(line.slice(ink))) return [{ start: ink, end: line.length, kind: 'markup' }];
  const body = bulletEnd(line, ink, line.length);
  const label = readLabel(line, body, line.length, dialect);
  const marks: LineMark[] = [];
  if (body > ink) marks.push({ start: ink, end: body, kind: 'bullet' });
  const isLabel = label !== null && (label.match !== null || body > ink);
  if (isLabel) marks.push({ start: label.labelStart, end: label.valueStart, kind: label.match ? 'label' : 'bullet' });
  marks.push(...textMarks(line, isLabel ? label.valueStart : body));
  return marks.filter(({ start, end }) => end > start);
}

function headMarks(line: string, ink: number, dialect: Dialect): LineMark[] {
  const { titleSpan, urlSpan, starsSpan } = readEntryHead(line, 0, dialect);
  const marks: LineMark[] = [];
  const digits = /^\d+/.exec(line.slice(ink))?.[0].length ?? 0;
  marks.push({ start: ink, end: ink + digits, kind: 'ordinal' }, { ...titleSpan, kind: 'title' });
  if (urlSpan) marks.push({ ...urlSpan, kind: 'address' });
  marks.push({ ...starsSpan, kind: 'stars' });
  return marks.filter(({ start, end }) => end > start).sort((one, other) => one.start - other.start);
}

// "**bold**", "`code`"
const spans = /\*\*([^*]+)\*\*|`([^`]+)`/g;

/** Links, bold text and code from an offset on. */
function textMarks(line: string, from: number): LineMark[] {
  const text = line.slice(from);
  const marks: LineMark[] = [];
  for (const { label, target, span } of scanLinks(text)) {
    if (label === null) marks.push({ ...span, kind: 'address' });
    else marks.push({ ...label, kind: 'link' }, { ...target, kind: 'address' });
  }
  for (const found of text.matchAll(spans)) {
    const [start, end] = [found.index, found.index + found[0].length];
    if (marks.every((mark) => end <= mark.start || mark.end <= start))
      marks.push({ start, end, kind: found[1] === undefined ? 'code' : 'strong' });
  }
  return marks.map((mark) => ({ ...mark, start: from + mark.start, end: from + mark.end })).sort((one, other) => one.start - other.start);
}
