import type { Span } from '../base/diagnostic.js';
import { outsideFences } from '../log/code-fences.js';
import { hideFormulas } from '../log/formulas.js';
import { scanLinks } from '../log/scan-links.js';
import type { Field, Media } from '../log/types.js';
import { encodeEntities } from './html-entities.js';
import { readMarkdown } from './read-markdown.js';
import { simpleProse } from './simple-prose.js';
import { shorten } from './title.js';
import type { Typeset } from './typeset/typeset.js';
import { drawFormulas, highlightBlocks } from './typeset/typeset-html.js';

/** Text of an entry as HTML that is safe to put into a page. */
export interface Prose {
  readonly html: string;
  /** Number of characters of the whole text when it was too long to show; else null. */
  readonly cutFrom: number | null;
}

/** How much of one text a page shows; the longest tips of the real log have 3,000 characters. */
const longestText = 12_000;

/** Lists deeper than this are shown at this depth: deeper ones come from mistakes, and they cost quadratic time. */
const deepest = 8;

/** Renders what a field says: its text with emphasis, code, links and nested bullets, without its label and media. */
export function fieldProse(
  text: string,
  field: Field,
  media: readonly Media[],
  href: (target: string) => string | null,
  typeset: Typeset | null = null,
): Prose {
  const { start } = field.valueSpan;
  const end = Math.min(Math.max(field.span.end, field.valueSpan.end), start + 2 * longestText);
  const isInside = ({ span }: Pick<Media, 'span'>): boolean => span.start >= start && span.end <= end;
  const shifted = ({ span }: Pick<Media, 'span'>): Span => ({ start: span.start - start, end: span.end - start });
  const links = field.links.filter(isInside);
  const pictures = media.filter(isInside).map(shifted);
  const bare = links
    .filter((link) => link.title === null)
    .map((link) => ({ ...shifted(link), text: autolink(text.slice(link.span.start, link.span.end)) }));
  const source = text.slice(start, end);
  const walls = [...pictures, ...links.map(shifted)];
  const prose = typesetProse(source, [...pictures.map((span) => ({ ...span, text: '' })), ...bare], walls, href, typeset);
  return field.span.end - start > 2 * longestText ? { ...prose, cutFrom: field.span.end - start } : prose;
}

/** Renders Markdown as safe HTML: no raw HTML, no pictures, no headings, links only where `href` allows them. */
export function prosePart(markdown: string, href: (target: string) => string | null, typeset: Typeset | null = null): Prose {
  const walls = typeset && markdown.includes('$') ? scanLinks(markdown).map((link) => link.span) : [];
  return typesetProse(markdown, [], walls, href, typeset);
}

/** A replacement of a part of a text. */
type Edit = Span & { readonly text: string };

/** Renders a text after some edits; formulas are looked for outside of `walls`, and only when there is something to draw them with. */
function typesetProse(
  source: string,
  edits: readonly Edit[],
  walls: readonly Span[],
  href: (target: string) => string | null,
  typeset: Typeset | null,
): Prose {
  if (!typeset) return markdownProse(replaceSpans(source, edits), href);
  const prose = formulaProse(source, edits, walls, href, typeset) ?? markdownProse(replaceSpans(source, edits), href);
  return { ...prose, html: highlightBlocks(prose.html, typeset) };
}

/** Renders a text with formulas; null when there are none. */
function formulaProse(
  source: string,
  edits: readonly Edit[],
  walls: readonly Span[],
  href: (target: string) => string | null,
  typeset: Typeset,
): Prose | null {
  const { text, formulas, at } = hideFormulas(source, walls);
  if (formulas.length === 0) return null;
  const prose = markdownProse(replaceSpans(text, edits), href);
  const hidden = formulas.map((formula, n) => ({ ...formula, source: source.slice(at[n]?.start, at[n]?.end) }));
  const html = drawFormulas(prose.html, hidden, prose.cutFrom === null, typeset);
  return html === null ? null : { ...prose, html };
}

function markdownProse(markdown: string, href: (target: string) => string | null): Prose {
  const whole = dedent(outsideFences(markdown, (part) => part.replace(layoutTags, ' '))).trim();
  const shown = shorten(whole, longestText);
  if (!marks.test(shown)) return { html: plainProse(shown), cutFrom: shown.length < whole.length ? whole.length : null };
  if (isNoise(shown)) return { html: `<p>${encodeEntities(shown)}</p>`, cutFrom: shown.length < whole.length ? whole.length : null };
  const html = simpleProse(shown, href) ?? readMarkdown(shown, href);
  return { html: joinHan(html), cutFrom: shown.length < whole.length ? whole.length : null };
}

/** Anything that could mean something in Markdown: a mark, an entity, an escape, a line that could begin a block, a hard break. */
const marks = /[[*_<`~|\\]|&[#a-z]|\n\s*(?:[-+>#=]|\d{1,9}[.)])|^\s*(?:[-+>#=]|\d{1,9}[.)])| {2}\n/i;

/** Text without any mark: paragraphs, and nothing to read. */
function plainProse(text: string): string {
  const paragraphs = text.split(/ ?\n *\n\s*/).map((paragraph) => `<p>${encodeEntities(paragraph.replace(/ ?\n */g, '\n'))}</p>`);
  return joinHan(paragraphs.join('\n'));
}

/** How many marks of one text are read as Markdown; more are no writing, and unclosed ones cost quadratic time. */
const mostMarks = 1_500;

function isNoise(text: string): boolean {
  return (text.match(/[[\]*_<`~|]/g) ?? []).length > mostMarks;
}

/** Tags that only lay out the page of the log's host; what they hold is kept. All other HTML is shown as text. */
const layoutTags = /<\/?(?:div|center|br|p|span|font|u|b|small)(?:\s[^<>]{0,300})?\/?>/gi;

function autolink(raw: string): string {
  return /^[<[]/.test(raw) || /[\s<>]/.test(raw) || !/^[a-z][a-z0-9+.-]+:/i.test(raw) ? raw : `<${raw}>`;
}

function replaceSpans(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  let out = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < at) continue;
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}

/** Takes the indent that all lines after the first share, and what is deeper than `deepest` levels. */
function dedent(markdown: string): string {
  const [first = '', ...rest] = markdown.replaceAll('\t', '    ').split(/\r?\n/);
  const indents = rest.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const shared = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  const dedented = [first, ...rest.map((line) => line.slice(Math.min(shared, line.length)))].join('\n');
  return outsideFences(dedented, (part) => part.split('\n').map(levelled).join('\n'));
}

function levelled(line: string): string {
  const indent = Math.max(0, line.search(/\S/));
  const markers = /^(?:(?:[-*+>]|\d{1,9}[.)])[ ]+){2,}/.exec(line.slice(indent, indent + 200))?.[0];
  const rest = line.slice(indent);
  const flat = markers ? rest.replace(/^(?:(?:[-*+>]|\d{1,9}[.)]) +)+/, '- ').replace(/^- (?=>)/, '') : rest;
  return ' '.repeat(Math.min(indent, 4 * deepest)) + flat.replace(/^>{2,}/, '>');
}

/** A line break between Han letters is no space, but for those of code. */
function joinHan(html: string): string {
  const lines = /([\u3000-\u303f\u3400-\u9fff\uff00-\uffef])\n(?=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef])/g;
  if (!html.includes('<pre>')) return html.replace(lines, '$1');
  return html.replace(/(<pre>[\s\S]*?<\/pre>)|(?:(?!<pre>)[\s\S])+/g, (part, code?: string) => code ?? part.replace(lines, '$1'));
}
