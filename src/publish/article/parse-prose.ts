import type { Formula } from '../../log/formulas.js';
import { revealFormulas } from './reveal-formulas.js';
import type { Inline, RichBlock } from './rich-text.js';

/**
 * Reads the safe HTML that `fieldProse` of src/pages writes. Only the few tags that it can hold have a meaning here; any other tag
 * is dropped and its text kept, so that nothing but known kinds of text goes on to a platform.
 */
export function parseProse(html: string, formulas: readonly Formula[]): RichBlock[] {
  return blocksOf(treeOf(html).children, formulas);
}

interface Element {
  readonly tag: string;
  readonly attributes: string;
  readonly children: (Element | string)[];
}

const voidTags: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input']);

function treeOf(html: string): Element {
  const root: Element = { tag: '', attributes: '', children: [] };
  const open: Element[] = [root];
  for (const [token, text, slash, tag = '', attributes = ''] of html.matchAll(/([^<]+)|<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)>|</gi)) {
    const parent = open.at(-1) as Element;
    if (tag === '') parent.children.push(decode(text ?? token));
    else if (slash === '/') close(open, tag);
    else {
      const element: Element = { tag, attributes, children: [] };
      parent.children.push(element);
      if (!voidTags.has(tag)) open.push(element);
    }
  }
  return root;
}

function close(open: Element[], tag: string): void {
  const at = open.findLastIndex((element) => element.tag === tag);
  if (at > 0) open.length = at;
}

function blocksOf(nodes: readonly (Element | string)[], formulas: readonly Formula[]): RichBlock[] {
  const blocks: RichBlock[] = [];
  let run: (Element | string)[] = [];
  const flush = (): void => {
    const children = trimmed(inlines(run, formulas));
    if (children.length > 0) blocks.push({ type: 'paragraph', children });
    run = [];
  };
  for (const node of nodes) {
    const block = typeof node === 'string' ? null : blockOf(node, formulas);
    if (block === null) run.push(node);
    else {
      flush();
      blocks.push(...block);
    }
  }
  flush();
  return blocks;
}

/** The blocks an element stands for; null for inline elements. */
function blockOf(element: Element, formulas: readonly Formula[]): RichBlock[] | null {
  const { tag, children } = element;
  if (tag === 'p') return blocksOf(children, formulas);
  if (tag === 'blockquote') return [{ type: 'quote', children: blocksOf(children, formulas) }];
  if (tag === 'pre') return [{ type: 'code', text: textOf(element).replace(/\n$/, '') }];
  if (tag === 'ul' || tag === 'ol') {
    const start = Number(/\sstart="(\d{1,9})"/.exec(element.attributes)?.[1] ?? 1);
    const items = elements(children, 'li').map((item) => blocksOf(item.children, formulas));
    return [{ type: 'list', ordered: tag === 'ol', start, items }];
  }
  if (tag === 'table') {
    const rows = descendants(element, 'tr').map((row) =>
      row.children
        .filter((cell): cell is Element => typeof cell !== 'string' && (cell.tag === 'th' || cell.tag === 'td'))
        .map((cell) => trimmed(inlines(cell.children, formulas))),
    );
    return [{ type: 'table', rows }];
  }
  return null;
}

function inlines(nodes: readonly (Element | string)[], formulas: readonly Formula[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (typeof node === 'string') return revealFormulas(node, formulas);
    if (node.tag === 'br') return [{ type: 'break' }];
    if (node.tag === 'code') return [{ type: 'code', text: textOf(node) }];
    const children = inlines(node.children, formulas);
    if (node.tag === 'strong' || node.tag === 'em' || node.tag === 'del') return [{ type: node.tag, children }];
    const url = node.tag === 'a' ? /\shref="([^"]*)"/.exec(node.attributes)?.[1] : undefined;
    return url === undefined ? children : [{ type: 'link', url: decode(url), children }];
  });
}

/** Without spaces and line breaks at either end; a line ending inside a paragraph is a space. */
function trimmed(children: readonly Inline[]): Inline[] {
  const out = children.map((child): Inline => (child.type === 'text' ? { ...child, text: child.text.replace(/\s*\n\s*/g, ' ') } : child));
  const first = out[0];
  if (first?.type === 'text') out[0] = { ...first, text: first.text.trimStart() };
  const last = out.at(-1);
  if (last?.type === 'text') out[out.length - 1] = { ...last, text: last.text.trimEnd() };
  return out.filter((child) => child.type !== 'text' || child.text !== '');
}

function elements(nodes: readonly (Element | string)[], tag: string): Element[] {
  return nodes.filter((node): node is Element => typeof node !== 'string' && node.tag === tag);
}

function descendants(element: Element, tag: string): Element[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : child.tag === tag ? [child] : descendants(child, tag)));
}

function textOf(node: Element | string): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

function decode(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
