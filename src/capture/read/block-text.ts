import type { PageDocument, PageNode } from './parse-page.js';

/** The words of a part of a page, a line for each block, without what is not shown. It walks without recursion. */
export function blockText(document: PageDocument, root: PageNode = document, most: number = 400_000): string {
  const walker = document.createTreeWalker(root, elementsAndText);
  const parts: string[] = [];
  let length = 0;
  for (let node = walker.nextNode(); node !== null && length < most; node = walker.nextNode()) {
    const text = node.nodeType === 3 ? textOf(node) : blocks.has(nameOf(node)) ? '\n' : '';
    parts.push(text);
    length += text.length;
  }
  return parts
    .join('')
    .slice(0, most)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

const elementsAndText = 5;

function textOf(node: PageNode): string {
  const parent = node.parentNode;
  return parent !== null && unseen.has(nameOf(parent)) ? '' : (node.nodeValue ?? '').replace(/\s+/g, ' ');
}

function nameOf(node: PageNode): string {
  return node.nodeName.toLowerCase();
}

const unseen: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'textarea', 'iframe', 'title', 'svg']);

const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
