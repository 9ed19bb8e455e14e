import type { Language } from '../../base/text.js';
import type { Digest } from '../../pages/inbox/digest.js';
import { type Block, digestBlocks, type Line } from './digest-blocks.js';

/** A digest as plain text: for the terminal and for mail without HTML. Without a final line ending. */
export function digestText(digest: Digest, language: Language, server: string | null): string {
  const { title, items, rest } = digestBlocks(digest, language, server);
  return [title, ...items.map(blockText), rest.map(restText).join('\n')].join('\n\n');
}

/** A heading stands apart. */
function restText(line: Line): string {
  return line[0]?.isStrong ? `\n${lineText(line)}` : addressedText(line);
}

/** The first line, and below it the others and where it leads. */
function blockText([first = [], ...others]: Block): string {
  const addresses = first.flatMap(({ href }) => (href === undefined ? [] : [href]));
  const indent = ' '.repeat(first[0]?.text.length ?? 0);
  return [lineText(first), ...[...others.map(addressedText), ...addresses].map((line) => `${indent}${line}`)].join('\n');
}

/** Where the text of a line leads stands after it. */
const addressedText = (line: Line): string => line.map(({ text, href }) => (href === undefined ? text : `${text}: ${href}`)).join('');

const lineText = (line: Line): string => line.map(({ text }) => text).join('');
