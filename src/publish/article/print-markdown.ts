import { type Bilingual, say } from '../../base/text.js';
import { isHttpUrl } from '../../base/urls.js';
import type { Article, Point } from './article.js';
import { escapeMarkdown, markdownCode, markdownUrl } from './escape.js';
import type { PointMedia } from './media.js';
import type { PointReference } from './point-parts.js';
import { mediaWords } from './print-html.js';
import type { Inline, RichBlock } from './rich-text.js';

/** How a platform writes what Markdown has no common form for. All text and addresses given to it are raw. */
export interface MarkdownVoice {
  formula(tex: string, display: boolean): string;
  /** A picture, or a line that says what belongs there. */
  picture(media: Extract<PointMedia, { kind: 'picture' }>): string;
}

/** The points of an article as Markdown, without its title. Nothing in the log's text is read as Markdown or HTML by the platform. */
export function printMarkdown(article: Article, voice: MarkdownVoice): string {
  return [escapeMarkdown(article.lead), ...article.points.map((point) => pointMarkdown(point, article, voice))].join('\n\n');
}

function pointMarkdown(point: Point, { language }: Article, voice: MarkdownVoice): string {
  const colon = language === 'zh' ? '：' : ': ';
  const heading = `## ${point.n}. ${linked(point.url, escapeMarkdown(point.title))}`;
  const meta = ['★'.repeat(point.stars), escapeMarkdown(point.venue)].filter((part) => part !== '').join('　');
  const texts = point.texts.map(({ label, blocks }) => {
    const body = blocksMarkdown(blocks, voice);
    if (label === '') return body;
    const name = `**${escapeMarkdown(label)}${colon}**`;
    return blocks[0]?.type === 'paragraph' ? `${name} ${body}` : `${name}\n\n${body}`;
  });
  const references = point.references.filter((one) => one.url === null || one.url !== point.url).map((one) => referenceLine(one, colon));
  const media = point.media.map((one) => mediaMarkdown(one, voice, language));
  return [heading, meta, ...texts, references.join('\n'), ...media].filter((part) => part !== '').join('\n\n');
}

function referenceLine(one: PointReference, colon: string): string {
  const text = one.isIdentifier && one.url !== null ? one.text.replace(/^https?:\/\//, '') : one.text;
  const note = one.note === '' ? '' : ` ${escapeMarkdown(one.note)}`;
  return `- ${escapeMarkdown(one.label)}${colon}${linked(one.url, escapeMarkdown(text))}${note}`;
}

function linked(url: string | null, markdown: string): string {
  return url === null ? markdown : `[${markdown}](${markdownUrl(url)})`;
}

function blocksMarkdown(blocks: readonly RichBlock[], voice: MarkdownVoice): string {
  return blocks.map((block) => blockMarkdown(block, voice)).join('\n\n');
}

function blockMarkdown(block: RichBlock, voice: MarkdownVoice): string {
  if (block.type === 'paragraph') return inlineMarkdown(block.children, voice);
  if (block.type === 'quote') return indented(blocksMarkdown(block.children, voice), '> ', '> ');
  if (block.type === 'code') return codeBlock(block.text);
  if (block.type === 'table') return tableMarkdown(block.rows, voice);
  const bullet = (at: number): string => (block.ordered ? `${block.start + at}. ` : '- ');
  return block.items.map((item, at) => indented(blocksMarkdown(item, voice), bullet(at), ' '.repeat(bullet(at).length))).join('\n');
}

function inlineMarkdown(children: readonly Inline[], voice: MarkdownVoice): string {
  return children
    .map((child, at): string => {
      const startsLine = at === 0 || children[at - 1]?.type === 'break';
      if (child.type === 'text') return startsLine ? escapeMarkdown(child.text) : escapeMarkdown(`x${child.text}`).slice(1);
      if (child.type === 'break') return '  \n';
      if (child.type === 'code') return markdownCode(child.text);
      if (child.type === 'formula') return voice.formula(child.tex, child.display);
      const markdown = inlineMarkdown(child.children, voice);
      if (child.type === 'link') return linked(child.url, markdown);
      return marked(child.type, markdown);
    })
    .join('');
}

/** Marks hug letters: CommonMark opens no `**“` after a Han letter and closes no `：**` before one, so spaces and such signs stay outside. */
function marked(type: 'strong' | 'em' | 'del', markdown: string): string {
  const mark = { strong: '**', em: '*', del: '~~' }[type];
  const [before = ''] = /^[\s“‘（【《「『]*/.exec(markdown) ?? [];
  const inner = markdown.slice(before.length);
  const text = inner.replace(trailing, '');
  return text === '' ? markdown : `${before}${mark}${text}${mark}${inner.slice(text.length)}`;
}

const trailing = /[\s：，。；！？、”’）】》」』…—:,.!?]+$/;

function codeBlock(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

/** A bar in a cell would end it, also inside code. */
function tableMarkdown(rows: Extract<RichBlock, { type: 'table' }>['rows'], voice: MarkdownVoice): string {
  const cell = (children: readonly Inline[]): string =>
    inlineMarkdown(children, voice)
      .replace(/\\?\|/g, '\\|')
      .replace(/\s*\n\s*/g, ' ');
  const lines = rows.map((row) => `| ${row.map(cell).join(' | ')} |`);
  const ruler = `|${' --- |'.repeat(rows[0]?.length ?? 1)}`;
  return [lines[0] ?? '', ruler, ...lines.slice(1)].join('\n');
}

function indented(markdown: string, first: string, rest: string): string {
  return markdown
    .split('\n')
    .map((line, at) => (at === 0 ? first + line : (rest + line).trimEnd()))
    .join('\n');
}

function mediaMarkdown(media: PointMedia, voice: MarkdownVoice, language: 'zh' | 'en'): string {
  if (media.kind === 'picture') return voice.picture(media);
  const words = mediaWords[media.kind][language];
  if (media.kind === 'lost') return `> ${escapeMarkdown(words)}${escapeMarkdown(media.written.slice(0, 200))}`;
  return `${escapeMarkdown(words)}${linked(media.address, escapeMarkdown(media.written.slice(0, 200)))}`;
}

/** A line in the place of a picture that has to be uploaded by hand; its address or path can be copied from the source as it is. */
export function uploadLine(number: number, src: string, language: 'zh' | 'en'): string {
  const what = isHttpUrl(src) ? `<${markdownUrl(src)}>` : markdownCode(src) || insideNote[language];
  return `> ${say(`Figure ${number}: upload it here, `, `图 ${number}：请在此处上传 `)[language]}${what}`;
}

/** What a picture is called that stands in the note itself, as data. */
export const insideNote: Bilingual = say('a picture inside the note', '笔记里内嵌的图片');
