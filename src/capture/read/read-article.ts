import { hostOf } from '../../base/host-of.js';
import { cleanUrl } from '../text/clean-url.js';
import type { ArticleBlock } from './article.js';
import { ArticleBuilder } from './article-builder.js';
import { mainHtml } from './main-text.js';
import { type PageElement, type PageNode, parseDocument, parsePage } from './parse-page.js';

/** What is read: a page's HTML and its address. Plain data. */
export interface ArticleSource {
  readonly content: string;
  readonly url: string;
}

/** Reads the main part of a page as blocks. Of its HTML only text, addresses and kinds of blocks go on: nothing of it can run. */
export function readArticle({ content, url }: ArticleSource): readonly ArticleBlock[] {
  const page = parsePage(content, url);
  // An article of a WeChat account has a part of its own for its words.
  const own = page.document.querySelector('#js_content');
  const root = own ?? (parseDocument(mainHtml(page)).querySelector('body') as PageElement);
  const builder = new ArticleBuilder((address) => cleanUrl(address, page.base), hostOf(url));
  walk(root as unknown as Walked, builder, 0);
  return builder.done();
}

interface Walked extends PageNode {
  readonly childNodes: Iterable<Walked>;
  getAttribute?(name: string): string | null;
}

/** What is nested deeper is left out. */
const deepest = 200;

function walk(node: Walked, builder: ArticleBuilder, depth: number): void {
  if (depth > deepest || builder.isFull) return;
  for (const child of node.childNodes) {
    if (child.nodeType === 3) builder.addText(child.nodeValue ?? '');
    else if (child.nodeType === 1) visit(child, builder, depth);
  }
}

function visit(element: Walked, builder: ArticleBuilder, depth: number): void {
  const name = element.nodeName.toLowerCase();
  const attribute = (key: string): string => element.getAttribute?.(key) ?? '';
  if (unseen.has(name) || element.getAttribute?.('hidden') != null) return;
  const inside = (): void => walk(element, builder, depth + 1);
  if (name === 'img') builder.addPicture(attribute('data-src') || attribute('src'), attribute('alt'), sizeOf(attribute('width')));
  else if (name === 'pre') builder.addCode(element.textContent ?? '');
  else if (name === 'br') builder.addText('\n');
  else if (name === 'a') builder.linked(attribute('href'), inside);
  else if (strong.has(name)) builder.looking('strong', inside);
  else if (code.has(name)) builder.looking('code', inside);
  else if (name === 'ul' || name === 'ol') builder.listed(name === 'ol', inside);
  else if (name === 'li') builder.asItem(inside);
  else if (name === 'blockquote') builder.quoted(inside);
  else if (/^h[1-6]$/.test(name)) builder.asHeading(name < 'h3' ? 2 : 3, inside);
  else if (name === 'td' || name === 'th') {
    inside();
    builder.addText(' \u00a0 ');
  } else if (blocks.has(name)) builder.asBlock(inside);
  else inside();
}

function sizeOf(width: string): number | null {
  return /^\d{1,5}/.test(width) ? Number.parseInt(width, 10) : null;
}

const unseen: ReadonlySet<string> = new Set(
  'script style template noscript textarea iframe title svg button input select form nav object embed canvas video audio math'.split(' '),
);
const strong: ReadonlySet<string> = new Set(['strong', 'b', 'em', 'i']);
const code: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'tt']);
const blocks: ReadonlySet<string> = new Set(
  'address article aside body dd div dl dt figcaption figure footer header hr main p section table tbody thead tr'.split(' '),
);
