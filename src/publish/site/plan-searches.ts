import type { Language } from '../../base/text.js';
import type { SavedSearchView } from '../../pages/page-context.js';
import { savedSearchPage, savedSearchParts } from '../../pages/saved-search-page.js';
import { subjectPath } from '../../pages/subject-path.js';
import { feedFormats } from '../feeds/feed.js';
import type { PageInputs } from './page-inputs.js';
import type { PageMaker, PlannedFile } from './plan-site.js';
import { type FoundSearch, searchMentions } from './saved-searches.js';
import type { Site } from './site.js';
import { languageFolder } from './site-links.js';

/** The pages of the saved searches, with the older parts of long ones. */
export function searchPages(site: Site, maker: PageMaker, inputs: PageInputs): readonly PlannedFile[] {
  return site.searches.flatMap((search) => {
    const mentions = searchMentions(site.log, search);
    const view = savedView(site, maker.language, search);
    return [null, ...savedSearchParts(mentions)].map((period) => ({
      ...maker.page(
        `${subjectPath('searches', search.name, period)}.html`,
        (context) => savedSearchPage(context, view, mentions, period) ?? '',
        () => ({ title: search.title, feedFolder: searchFeedFolder(search.name) }),
      ),
      ...(period === null ? {} : { follows: true as const }),
      inputs: () => inputs.search(search, period),
    }));
  });
}

/** The folder of a saved search's feed, in its language's folder. */
export function searchFeedFolder(name: string): string {
  return `searches/${name}/`;
}

/** A saved search as pages of a language name it. */
export function savedView(site: Site, language: Language, { name, title, query }: FoundSearch): SavedSearchView {
  const feed = site.base + languageFolder(language, site.languages) + searchFeedFolder(name) + feedFormats.rss.file;
  return { name, title, query, feed };
}
