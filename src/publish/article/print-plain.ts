import type { Article, Point } from './article.js';
import { mediaWords } from './print-html.js';
import { type Inline, inlineText, type RichBlock } from './rich-text.js';

/** An article as text without markup, for a clipboard that takes nothing else: addresses are written out. */
export function printPlain(article: Article): string {
  const parts = [article.title, article.lead, ...article.points.map((point) => pointText(point, article.language))];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  return `${parts.join('\n\n')}\n`.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');
}

function pointText(point: Point, language: 'zh' | 'en'): string {
  const [colon, open, close] = language === 'zh' ? ['：', '（', '）'] : [': ', ' (', ')'];
  const lines = [`${point.n}　${point.title}`];
  const meta = ['★'.repeat(point.stars), point.venue].filter((part) => part !== '').join('　');
  if (meta !== '') lines.push(meta);
  for (const { label, blocks } of point.texts) lines.push(`${label === '' ? '' : label + colon}${blocksText(blocks, 0)}`);
  for (const one of point.references) {
    const address = one.url === null || one.url === one.text ? (one.url ?? one.text) : `${one.text}${open}${one.url}${close}`;
    lines.push(`${one.label}${colon}${one.isIdentifier && one.url !== null ? one.url : address}${one.note === '' ? '' : ` ${one.note}`}`);
  }
  for (const media of point.media) {
    if (media.kind === 'picture') continue;
    lines.push(`${mediaWords[media.kind][language]}${(media.kind === 'video' ? media.address : null) ?? media.written}`);
  }
  return lines.join('\n');
}

function blocksText(blocks: readonly RichBlock[], depth: number): string {
  return blocks
    .map((block) => {
      if (block.type === 'paragraph') return withAddresses(block.children);
      if (block.type === 'code') return block.text;
      if (block.type === 'quote') return blocksText(block.children, depth);
      if (block.type === 'table') return block.rows.map((row) => row.map(withAddresses).join(' | ')).join('\n');
      const bullet = (at: number): string => (block.ordered ? `${block.start + at}. ` : '• ');
      return block.items.map((item, at) => `\n${'  '.repeat(depth)}${bullet(at)}${blocksText(item, depth + 1)}`).join('');
    })
    .join('\n')
    .replace(/^\n/, depth === 0 ? '\n' : '')
    .replace(/\n{2,}/g, '\n');
}

function withAddresses(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if (child.type !== 'link') return 'children' in child ? withAddresses(child.children) : inlineText([child]);
      const text = inlineText(child.children);
      return text === child.url ? text : `${text} ${child.url} `;
    })
    .join('');
}
