import { parseHTML } from 'linkedom';
import { cleanUrl } from '../text/clean-url.js';

/** The parts of a DOM node that are read. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly parentNode: PageNode | null;
  readonly textContent: string | null;
}

/** The parts of a DOM element that are read, and one that is written: words put after its own. */
export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  append(text: string): void;
}

/** The parts of a DOM document that are read. */
export interface PageDocument extends PageElement {
  getElementsByTagName(name: string): { readonly length: number };
  createTreeWalker(root: PageNode, whatToShow: number): { nextNode(): PageNode | null };
}

/** A page taken apart. Nothing in it runs, and nothing that it names is loaded. */
export interface Page {
  readonly document: PageDocument;
  /** The HTML as text, for what stands in scripts. */
  readonly html: string;
  readonly url: string | null;
  /** How deep its elements nest. */
  readonly depth: number;
  /** What relative addresses begin from. */
  readonly base: string | null;
}

/** Tags that are opened and not closed nest without end; what is deeper is left out. */
const deepest = 1_000;

/** Takes a page apart. Broken HTML is read as far as it goes. */
export function parsePage(html: string, url: string | null): Page {
  const { end, depth } = depthOf(html);
  const shallow = html.slice(0, end);
  const document = parseDocument(shallow);
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  return { document, html: shallow, url, depth, base: cleanUrl(base, url) ?? url };
}

/** A document from HTML; a piece without `<html>` becomes the body of one. */
export function parseDocument(html: string): PageDocument {
  const whole = /<(?:html|body)[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as PageDocument;
}

/** How deep a page nests, and where it nests too deeply; its length when it does not. */
function depthOf(html: string): { readonly end: number; readonly depth: number } {
  let depth = 0;
  let most = 0;
  for (const match of html.matchAll(nestingTag)) {
    depth = Math.max(0, depth + (match[1] === '/' ? -1 : 1));
    most = Math.max(most, depth);
    if (depth > deepest) return { end: match.index, depth: deepest };
  }
  return { end: html.length, depth: most };
}

// Elements that stay open until they are closed: "<div", "</div".
const nestingTag =
  /<(\/?)(?:a|abbr|article|aside|b|big|blockquote|button|center|cite|code|del|details|div|dl|em|fieldset|figure|font|footer|form|g|header|i|ins|label|main|math|mark|nav|ol|object|pre|q|s|section|small|span|strong|sub|summary|sup|svg|table|template|u|ul|var|video|[a-z]{1,30}-[a-z-]{1,30})(?![\w-])/gi;
