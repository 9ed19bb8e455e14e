import { addressOf } from '../../capture/address-of.js';
import { cleanText } from '../../capture/text/clean-text.js';
import { scanLinks } from '../../log/scan-links.js';

/** What another program hands over to be noted: a bookmarklet, a phone's share sheet. */
export interface HandedOver {
  /** The address that is meant; null when none is. */
  readonly address: string | null;
  /** What was given as the address, when it is none; '' otherwise. */
  readonly misread: string;
  /** One line; '' for none. */
  readonly title: string;
  /** What was said besides, such as the words that were marked on the page; '' for none. */
  readonly passage: string;
}

/** Reads the parameters `url`, `title` and `text` of an address. Android puts the page's address into `text`. */
export function handedOver(query: Readonly<Record<string, string | undefined>>, stars: readonly string[]): HandedOver {
  const given = (query.url ?? '').trim();
  const text = query.text ?? '';
  const own = addressOf(given);
  const address = own ?? addressOf(text);
  const words = own === null && address !== null ? wordsBeside(text) : text;
  const clean = (line: string, most: number): string => cleanText(line, most, stars);
  const [first = '', ...rest] = words.split(/[\r\n]+/);
  const title = clean(query.title ?? '', longestTitle);
  if (title !== '') return { address, misread: misread(given, own), title, passage: besides(clean(words, longestText), title) };
  // Words that were marked on a page are no title of it.
  if (own !== null) return { address, misread: '', title: '', passage: clean(words, longestText) };
  return { address, misread: misread(given, own), title: clean(first, longestTitle), passage: clean(rest.join('\n'), longestText) };
}

const longestTitle = 300;
const longestText = 2_000;

function misread(given: string, own: string | null): string {
  return own === null ? given.slice(0, longestText) : '';
}

/** What stands beside the first link of a text: `看看这个 https://example.org/post 不错` has 看看这个 不错. */
function wordsBeside(text: string): string {
  const [link] = scanLinks(text);
  return link ? `${text.slice(0, link.span.start)} ${text.slice(link.span.end)}` : '';
}

/** A passage that only says the title again says nothing. */
function besides(passage: string, title: string): string {
  const folded = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  return folded(title).includes(folded(passage)) ? '' : passage;
}
