import type { Bilingual } from './text.js';

/** How much a finding matters. `info` is advice and never fails a check. */
export type Severity = 'error' | 'warning' | 'info';

/** A half-open range of UTF-16 offsets in a file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces `start`…`end` (UTF-16 offsets in the file as read) by `text`. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** A finding about a file of the log, as in LSP and ESLint. */
export interface Diagnostic {
  /** The id of the rule that speaks, such as `label-typo`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Path relative to the log, with `/`. */
  readonly file: string;
  /** 1-based; a finding about a whole file has line 1. */
  readonly line: number;
  readonly message: Bilingual;
  /** Edits to `file` that put it right, when that is safe; else null. */
  readonly fix: readonly TextEdit[] | null;
}

/**
 * Applies edits that do not overlap, in any order.
 * @throws RangeError when two edits overlap.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) throw new RangeError(`edits overlap at offset ${edit.start}`);
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}
