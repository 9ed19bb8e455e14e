import type { PaperIndex } from '../../log/papers/papers.js';
import { isStrongId } from '../../log/papers/strong-ids.js';
import type { Item } from '../item.js';
import { addressKey, ownAddressKey } from './address-key.js';

/**
 * What an item is about, under each of its addresses: its own, and of those that its source names besides the ones that number papers.
 * One that names several papers of one host is about none of them: it is a list.
 */
export function itemKeys(papers: PaperIndex, { url, links }: Pick<Item, 'url' | 'links'>): readonly string[] {
  const own = ownAddressKey(url);
  const named = [...new Set(links.map(ownAddressKey).filter(isStrongId))];
  const all = [...new Set([...(isStrongId(own) ? [own] : []), ...named])];
  const hosts = all.map(schemeOf);
  const isList = new Set(hosts).size < hosts.length;
  return [...new Set([addressKey(papers, url), ...(isList ? [] : named.map((id) => papers.withId(id)?.id ?? id)), own])];
}

/** `arxiv` of `arxiv:2204.07154`. */
export function schemeOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}
