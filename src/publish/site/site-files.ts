import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { cachedVariant } from '../../assets/variant-cache.js';
import type { Language } from '../../base/text.js';
import { variantName } from '../../log/known-picture.js';
import type { Log } from '../../log/types.js';
import { markSvg } from '../../pages/mark.js';
import { script } from '../../pages/scripts.js';
import { chartStyle, style } from '../../pages/style.js';
import { subjectsOf } from '../../pages/subjects.js';
import type { FeedOptions } from '../feeds/feed.js';
import { feedFiles } from '../feeds/feed-files.js';
import { logFeed, topicFeed } from '../feeds/make-feed.js';
import { type FeedSubject, type PageInputs, pageInputs } from './page-inputs.js';
import { searchFeedFolder } from './plan-searches.js';
import { once, type PlannedFile, planPages, topicFeedFolder } from './plan-site.js';
import { plannedRedirects } from './redirect-page.js';
import { referencedFiles } from './referenced-files.js';
import { foundSearchesPath, searchMentions } from './saved-searches.js';
import { searchModule } from './search-module.js';
import type { Site } from './site.js';
import { cardCache, siteCards } from './site-cards.js';
import { plannedLabFiles } from './site-labs.js';
import { assetPaths, filePath, languageFolder, siteLinks, variantPath } from './site-links.js';
import { sitemapFiles } from './sitemap.js';

/** Every file of a site, in a fixed order; `locate` gives the absolute path of a file of the log, `program` is known by its code. */
export function planSite(site: Site, locate: (path: string) => string, program: string): readonly PlannedFile[] {
  const made = new Map(site.languages.map((language) => [language, pageInputs(site, language, program)] as const));
  const inputs = (language: Language): PageInputs => made.get(language) as PageInputs;
  const pages = planPages(site, inputs);
  return [
    ...pages,
    ...plannedRedirects(site),
    ...site.languages.flatMap((language) => plannedFeeds(site, language, inputs(language))),
    { path: assetPaths.style, make: () => style },
    { path: assetPaths.chartStyle, make: () => chartStyle },
    { path: assetPaths.script, make: () => script },
    { path: assetPaths.icon, make: () => markSvg },
    ...(site.labs === null ? [] : plannedLabFiles(site.labs)),
    ...(site.searchModule === null ? [] : [{ path: site.searchModule, make: () => searchModule().text }]),
    { path: 'robots.txt', make: () => robots(site) },
    ...sitemapFiles(
      site,
      pages.map(({ path }) => path),
    ),
    ...(site.searches.length === 0 ? [] : [{ path: foundSearchesPath, make: () => `${JSON.stringify(site.searches)}\n` }]),
    { path: '.nojekyll', make: () => '' },
    ...(site.config.site.domain === null ? [] : [{ path: 'CNAME', make: () => `${site.config.site.domain}\n` }]),
    ...[...siteCards(site).keys()].map((path) => ({ path, make: () => readFileSync(locate(`${cardCache}/${basename(path)}`)) })),
    ...plannedFiles(site.log, locate),
  ];
}

/** The files of the log that pages show or link to, and the smaller copies of pictures. One that is known by its hash is read only when it is new. */
function plannedFiles({ pictures = new Map(), ...log }: Log, locate: (path: string) => string): readonly PlannedFile[] {
  const known = new Map([...pictures.values()].map((picture) => [picture.path, picture] as const));
  const paths = [...new Set([...referencedFiles(log), ...known.keys()])].sort();
  const copies = new Map(
    [...known.values()].flatMap((picture) => picture.widths.map((width) => [variantName(picture.hash, width), picture.hash])),
  );
  return [
    ...paths.map((path): PlannedFile => {
      const hash = known.get(path)?.hash;
      const file = { path: filePath(path), make: () => readFileSync(locate(path)) };
      return hash === undefined ? file : { ...file, inputs: () => hash };
    }),
    ...[...copies.keys()].sort().map((name) => ({
      path: variantPath(name),
      make: () => readFileSync(locate(cachedVariant(name))),
      inputs: () => name,
    })),
  ];
}

function plannedFeeds(site: Site, language: Language, inputs: PageInputs): readonly PlannedFile[] {
  const folder = languageFolder(language, site.languages);
  const options: FeedOptions = {
    siteUrl: site.url + folder,
    title: site.title,
    description: site.config.site.description ?? site.title,
    language,
    timezone: site.config.timezone,
    links: siteLinks({ base: site.base, folder, permalinks: site.permalinks, searchModule: site.searchModule }),
    limit: site.config.site.feedItems,
  };
  const { topics } = subjectsOf(site);
  const entriesFeed = (one: FeedSubject, own: string, home: string): readonly PlannedFile[] => {
    const { id, name, mentions } = one;
    const ownInputs = once(() => inputs.feed(one));
    const subject = { topic: { id, name, terms: [] }, mentions, home, folder: site.base + folder + encodeURI(own) };
    return lazyFiles(['feed.xml', 'atom.xml', 'feed.json'], folder + own, () =>
      feedFiles(topicFeed(site.log, subject, options), folder + own),
    ).map((file) => ({ ...file, inputs: ownInputs }));
  };
  const topicFiles = [...topics.values()].flatMap((one) =>
    entriesFeed(one, topicFeedFolder(one.id), options.links.subjects('topics', one.id)),
  );
  const searchFiles = site.searches.flatMap((one) => {
    const subject = { id: `searches/${one.name}`, name: { en: one.title, zh: one.title }, mentions: searchMentions(site.log, one) };
    return entriesFeed(subject, searchFeedFolder(one.name), options.links.subjects('searches', one.name));
  });
  const logInputs = once(() => inputs.logFeed());
  const logFiles = lazyFiles(['feed.xml', 'atom.xml', 'feed.json'], folder, () => feedFiles(logFeed(site.log, options), folder));
  return [...logFiles.map((file) => ({ ...file, inputs: logInputs })), ...topicFiles, ...searchFiles];
}

/** Files that are made together, when the first of them is asked for. */
function lazyFiles(
  names: readonly string[],
  folder: string,
  makeAll: () => readonly { readonly path: string; readonly body: string }[],
): readonly PlannedFile[] {
  let made: ReadonlyMap<string, string> | null = null;
  return names.map((name, at) => ({
    path: folder + name,
    make: () => {
      made ??= new Map(makeAll().map(({ path, body }) => [path, body]));
      return made.get(folder + name) ?? '';
    },
    ...(at > 0 ? { follows: true } : {}),
  }));
}

function robots(site: Site): string {
  if (site.config.site.noindex) return 'User-agent: *\nDisallow: /\n';
  return `User-agent: *\nAllow: /\n${site.hasUrl ? `\nSitemap: ${site.url}sitemap.xml\n` : ''}`;
}
