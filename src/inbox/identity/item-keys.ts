import type { PaperIndex } from '../../log/papers/papers.js';
import { isStrongId } from '../../log/papers/strong-ids.js';
import type { Item } from '../item.js';
import { keyInLog, ownAddressKey } from './address-key.js';

/** What an item is about. */
export interface ItemKeys {
  /** What its own address leads to, as it is known in the log. */
  readonly main: string;
  /** The same by itself. */
  readonly own: string;
  /** These and the papers that its source names besides. */
  readonly all: readonly string[];
}

/**
 * What an item is about, under each of its addresses: its own, and of those that its source names besides the ones that number papers.
 * One that names several papers of one host is about none of them: it is a list.
 */
export function itemKeys(papers: PaperIndex, { url, links }: Pick<Item, 'url' | 'links'>): ItemKeys {
  const own = ownAddressKey(url);
  const main = keyInLog(papers, own);
  if (links.length === 0) return { main, own, all: main === own ? [own] : [main, own] };
  const named = [...new Set(links.map(ownAddressKey).filter(isStrongId))];
  const hosts = [...new Set([...(isStrongId(own) ? [own] : []), ...named])].map(schemeOf);
  const isList = new Set(hosts).size < hosts.length;
  return { main, own, all: [...new Set([main, ...(isList ? [] : named.map((id) => keyInLog(papers, id))), own])] };
}

/** `arxiv` of `arxiv:2204.07154`. */
export function schemeOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}
