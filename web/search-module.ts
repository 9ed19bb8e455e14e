// The module that searches a built site in the reader's browser; pages load it when the reader searches.
import type { Language } from '../src/base/text.js';
import { SearchResults } from '../src/pages/search-results.js';
import type { SearchPlace } from '../src/pages/search-view.js';
import { answer } from '../src/search/answer.js';
import { completeQuery } from '../src/search/query/complete-query.js';
import type { SearchSource } from './search-source.js';
import { OldPage, siteIndex } from './site-index.js';

/** Hits of a page at most: each is likely to be in a file of its own. */
const hitsOfPage = 10;

/** How many lines the palette shows. */
const linesOfPalette = 8;

/** Answers the searches of a page in a language, such as `zh-CN`. */
export function open(pageLanguage: string): SearchSource {
  const language: Language = pageLanguage.startsWith('zh') ? 'zh' : 'en';
  // This module is in a folder of the site.
  const site = new URL('..', import.meta.url);
  const ask = siteIndex(site);
  const placeIn = (homes: Partial<Record<Language, string>>): SearchPlace => {
    const home = site.pathname + (homes[language] ?? '');
    return {
      language,
      hitsOfPage,
      hit: (hit) => home + hit.path,
      query: (query, from) => `${home}search.html?${new URLSearchParams({ q: query, ...(from ? { from: String(from) } : {}) })}`,
    };
  };
  return {
    results: async (query, from) => {
      try {
        return await ask(async ({ reader, pointer }) => {
          const view = await answer(reader, query, { from, limit: hitsOfPage });
          return String(SearchResults({ view, place: placeIn(pointer.homes) }));
        });
      } catch (error) {
        if (!(error instanceof OldPage)) throw error;
        const said = language === 'zh' ? '网站已经更新，请重新加载本页。' : 'The site is newer than this page: load the page again.';
        return `<p class="notice">${said}</p>`;
      }
    },
    lines: (query) =>
      ask(async ({ reader, pointer }) => {
        const { hits, near } = await answer(reader, query, { from: 0, limit: linesOfPalette });
        return (hits.length > 0 ? hits : near).map((hit) => ({ href: placeIn(pointer.homes).hit(hit), date: hit.date, title: hit.title }));
      }),
    completions: (query, caret) =>
      ask(async ({ reader, pointer }) => {
        const found = await completeQuery(query, caret, reader, pointer.topics[language] ?? []);
        return found.map(({ label, insert, detail, span }) => ({ label, insert, detail: detail[language], ...span }));
      }),
  };
}
