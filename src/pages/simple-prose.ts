import { encodeEntities } from './html-entities.js';

/**
 * Renders the Markdown that most texts of a log are made of: paragraphs, lists of bullets, bold, code and links on http. Null for
 * any other, which a whole Markdown reader has to look at; where it is not null, that reader would write the same.
 */
export function simpleProse(text: string, href: (target: string) => string | null): string | null {
  if (neverSimple.test(text)) return null;
  const lines = text.split('\n');
  const start = lines.findIndex((line) => bullet.test(line));
  const before = start < 0 ? lines : lines.slice(0, start);
  let html = '';
  if (before.length > 0) {
    const paragraphs = before.join('\n').split(/ ?\n *\n[ \n]*/);
    for (const paragraph of paragraphs) {
      const inner = paragraphHtml(paragraph, href);
      if (inner === null) return null;
      html += `${html === '' ? '' : '\n'}<p>${inner}</p>`;
    }
  }
  if (start < 0) return html;
  const list = listHtml(lines.slice(start), href);
  return list === null ? null : html + (html === '' ? '' : '\n') + list;
}

/** Marks that are not simple, an entity, a hard break, a control character, or a picture. */
const neverSimple = /[\\<~|\t\r\0]|&[#a-z][\da-z]{0,40};| {2}\n|!\[|``|\*{3}/i;

const bullet = /^ *[-+*>](?: |$)|^ *\d{1,9}[.)](?: |$)|^ *>/;

function paragraphHtml(paragraph: string, href: (target: string) => string | null): string | null {
  if (/^\s|\s$/.test(paragraph) || paragraph === '') return null;
  return inlineHtml(paragraph.replace(/ ?\n */g, '\n'), href);
}

/** Bullets that follow each other without a blank line, two spaces a level. */
function listHtml(lines: readonly string[], href: (target: string) => string | null): string | null {
  let html = '';
  let depth = -1;
  for (const line of lines) {
    const found = /^((?: {2}){0,8})- (\S.*)$/.exec(line);
    if (!found) return null;
    const [, indent = '', content = ''] = found;
    const level = indent.length / 2;
    const inner = level > depth + 1 || bullet.test(content) ? null : inlineHtml(content.replace(/ $/, ''), href);
    if (inner === null) return null;
    if (level > depth) html += depth < 0 ? '<ul>\n' : '\n<ul>\n';
    else html += `</li>\n${'</ul>\n</li>\n'.repeat(depth - level)}`;
    html += `<li>${inner}`;
    depth = level;
  }
  return `${html}</li>\n${'</ul>\n</li>\n'.repeat(depth)}</ul>`;
}

/** The text of one block; null when its marks do not pair up simply. */
function inlineHtml(text: string, href: (target: string) => string | null): string | null {
  let html = '';
  let at = 0;
  let isOpen = false;
  for (const match of text.matchAll(mark)) {
    const { index } = match;
    const [found, code, label, target] = match;
    html += encodeEntities(text.slice(at, index));
    at = index + found.length;
    if (code !== undefined) html += `<code>${encodeEntities(code)}</code>`;
    else if (label !== undefined && target !== undefined) {
      const url = href(target);
      const shown = encodeEntities(label);
      html += url === null ? shown : `<a href="${encodeEntities(url)}" rel="noreferrer">${shown}</a>`;
    } else if (found === '**' && (isOpen ? canClose(text, index) : canOpen(text, index))) {
      html += isOpen ? '</strong>' : '<strong>';
      isOpen = !isOpen;
    } else return null;
  }
  return isOpen ? null : html + encodeEntities(text.slice(at));
}

/** Code, a link, bold, or a mark that is none of them: `code`, [text](https://a.org/b), **. */
const mark = /`([^`\s](?:[^`\n]*[^`\s])?)`|\[([^[\]`*_\n]+)\]\((https?:\/\/(?:[\w\-.:/?#@!$'+,=&]|%[0-9a-f]{2})+)\)|\*\*|[`[\]*_]/gi;

/** CommonMark: two stars open before a letter, or before a mark that follows a mark, a space or nothing. */
function canOpen(text: string, at: number): boolean {
  return flanks(text.charAt(at + 2), text.charAt(at - 1));
}

function canClose(text: string, at: number): boolean {
  return flanks(text.charAt(at - 1), text.charAt(at + 2));
}

function flanks(inside: string, outside: string): boolean {
  if (inside === '' || /\s/.test(inside)) return false;
  return !isMark(inside) || outside === '' || /\s/.test(outside) || isMark(outside);
}

function isMark(letter: string): boolean {
  return /[\p{P}\p{S}]/u.test(letter);
}
