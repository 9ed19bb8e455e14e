import { applyEdits, type Span } from '../../base/diagnostic.js';
import type { Dialect } from '../dialect.js';
import { sectionRole } from '../headings.js';
import { lineEnd } from '../line.js';
import { headingText } from '../read-note.js';
import { scanMedia } from '../scan-media.js';
import type { Block, NoteFile } from '../types.js';
import { isBlankBetween, spanEnd } from './entry-bounds.js';
import { rebaseMedia } from './rebase-media.js';

/**
 * What a note holds under its heading for today, byte for byte, with relative pictures led from the folder `from` to `to`; entries
 * under further headings follow without these. Blank lines and rules around it are left out.
 */
export function dayContent({ blocks, text }: NoteFile, dialect: Dialect, from: string, to: string): string {
  const today = blocks.findIndex((block) => block.kind === 'section' && sectionRole(headingText(block.raw), dialect) === 'today');
  const first = today >= 0 ? today + 1 : blocks.findIndex((block) => block.kind === 'entry');
  return contentSpans(text, first < 0 ? [] : blocks.slice(first))
    .map((span) => text.slice(span.start, span.end))
    .map((content) => applyEdits(content, rebaseMedia(scanMedia(content, 0, 1), from, to)))
    .join('\n\n');
}

/** The stretches between headings of level one and two, up to the footer. */
function contentSpans(text: string, blocks: readonly Block[]): Span[] {
  const spans: Span[] = [];
  let open: Block[] = [];
  const close = (): void => {
    const first = open.findIndex(isContent);
    const last = open.findLast(isContent);
    if (last) spans.push(trimmed(text, (open[first] as Block).start, last.start + last.raw.length));
    open = [];
  };
  for (const block of blocks) {
    if (block.kind === 'footer' || block.kind === 'history') break;
    if (block.kind === 'section' && /^\s*##?(?!#)/.test(block.raw)) close();
    else open.push(block);
  }
  close();
  return spans;
}

function isContent({ kind }: Block): boolean {
  return kind === 'entry' || kind === 'text' || kind === 'section';
}

function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  for (let next = lineEnd(text, from); next < end && isBlankBetween(text, from, next); next = lineEnd(text, from)) from = next;
  return { start: from, end: spanEnd(text, { start: from, end }) };
}
