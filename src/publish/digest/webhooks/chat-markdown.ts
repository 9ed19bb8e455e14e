import type { Block, Line } from '../digest-blocks.js';
import type { MessagePart } from './webhook.js';

/** How a platform ends lines and blocks in its Markdown. */
export interface ChatMarks {
  readonly lineEnd: string;
  readonly blockEnd: string;
}

/**
 * A part of a digest in the little Markdown that chats know: headings, bold, links. They know no escapes, so what would be markup
 * stands in full width, which reads the same.
 */
export function chatMarkdown({ title, blocks }: MessagePart, { lineEnd, blockEnd }: ChatMarks): string {
  return [`### ${wide(title)}`, ...blocks.map((block: Block) => block.map(lineOf).join(lineEnd))].join(blockEnd);
}

const lineOf = (line: Line): string =>
  line
    .map(({ text, href, isStrong }) => {
      const shown = wide(text);
      if (href !== undefined)
        return `[${shown}](${href.replace(/[()<>\s\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)})`;
      return isStrong ? `**${shown}**` : shown;
    })
    .join('');

/** Signs that may be markup, as the letters of Chinese text are wide: `[` as `［`. */
function wide(text: string): string {
  return text.replace(/[*`[\]<>#_~|\\!]|^[-+](?= )/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
