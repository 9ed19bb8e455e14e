import { astralJoins, foldCode, foldSegment, joinsSegment } from './fold-segment.js';
import { Units } from './units.js';

/** A text folded for comparing, and where its offsets were before. Folded text is never stored. */
export interface FoldedText {
  readonly text: string;
  /** Where in the original the character at a folded offset begins; the original's length for the end. */
  origin(offset: number): number;
  /** Where in the original a piece ends that ends at a folded offset: not within a character that became several. */
  originEnd(offset: number): number;
}

/** Folds width, case, Traditional characters and unseen characters: `檢測 ＹＯＬＯv6` → `检测 yolov6`. */
export function foldText(text: string): FoldedText {
  const moves: Move[] = [];
  const folded = fold(text, (move) => moves.push(move));
  const moved = (offset: number) => lastMove(moves, offset);
  return {
    text: folded,
    origin: (offset) => {
      const move = moved(offset);
      return offset < move.foldedEnd ? move.start : move.end + offset - move.foldedEnd;
    },
    originEnd: (offset) => {
      const move = moved(offset);
      if (offset === move.foldedStart && offset < move.foldedEnd) return move.start;
      return offset < move.foldedEnd ? move.end : move.end + offset - move.foldedEnd;
    },
  };
}

/** The text of `foldText`, without its offsets. */
export function foldPlain(text: string): string {
  return fold(text, null);
}

/** A segment whose length changed: the original `[start, end)` became the folded `[foldedStart, foldedEnd)`. */
interface Move {
  readonly start: number;
  readonly end: number;
  readonly foldedStart: number;
  readonly foldedEnd: number;
}

const unmoved: Move = { start: 0, end: 0, foldedStart: 0, foldedEnd: 0 };

function lastMove(moves: readonly Move[], offset: number): Move {
  let low = 0;
  let high = moves.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moves[middle]?.foldedStart ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return moves[low - 1] ?? unmoved;
}

function fold(text: string, onMove: ((move: Move) => void) | null): string {
  const first = firstChange(text);
  if (first === text.length) return text;
  let at = Math.max(0, first - 1);
  const out = new Units(text.slice(0, at), text.length - at);
  while (at < text.length) {
    const code = foldCode(text.charCodeAt(at));
    if (code < joinsSegment) {
      out.add(code);
      at++;
      continue;
    }
    const start = joinsAt(text, at) ? at - out.takeBack() : at;
    const end = segmentEnd(text, start);
    const foldedStart = out.length;
    out.addText(foldSegment(text.slice(start, end)));
    if (out.length - foldedStart !== end - start) onMove?.({ start, end, foldedStart, foldedEnd: out.length });
    at = end;
  }
  return out.text();
}

/** The first unit that folding may change, by itself or with those around it. */
function firstChange(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (foldCode(unit) !== unit) return at;
  }
  return text.length;
}

function segmentEnd(text: string, start: number): number {
  let end = start + sizeAt(text, start);
  while (end < text.length && joinsAt(text, end)) end += sizeAt(text, end);
  return end;
}

function sizeAt(text: string, offset: number): 1 | 2 {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

function joinsAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  return isSurrogate ? astralJoins(text, offset) : foldCode(unit) === joinsSegment;
}
