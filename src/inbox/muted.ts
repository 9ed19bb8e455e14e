import { isHostOf } from '../base/host-of.js';
import { remembered } from '../base/remembered.js';
import { splitUrl } from '../base/urls.js';
import { authorKeys } from './identity/author-keys.js';
import type { Item } from './item.js';
import { foldWord, type MutableTexts, mutedWord } from './muted-word.js';
import type { Mute } from './pin.js';

/** What of an item may be muted. */
export type Mutable = Pick<Item, 'title' | 'abstract' | 'authors'>;

/** Tells which of the mutes an item is muted by. A host is muted for what is found nowhere else. */
export function mutesOf(mutes: readonly Mute[]): (item: Mutable, addresses: readonly string[]) => readonly Mute[] {
  const words = mutes.filter(({ what }) => what === 'word').map((mute) => ({ mute, isIn: mutedWord(mute.value) }));
  const authors = mutes.filter(({ what }) => what === 'author').map((mute) => ({ mute, key: authorKey(mute.value) }));
  const hosts = mutes.filter(({ what }) => what === 'host').map((mute) => ({ mute, host: bareHost(mute.value) }));
  const ofHosts = (addresses: readonly string[]): readonly Mute[] => {
    const met = addresses.map(hostNames).map((names) => hosts.filter(({ host }) => names.some((name) => isHostOf(name, [host]))));
    return met.some(({ length }) => length === 0) ? [] : hosts.flatMap((one) => (met.some((own) => own.includes(one)) ? [one.mute] : []));
  };
  return (item, addresses) => [
    ...words.flatMap(({ mute, isIn }) => (isIn(textsOf(item)) ? [mute] : [])),
    ...authors.flatMap(({ mute, key }) => (authorsOf(item).has(key) ? [mute] : [])),
    ...(hosts.length > 0 ? ofHosts(addresses) : []),
  ];
}

/** Once an item, whatever is muted later. */
const textsOf = remembered(
  ({ title, abstract }: Mutable): MutableTexts => ({ title: foldWord(title), abstract: foldWord(abstract ?? '') }),
);
const authorsOf = remembered(({ authors }: Mutable): ReadonlySet<string> => new Set(authors.map(authorKey)));

/** “Zhang, San” and “San Zhang” are one. */
export function authorKey(name: string): string {
  const parts =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return parts.length > 0 ? parts.sort().join(' ') : (authorKeys(name)[0] ?? name);
}

/** `nas.lan:1200` and `nas.lan`: what is muted is one port of a host, or all of them. */
function hostNames(url: string): readonly string[] {
  const host = bareHost(url);
  return [host, host.replace(/:\d+$/, '')];
}

/** `https://www.example.org/a` and `example.org` alike. */
function bareHost(text: string): string {
  const url = /^https?:\/\//i.test(text.trim()) ? text : `https://${text.trim()}`;
  return (splitUrl(url)?.host ?? text.trim().toLowerCase()).replace(/^www\./, '');
}
