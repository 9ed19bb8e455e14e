/** Offset just after the line that begins at `start`, its line ending included. */
export function lineEnd(text: string, start: number): number {
  const newline = text.indexOf('\n', start);
  return newline < 0 ? text.length : newline + 1;
}

/** Offset just after the line's last character before its line ending (LF or CRLF). */
export function contentEnd(text: string, start: number, end: number): number {
  let at = end;
  if (at > start && text.charCodeAt(at - 1) === 10) at--;
  if (at > start && text.charCodeAt(at - 1) === 13) at--;
  return at;
}

/** Offset of the first non-space of a line, or `end` when it is blank. */
export function firstInk(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Offset after the last non-space between `start` and `end`. */
export function lastInk(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Columns of indentation between `start` and `at`. */
export function columnsBetween(text: string, start: number, at: number): number {
  let columns = 0;
  for (let i = start; i < at; i++) {
    const code = text.charCodeAt(i);
    if (code === 9) columns += 4 - (columns % 4);
    else if (code !== 0xfeff && code !== 0x200b) columns++;
  }
  return columns;
}

/** How many line endings stand between two offsets. */
export function linesBetween(text: string, from: number, to: number): number {
  const part = text.slice(from, to); // A search in the whole text would look through a long line again for each of its pieces.
  let count = 0;
  for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) count++;
  return count;
}

/** Space, tab, CR, U+00A0, U+3000, and the invisible U+200B and U+FEFF. */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || code === 9 || code === 13;
  return code >= 0xa0 && (code === 0xa0 || code === 0x3000 || code === 0x200b || code === 0xfeff);
}

/**
 * The offset after the closing fence of the code block whose opening line begins at `start`; -1 when none begins there, when it is
 * never closed before `limit`, or when a line with stars comes first: then the fence was left open and an entry follows.
 */
export function fenceEnd(text: string, start: number, ink: number, limit: number, stars: readonly string[]): number {
  const mark = text.charCodeAt(ink);
  if ((mark !== 96 && mark !== 126) || text.charCodeAt(ink + 1) !== mark || text.charCodeAt(ink + 2) !== mark) return -1;
  let at = lineEnd(text, start);
  while (at < limit) {
    const next = lineEnd(text, at);
    const end = contentEnd(text, at, next);
    const first = firstInk(text, at, end);
    if (text.charCodeAt(first) === mark && text.charCodeAt(first + 1) === mark && text.charCodeAt(first + 2) === mark) return next;
    const line = text.slice(at, end);
    if (stars.some((star) => line.includes(star))) return -1;
    at = next;
  }
  return -1;
}
