import { type Bilingual, say } from '../../base/text.js';
import type { Article, Point } from './article.js';
import { escapeHtml } from './escape.js';
import type { PointMedia } from './media.js';
import type { PointReference } from './point-parts.js';
import type { Inline, RichBlock } from './rich-text.js';

/** What a piece of an article is; each platform says how it looks. */
export type Role =
  | 'lead'
  | 'heading'
  | 'meta'
  | 'text'
  | 'item'
  | 'deepItem'
  | 'quote'
  | 'pre'
  | 'code'
  | 'strong'
  | 'em'
  | 'del'
  | 'label'
  | 'reference'
  | 'link'
  | 'mark'
  | 'figure'
  | 'picture'
  | 'caption'
  | 'place'
  | 'gone'
  | 'table'
  | 'cell'
  | 'notesHeading'
  | 'note'
  | 'formula';

/** How a platform writes an article as HTML. All text and addresses given to it are raw; it escapes what it adds. */
export interface HtmlVoice {
  /** The tag of a role; "" shows the text without one. */
  readonly tags: Readonly<Record<Role, string>>;
  /** Attributes of a role's tag, with a space before them. */
  attributes(role: Role): string;
  /** A link around text that is HTML already; `title` is what it says. */
  link(url: string, html: string, title: string): string;
  formula(tex: string, display: boolean): string;
  /** An `img`, or a place that says what belongs there. */
  picture(media: Extract<PointMedia, { kind: 'picture' }>): string;
  /** Lists and tables as tags of their own, or as lines with a bullet and cells in a row. */
  readonly lists: 'tags' | 'lines';
  readonly tables: 'tags' | 'lines';
}

/** The points of an article as HTML, without its title. */
export function printHtml(article: Article, voice: HtmlVoice): string {
  const lead = element(voice, 'lead', escapeHtml(article.lead));
  return [lead, ...article.points.map((point) => pointHtml(point, article, voice))].join('\n');
}

/** A role's tag around HTML. */
export function element(voice: HtmlVoice, role: Role, html: string): string {
  const tag = voice.tags[role];
  return tag === '' ? html : `<${tag}${voice.attributes(role)}>${html}</${tag}>`;
}

function pointHtml(point: Point, { language }: Article, voice: HtmlVoice): string {
  const meta = ['★'.repeat(point.stars), point.venue].filter((part) => part !== '').join('　');
  const parts = [element(voice, 'heading', `${point.n}　${escapeHtml(point.title)}`)];
  if (meta !== '') parts.push(element(voice, 'meta', escapeHtml(meta)));
  for (const { label, blocks } of point.texts) {
    const before = label === '' ? '' : `${label}${language === 'zh' ? '：' : ': '}`;
    parts.push(blocksHtml(labelled(blocks, before), voice, before));
  }
  parts.push(...referenceLines(point.references, voice, language));
  parts.push(...point.media.map((media) => mediaHtml(media, voice, language)));
  return parts.filter((part) => part !== '').join('\n');
}

/** With a paragraph in front that can carry the label, when there is none. */
function labelled(blocks: readonly RichBlock[], label: string): readonly RichBlock[] {
  return label === '' || blocks[0]?.type === 'paragraph' ? blocks : [{ type: 'paragraph', children: [] }, ...blocks];
}

function blocksHtml(blocks: readonly RichBlock[], voice: HtmlVoice, label = ''): string {
  return blocks
    .map((block, at) => {
      const before = at === 0 && label !== '' ? element(voice, 'label', escapeHtml(label)) : '';
      return blockHtml(block, voice, before);
    })
    .join('\n');
}

function blockHtml(block: RichBlock, voice: HtmlVoice, before = ''): string {
  if (block.type === 'paragraph') return element(voice, 'text', before + inlineHtml(block.children, voice));
  if (block.type === 'quote') return element(voice, 'quote', blocksHtml(block.children, voice));
  if (block.type === 'code') return element(voice, 'pre', escapeHtml(block.text).replaceAll('\n', '<br>'));
  if (block.type === 'list') return voice.lists === 'tags' ? listTags(block, voice) : listLines(block, voice, 0).join('\n');
  return tableHtml(block.rows, voice);
}

