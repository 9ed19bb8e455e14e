import { printable } from '../../base/printable.js';
import type { Citation } from './citation.js';

/** Writes papers as BibTeX, an entry each. The log's dates stand in `annote`, which styles do not print. */
export function printBibtex(citations: readonly Citation[]): string {
  return citations.map(printEntry).join('\n');
}

function printEntry(citation: Citation): string {
  const { venue, arxiv } = citation;
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ['title', bibtexTitle(citation.title)],
    [venue?.kind === 'journal' ? 'journal' : 'booktitle', venue && bibtexText(venue.name)],
    ['year', citation.year === null ? null : String(citation.year)],
    ['month', citation.month === null ? null : String(citation.month)],
    ['eprint', arxiv],
    ['archivePrefix', arxiv === null ? null : 'arXiv'],
    ['url', citation.url === null ? null : bibtexUrl(citation.url)],
    ['annote', bibtexText(citation.note)],
  ];
  const lines = fields.filter(([, value]) => value !== null).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${entryType(citation)}{${citation.key},\n${lines.join('')}}\n`;
}

function entryType({ venue }: Citation): string {
  if (venue === null) return 'misc';
  return venue.kind === 'journal' ? 'article' : 'inproceedings';
}

/** A title whose names keep their capitals: `{MiniViT}: Compressing {YOLOv6}`. */
function bibtexTitle(title: string): string {
  return bibtexText(title, (word) => (/.\p{Lu}/u.test(word) ? `{${word}}` : word));
}

/** Text with each character that TeX reads as a command written as one. Braces become commands, because a lone brace never closes. */
function bibtexText(text: string, word: (text: string) => string = (same) => same): string {
  return printable(text)
    .replace(/\s+/g, ' ')
    .replace(/[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*|[\\{}$&#_%^~<>|]/gu, (found) => commands[found] ?? word(found));
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

/** Addresses are taken as they are, but for what would end the field or begin a command. */
function bibtexUrl(url: string): string {
  return url.replace(/[{}\\]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`);
}
