import { isHostOf } from '../base/host-of.js';
import { splitUrl } from '../base/urls.js';
import { authorKeys } from './identity/author-keys.js';
import type { Item } from './item.js';
import type { Mute } from './pin.js';

/** A test for items that one of the mutes is about. A host is muted for what is found nowhere else. */
export function mutedBy(mutes: readonly Mute[]): (item: Pick<Item, 'title' | 'authors'>, addresses: readonly string[]) => boolean {
  const words = mutes.filter(({ what }) => what === 'word').map(({ value }) => wordTest(value));
  const authors = new Set(mutes.filter(({ what }) => what === 'author').map(({ value }) => authorKey(value)));
  const hosts = mutes.filter(({ what }) => what === 'host').map(({ value }) => bareHost(value));
  return ({ title, authors: names }, addresses) => {
    const folded = words.length === 0 ? '' : folding(title);
    if (words.some((test) => test(folded))) return true;
    if (authors.size > 0 && names.some((name) => authors.has(authorKey(name)))) return true;
    return hosts.length > 0 && addresses.every((url) => isHostOf(bareHost(url), hosts));
  };
}

/** A word of the Latin alphabet is met as a whole, one of Chinese anywhere. */
function wordTest(value: string): (title: string) => boolean {
  const word = folding(value);
  const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char) && !/\p{sc=Han}/u.test(char);
  const [begins, ends] = [isLetter(word[0]), isLetter(word.at(-1))];
  return (title) => {
    for (let at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1)) {
      const isWhole = !(begins && isLetter(title[at - 1])) && !(ends && isLetter(title[at + word.length]));
      if (isWhole) return true;
    }
    return false;
  };
}

function folding(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** “Zhang, San” and “San Zhang” are one. */
export function authorKey(name: string): string {
  const parts =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return parts.length > 0 ? parts.sort().join(' ') : (authorKeys(name)[0] ?? name);
}

/** `https://www.example.org/a` and `example.org` alike. */
function bareHost(text: string): string {
  const url = /^https?:\/\//i.test(text.trim()) ? text : `https://${text.trim()}`;
  return (splitUrl(url)?.host ?? text.trim().toLowerCase()).replace(/^www\./, '');
}
