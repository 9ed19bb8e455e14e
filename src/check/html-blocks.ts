import { type Line, linesOf } from './lines.js';

/** Tags that open an HTML block in CommonMark (its start condition 6), of which logs use some. */
const blockTags =
  /^<\/?(?:address|article|aside|blockquote|body|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|section|source|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s>]|\/>|$)/i;

/** Tags whose block runs to their end tag (start condition 1). */
const rawTags = /^<(?:pre|script|style|textarea)(?:[\s>]|$)/i;
const rawEnds = /<\/(?:pre|script|style|textarea)>/i;

/** A line that is one whole tag (start condition 7): `<img …/>`, `</video>`. */
const wholeTag = /^<(?:[a-z][a-z0-9-]*(?:\s[^<>]*)?|\/[a-z][a-z0-9-]*\s*)>\s*$/i;

/**
 * The lines that CommonMark takes as a part of an HTML block, after the block's first line: a heading or a list item
 * there is shown as plain text. A block ends at a blank line, or where a line leaves the list item that holds it.
 */
export function* swallowedLines(text: string): Generator<Line> {
  if (!text.includes('<')) return;
  let block: 'raw' | 'html' | null = null;
  let blockIndent = 0;
  let inParagraph = false;
  for (const line of linesOf(text)) {
    const ink = line.text.trimStart();
    const indent = line.text.length - ink.length;
    if (block === 'raw') {
      if (rawEnds.test(ink)) block = null;
    } else if (ink === '') block = null;
    else if (block === 'html' && (indent >= 2 || blockIndent < 2)) yield line;
    else {
      block = rawTags.test(ink) ? 'raw' : opensBlock(ink, inParagraph) ? 'html' : null;
      blockIndent = indent;
      if (block === 'raw' && rawEnds.test(ink)) block = null;
    }
    inParagraph = ink !== '' && block === null && !/^#{1,6}(?:\s|$)/.test(ink);
  }
}

function opensBlock(ink: string, inParagraph: boolean): boolean {
  return blockTags.test(ink) || (!inParagraph && wholeTag.test(ink));
}
