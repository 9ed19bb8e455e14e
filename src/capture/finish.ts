import { parseDate } from '../base/dates.js';
import { canonicalUrl } from '../base/urls.js';
import { repositoryId, strongId } from '../log/papers/strong-ids.js';
import type { Capture, CapturedField, CapturedLink, Fact, Provenance } from './capture.js';
import type { Facts } from './facts.js';
import { noTitle } from './problems.js';
import { cleanText } from './text/clean-text.js';
import { cleanUrl } from './text/clean-url.js';

/** The most characters of a text, and items of a list. */
const most = { text: 2_000, title: 300, short: 120, items: 20 };

/**
 * What was found, cleaned and bounded. `url` is the entry's address and the base of relative ones; `stars` are what the log's dialect
 * reads as stars.
 * @throws DaybookError `bad-value` when there is no title.
 */
export function finish(facts: Facts, url: string | null, stars: readonly string[]): Capture {
  const title = textFact(facts.title, (text) => cleanText(text, most.title, stars));
  if (title === null) throw noTitle(url);
  const short = (text: string): string => cleanText(text, most.short, stars);
  const site = textFact(facts.site, short);
  const date = textFact(facts.date, (text) => parseDate(/^\s*\d{4}\D\d{1,2}\D\d{1,2}日?/.exec(text)?.[0] ?? text) ?? '');
  const abstract = textFact(facts.abstract, (text) => cleanText(text, most.text, stars));
  const venue = textFact(facts.venue, short);
  const papers = linkFacts(facts.papers, url, stars, (link) => strongId(link) ?? canonicalUrl(link));
  const code = linkFacts(facts.code, url, stars, (link) => repositoryId(link) ?? canonicalUrl(link));
  const images = imageFacts(facts.images, url);
  return {
    url,
    title: title.value,
    site: site?.value ?? null,
    date: date?.value ?? null,
    abstract: abstract?.value ?? null,
    venue: venue?.value ?? null,
    papers: papers.map((one) => one.value),
    code: code.map((one) => one.value),
    images: images.map((one) => one.value),
    provenance: [
      ...from('title', [title]),
      ...from('site', [site]),
      ...from('date', [date]),
      ...from('abstract', [abstract]),
      ...from('venue', [venue]),
      ...from('papers', papers),
      ...from('code', code),
      ...from('images', images),
    ],
  };
}

function textFact(fact: Fact | null, clean: (text: string) => string): Fact | null {
  const value = fact === null ? '' : clean(fact.value);
  return fact === null || value === '' ? null : { ...fact, value };
}

/** Each once, by what its address identifies; the first that names it says the title. */
function linkFacts(
  facts: readonly Fact<CapturedLink>[],
  base: string | null,
  stars: readonly string[],
  identity: (url: string) => string,
): readonly Fact<CapturedLink>[] {
  const found = new Map<string, Fact<CapturedLink>>();
  for (const one of facts) {
    const url = cleanUrl(one.value.url, base);
    if (url === null || found.size === most.items) continue;
    const key = identity(url);
    const title = cleanText(one.value.title ?? '', most.title, stars) || null;
    if (!found.has(key)) found.set(key, { ...one, value: { title: title === url ? null : title, url } });
  }
  return [...found.values()];
}

function imageFacts(facts: readonly Fact[], base: string | null): readonly Fact[] {
  const found = new Map<string, Fact>();
  for (const one of facts) {
    const value = cleanUrl(one.value, base);
    if (value !== null && found.size < most.items && !found.has(value)) found.set(value, { ...one, value });
  }
  return [...found.values()];
}

function from(field: CapturedField, facts: readonly (Fact<unknown> | null)[]): readonly Provenance[] {
  return facts.flatMap((one) => (one === null ? [] : [{ field, from: one.from, certainty: one.certainty }]));
}
