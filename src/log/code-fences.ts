import type { Span } from '../base/diagnostic.js';

/** Where fenced code stands, from the line of its first fence to the end of the line of its last. A fence that is never closed is none. */
export function codeFences(text: string): readonly Span[] {
  if (!text.includes('```') && !text.includes('~~~')) return [];
  const fences: Span[] = [];
  let open: { readonly start: number; readonly mark: string } | null = null;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    // A fence begins near the margin; its line is looked at only so far.
    const line = text.slice(start, Math.min(end, start + 200));
    if (open === null) {
      const mark = firstFence.exec(line)?.[1];
      if (mark !== undefined) open = { start, mark };
    } else {
      const mark = lastFence.exec(line)?.[1];
      if (mark?.startsWith(open.mark)) {
        fences.push({ start: open.start, end });
        open = null;
      }
    }
    start = end + 1;
  }
  return fences;
}

/** The text with `edit` applied to all that is not fenced code. */
export function outsideFences(text: string, edit: (part: string) => string): string {
  const fences = codeFences(text);
  if (fences.length === 0) return edit(text);
  let out = '';
  let at = 0;
  for (const { start, end } of fences) {
    out += edit(text.slice(at, start)) + text.slice(start, end);
    at = end;
  }
  return out + edit(text.slice(at));
}

// "   ```python", "- ~~~"
const firstFence = /^[ \t]{0,32}(?:[-*+][ \t]{1,4})?(`{3,}(?=[^`]*$)|~{3,})/;
const lastFence = /^[ \t]{0,32}(`{3,}|~{3,})\s*$/;
