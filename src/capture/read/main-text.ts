import { Readability } from '@mozilla/readability';
import defuddle from 'defuddle';
import { blockText } from './block-text.js';
import { type Page, type PageDocument, type PageElement, parseDocument } from './parse-page.js';

/** The part of a page that is read by people. */
export interface MainText {
  /** A line for each block. */
  readonly text: string;
  /** The same, with the address of each link after its words. */
  readonly linked: string;
  readonly by: 'defuddle' | 'readability' | 'page';
}

/** Finding the main part takes time that grows with size and depth together: a larger or deeper page is read as a whole. */
const most = { elements: 5_000, depth: 150 };

/** Shorter is no page's main part. */
const fewestCharacters = 200;

/** Finds the main part of a page: defuddle first, Readability where that finds little, else all of it. */
export function mainText(page: Page): MainText {
  const found = findMain(page);
  if (found) return { text: found.text, linked: linkedText(found.document), by: found.by };
  return { text: blockText(page.document), linked: linkedText(page.document), by: 'page' };
}

/** The HTML of that part; of the whole page where nothing finds it. It is as the page wrote it, so it is never shown. */
export function mainHtml(page: Page): string {
  return findMain(page)?.html ?? page.html;
}

function findMain(
  page: Page,
): { readonly by: 'defuddle' | 'readability'; readonly html: string; readonly document: PageDocument; readonly text: string } | null {
  const isSmall = page.depth <= most.depth && page.document.getElementsByTagName('*').length <= most.elements;
  for (const [by, find] of isSmall ? finders : []) {
    const html = attempted(() => find(page));
    const document = parseDocument(html);
    const text = blockText(document);
    if (text.length >= fewestCharacters) return { by, html, document, text };
  }
  return null;
}

/** The text of a part of a page with the address of each link after its words, where the words are not the address. */
export function linkedText(document: PageDocument, root: PageElement = document): string {
  for (const link of [...root.querySelectorAll('a[href]')].slice(0, 5_000)) {
    const href = link.getAttribute('href') ?? '';
    if (/^https?:/i.test(href) && !(link.textContent ?? '').includes(href)) link.append(` ${href} `);
  }
  return blockText(document, root);
}

/** The package is one class, which its types call the default of a module. */
const Defuddle = defuddle as unknown as typeof defuddle.default;
type Dom = ConstructorParameters<typeof Readability>[0];

const finders = [
  // `parse` asks no third party for more, as `parseAsync` does.
  ['defuddle', (page) => new Defuddle(copyOf(page), { url: page.url ?? 'https://page.invalid/', useAsync: false }).parse().content],
  ['readability', (page) => new Readability(copyOf(page)).parse()?.content ?? ''],
] as const satisfies readonly (readonly [MainText['by'], (page: Page) => string])[];

/** Both change the document that they are given, and ask for styles that are never there. */
function copyOf({ html }: Page): Dom {
  const document = parseDocument(html) as unknown as Dom;
  const view = document.defaultView as { getComputedStyle?: unknown } | null;
  if (view) view.getComputedStyle ??= () => ({ display: '' });
  return Object.assign(document, { styleSheets: [] });
}

/** A page that a finder cannot take is read without it. */
function attempted(find: () => string): string {
  try {
    return find();
  } catch {
    return '';
  }
}
