import type { Language } from '../../base/text.js';
import type { Digest } from '../../pages/inbox/digest.js';
import { type Block, digestBlocks, type Line, type Run } from './digest-blocks.js';

/** A digest as Markdown, for the summary of a workflow's run. What sources say stays text: no markup, mention or picture of theirs. */
export function digestMarkdown(digest: Digest, language: Language, server: string | null): string {
  const { title, items, rest } = digestBlocks(digest, language, server);
  return [`## ${markdownText(title)}`, ...[...items, rest].map(blockMarkdown)].join('\n\n');
}

const blockMarkdown = (block: Block): string => block.map(lineMarkdown).join('  \n');

const lineMarkdown = (line: Line): string => line.map(runMarkdown).join('');

function runMarkdown({ text, href, isStrong }: Run): string {
  const plain = markdownText(text);
  const shown = isStrong ? `**${plain}**` : plain;
  return href === undefined ? shown : `[${shown}](<${href.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
}

/** Every sign that may be markup is escaped, a full stop too where it makes a list; `@` and `#` get no name or number after them. */
function markdownText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~=-]/g, '\\$&')
    .replace(/@/g, '&#64;')
    .replace(/:\/\//g, '&#58;//')
    .replace(/(^\d+)\./, '$1\\.');
}
