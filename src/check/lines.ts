/** A line of a text, without its ending. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  /** Offset in the text. */
  readonly start: number;
  readonly text: string;
}

/** The lines of a text; CRLF, LF and CR end one. */
export function* linesOf(text: string): Generator<Line> {
  let number = 1;
  let start = 0;
  for (const ending of text.matchAll(/\r\n|\n|\r/g)) {
    yield { number, start, text: text.slice(start, ending.index) };
    number += 1;
    start = ending.index + ending[0].length;
  }
  yield { number, start, text: text.slice(start) };
}

/** The line ending a text uses. */
export function lineEndingOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
