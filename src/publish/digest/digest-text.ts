import type { Language } from '../../base/text.js';
import type { Digest } from '../../pages/inbox/digest.js';
import { type Block, digestBlocks, type Line } from './digest-blocks.js';

/** A digest as plain text: for the terminal and for mail without HTML. Without a final line ending. */
export function digestText(digest: Digest, language: Language): string {
  const { title, items, rest } = digestBlocks(digest, language);
  return [title, ...items.map(blockText), rest.map(lineText).join('\n')].join('\n\n');
}

/** The first line, and below it the others and where it leads. */
function blockText([first = [], ...others]: Block): string {
  const addresses = first.flatMap(({ href }) => (href === undefined ? [] : [href]));
  return [lineText(first), ...[...others.map(lineText), ...addresses].map((line) => `   ${line}`)].join('\n');
}

const lineText = (line: Line): string => line.map(({ text }) => text).join('');
