import type { Fact } from '../capture.js';
import { fact } from '../facts.js';
import type { Page } from './parse-page.js';

/** What a page says of itself for programs: meta elements by name, in small letters, as they stand. */
export type PageMeta = ReadonlyMap<string, readonly string[]>;

/** Reads the meta elements of a page. */
export function pageMeta({ document }: Page): PageMeta {
  const found = new Map<string, string[]>();
  for (const element of [...document.querySelectorAll('meta[content]')].slice(0, 2_000)) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop') ?? '';
    const content = element.getAttribute('content') ?? '';
    if (name !== '' && content.trim() !== '') found.set(name.toLowerCase(), [...(found.get(name.toLowerCase()) ?? []), content]);
  }
  return found;
}

/** The first of several names that a page has, as a fact from that name. */
export function metaFact(meta: PageMeta, names: readonly string[], certainty: Fact['certainty']): Fact | null {
  const name = names.find((one) => meta.has(one));
  return name === undefined ? null : fact(meta.get(name)?.[0], name, certainty);
}