type List = Extract<RichBlock, { type: 'list' }>;

function listTags(list: List, voice: HtmlVoice): string {
  const items = list.items.map((item) => {
    const only = item.length === 1 && item[0]?.type === 'paragraph' ? item[0] : null;
    return `<li>${only ? inlineHtml(only.children, voice) : blocksHtml(item, voice)}</li>`;
  });
  const tag = list.ordered ? 'ol' : 'ul';
  return `<${tag}>${items.join('')}</${tag}>`;
}

/** A list as paragraphs that begin with a bullet or a number: some editors lose lists, and nested ones above all. */
function listLines(list: List, voice: HtmlVoice, depth: number): string[] {
  return list.items.flatMap((item, at) => {
    const bullet = list.ordered ? `${list.start + at}. ` : depth === 0 ? '• ' : '– ';
    const role = depth === 0 ? 'item' : 'deepItem';
    return item.flatMap((block, part): string[] => {
      if (block.type === 'list') return listLines(block, voice, depth + 1);
      if (block.type !== 'paragraph') return [blockHtml(block, voice)];
      return [element(voice, role, (part === 0 ? bullet : '') + inlineHtml(block.children, voice))];
    });
  });
}

function tableHtml(rows: Extract<RichBlock, { type: 'table' }>['rows'], voice: HtmlVoice): string {
  const cells = rows.map((row) => row.map((cell) => inlineHtml(cell, voice)));
  if (voice.tables === 'lines') return cells.map((row) => element(voice, 'text', row.join(' | '))).join('\n');
  const body = cells.map((row) => `<tr>${row.map((cell) => element(voice, 'cell', cell)).join('')}</tr>`).join('');
  return element(voice, 'table', `<tbody>${body}</tbody>`);
}

function inlineHtml(children: readonly Inline[], voice: HtmlVoice): string {
  return children
    .map((child) => {
      if (child.type === 'text') return escapeHtml(child.text);
      if (child.type === 'break') return '<br>';
      if (child.type === 'code') return element(voice, 'code', escapeHtml(child.text));
      if (child.type === 'formula') return voice.formula(child.tex, child.display);
      const html = inlineHtml(child.children, voice);
      if (child.type === 'link') return voice.link(child.url, html, html.replace(/<[^>]*>/g, ''));
      return element(voice, child.type, html);
    })
    .join('');
}

/** One line a label: `论文：A；B`. */
function referenceLines(references: readonly PointReference[], voice: HtmlVoice, language: 'zh' | 'en'): string[] {
  const lines = new Map<string, string[]>();
  for (const one of references) {
    const text = escapeHtml(one.text);
    const linked = one.url === null ? text : voice.link(one.url, text, one.isIdentifier ? '' : text);
    const items = lines.get(one.label) ?? [];
    lines.set(one.label, [...items, one.note === '' ? linked : `${linked} ${escapeHtml(one.note)}`]);
  }
  const [colon, comma] = language === 'zh' ? ['：', '；'] : [': ', '; '];
  return [...lines].map(([label, items]) =>
    element(voice, 'reference', element(voice, 'label', `${escapeHtml(label)}${colon}`) + items.join(comma)),
  );
}

/** What stands where a picture is lost, or a video would be. */
export const mediaWords: Readonly<Record<'lost' | 'video', Bilingual>> = {
  lost: say('This picture is lost: ', '图片已失效：'),
  video: say('Video: ', '视频：'),
};

function mediaHtml(media: PointMedia, voice: HtmlVoice, language: 'zh' | 'en'): string {
  if (media.kind === 'picture') return voice.picture(media);
  const written = escapeHtml(media.written.slice(0, 200));
  if (media.kind === 'lost') return element(voice, 'gone', escapeHtml(mediaWords.lost[language]) + written);
  const linked = media.address === null ? written : voice.link(media.address, written, '');
  return element(voice, 'reference', element(voice, 'label', escapeHtml(mediaWords.video[language])) + linked);
}
