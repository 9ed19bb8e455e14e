import type { TextEdit } from '../../base/diagnostic.js';

/**
 * Puts whole lines at `at`, the start of a line or the end of the file. After a last line without line ending the new lines
 * have none either.
 */
export function insertLines(text: string, at: number, lines: readonly string[], lineEnding: string): TextEdit {
  const joined = lines.join(lineEnding);
  const isAfterOpenLine = at > 0 && text.charCodeAt(at - 1) !== 10;
  return { start: at, end: at, text: isAfterOpenLine ? lineEnding + joined : joined + lineEnding };
}
