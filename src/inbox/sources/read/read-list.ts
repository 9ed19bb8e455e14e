import { parseHTML } from 'linkedom';
import { type Answer, type NamedFeed, type Told, told } from './answer.js';
import { answerText } from './answer-text.js';
import { badAnswer } from './bad-answer.js';
import { harmlessText } from './harmless-text.js';
import { saidItem, webUrl } from './said-item.js';

interface Element {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  closest(selector: string): Element | null;
}

/** Longer pages are read to here, and of their links so many become items. */
const most = { characters: 4 * 1024 * 1024, links: 200 };

/**
 * Reads a page as a list of links: each link whose words say what it is, once, outside of what stands on every page of a site. With a
 * `match`, each whose address contains it.
 * @throws DaybookError `unreadable` when it is no page.
 */
export function readList(answer: Answer): Told {
  const { document, base } = pageOf(answer);
  const found = new Map<string, string>();
  for (const link of document.querySelectorAll('a[href]')) {
    if (found.size === most.links) break;
    const url = webUrl(link.getAttribute('href'), base);
    const words = harmlessText(link.textContent ?? '', 300);
    if (url === null || words === '' || found.has(url) || url.split('#')[0] === answer.url.split('#')[0]) continue;
    if (answer.match === undefined ? saysWhatItIs(words) && link.closest(aside) === null : url.includes(answer.match))
      found.set(url, words);
  }
  const title = harmlessText(document.querySelector('title')?.textContent ?? '', 100) || null;
  return told(
    [...found].map(([url, words]) => saidItem({ title: words, url }, { base, now: answer.now })),
    { title },
  );
}

/** Reads which feeds a page names, in the order in which it names them. */
export function readOffered(answer: Answer): Told {
  const { document, base } = pageOf(answer);
  const feeds = [...document.querySelectorAll('link[href][type]')].flatMap((link): NamedFeed[] => {
    const isFeed = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)$/i.test(link.getAttribute('type')?.trim() ?? '');
    const isOther = !/(?:^|\s)alternate(?:\s|$)/i.test(link.getAttribute('rel') ?? '');
    const url = webUrl(link.getAttribute('href'), base);
    if (!isFeed || isOther || url === null || /\/wp-json\//.test(url)) return [];
    return [{ title: harmlessText(link.getAttribute('title') ?? '', 100) || null, url }];
  });
  return told([], { title: harmlessText(document.querySelector('title')?.textContent ?? '', 100) || null, feeds });
}

/** What stands on every page of a site. */
const aside = 'nav, header, footer, aside, form, [role=navigation], [role=banner], [role=contentinfo]';

/** “Read more” and “2” do not: a title has several words, or some characters of a script without spaces. */
function saysWhatItIs(words: string): boolean {
  const marks = words.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0;
  return marks >= 6 || words.split(/\s+/).length >= 4;
}

function pageOf({ body, contentType, url }: Answer): { readonly document: Element; readonly base: string } {
  const html = answerText(body, contentType);
  if (html.trim() === '') throw badAnswer('nothing', url);
  if (!/<[a-z!]/i.test(html)) throw badAnswer('other', url);
  const start = html.slice(0, most.characters);
  const whole = /<(?:html|body)[\s>]/i.test(start) ? start : `<html><head></head><body>${start}</body></html>`;
  const document = parseHTML(whole).document as unknown as Element;
  return { document, base: webUrl(document.querySelector('base[href]')?.getAttribute('href'), url) ?? url };
}
