import type { Language } from '../../base/text.js';
import type { Digest } from '../../pages/inbox/digest.js';
import { type Block, digestBlocks, type Line } from './digest-blocks.js';

/** A digest as plain text: for the terminal and for mail without HTML. Without a final line ending. */
export function digestText(digest: Digest, language: Language): string {
  const { title, items, rest } = digestBlocks(digest, language);
  return [title, ...items.map(blockText), rest.map(restText).join('\n')].join('\n\n');
}

/** A heading stands apart. */
function restText(line: Line): string {
  return line[0]?.isStrong ? `\n${lineText(line)}` : lineText(line);
}

/** The first line, and below it the others and where it leads. */
function blockText([first = [], ...others]: Block): string {
  const addresses = first.flatMap(({ href }) => (href === undefined ? [] : [href]));
  const indent = ' '.repeat(first[0]?.text.length ?? 0);
  return [lineText(first), ...[...others.map(lineText), ...addresses].map((line) => `${indent}${line}`)].join('\n');
}

const lineText = (line: Line): string => line.map(({ text }) => text).join('');
