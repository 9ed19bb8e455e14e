import { escapeHtml as escapePageText } from '../../pages/markup/escape-html.js';
/** Text as HTML, in an element or between double quotes. Control characters, which no platform shows, are left out. */
export function escapeHtml(text: string): string {
  return escapePageText(withoutControls(text));
}

/** Text as Markdown on one line that shows the text and nothing else, whatever dialect of Markdown reads it. */
export function escapeMarkdown(text: string): string {
  return withoutControls(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*[\]$~^]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|==|\+\+/g, (mark) => [...mark].map((each) => `\\${each}`).join(''))
    .replace(/&(?=#?\w{1,40};)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^(\s*)([#+=:|-])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2');
}

/** Code in backticks, more of them than the code has in a row. */
export function markdownCode(text: string): string {
  const code = withoutControls(text).replace(/\s*\n\s*/g, ' ');
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^[` ]|[` ]$/.test(code) ? ' ' : '';
  return code.trim() === '' ? '' : `${fence}${space}${code}${space}${fence}`;
}

/** An address as the target of a Markdown link: what would end it, or mean something inside it, is percent-encoded. */
export function markdownUrl(url: string): string {
  return withoutControls(url).replace(/[\s<>()[\]\\"'`|$]/g, (mark) => encodeURIComponent(mark).replace(/[()']/g, percent));
}

function percent(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}

function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g, '').replace(halfPair, '\ufffd');
}

const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
