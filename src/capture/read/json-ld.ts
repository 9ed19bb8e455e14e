import { textOfJson, valueOfJson } from '../text/json-value.js';
import type { Page } from './parse-page.js';

/** What a page’s JSON-LD says of the article, video or paper that it is. */
export interface LinkedData {
  readonly title: string | null;
  readonly description: string | null;
  readonly date: string | null;
  readonly site: string | null;
}

/** The first thing with a headline in a page’s JSON-LD; null without. */
export function linkedData({ document }: Page): LinkedData | null {
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 20)) {
    const found = things(parsed(script.textContent ?? '')).find((thing) => titleOf(thing) !== null);
    if (found !== undefined) {
      return {
        title: titleOf(found),
        description: textOfJson(found, 'description'),
        date: textOfJson(found, 'datePublished') ?? textOfJson(found, 'uploadDate'),
        site: textOfJson(found, 'publisher', 'name') ?? textOfJson(found, 'isPartOf', 'name'),
      };
    }
  }
  return null;
}

function titleOf(thing: unknown): string | null {
  const kind = textOfJson(thing, '@type') ?? textOfJson(thing, '@type', 0) ?? '';
  if (!/Article|BlogPosting|NewsArticle|VideoObject|Report|Thesis|Dataset|SoftwareSourceCode/.test(kind)) return null;
  return textOfJson(thing, 'headline') ?? textOfJson(thing, 'name');
}

/** A thing, the things of a list, and those of a `@graph`. */
function things(value: unknown): readonly unknown[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((thing) => {
    const graph = valueOfJson(thing, '@graph');
    return Array.isArray(graph) ? graph : [thing];
  });
}

function parsed(text: string): unknown {
  if (text.length > 400_000) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
