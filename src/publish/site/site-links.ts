import { createHash } from 'node:crypto';
import type { Language } from '../../base/text.js';
import type { Links } from '../../pages/links.js';
import { script } from '../../pages/scripts.js';
import { chartStyle, style } from '../../pages/style.js';
import { subjectPath } from '../../pages/subject-path.js';
import type { Permalinks } from './permalinks.js';

/** Files of every site that pages load; the style and the script are named after their content. */
export const assetPaths: Readonly<Record<'style' | 'chartStyle' | 'script' | 'icon', string>> = {
  style: `assets/daybook-${nameOf(style)}.css`,
  chartStyle: `assets/charts-${nameOf(chartStyle)}.css`,
  script: `assets/daybook-${nameOf(script)}.js`,
  icon: 'assets/icon.svg',
};

/** Where a language's pages are and what they need. */
export interface SitePlace {
  /** Path of the site on its host; begins and ends with `/`. */
  readonly base: string;
  /** Folder of the language in the site: "" for the first, else `en/`. */
  readonly folder: string;
  readonly permalinks: Permalinks;
  /** Path of the script that searches; null for a site that cannot be searched. */
  readonly searchModule: string | null;
}

/** Paths of pages in a site, relative to their language's folder. */
export const pagePaths = {
  home: 'index.html',
  about: 'about.html',
  stats: 'stats.html',
  report: (year: number): string => `reports/${year}.html`,
  search: 'search.html',
  missing: '404.html',
  archive: (year?: number): string => (year === undefined ? 'archive.html' : `archive/${year}.html`),
  day: (ref: string): string => `days/${ref}.html`,
  entry: (slug: string): string => `entries/${slug}.html`,
} as const;

/** Where things are in a static site. */
export function siteLinks(place: SitePlace): Links {
  const root = place.base;
  const home = root + place.folder;
  return {
    home,
    about: home + pagePaths.about,
    diagnostics: null,
    style: root + assetPaths.style,
    chartStyle: root + assetPaths.chartStyle,
    script: root + assetPaths.script,
    icon: root + assetPaths.icon,
    app: null,
    archive: (year) => home + pagePaths.archive(year),
    day: (ref) => home + pagePaths.day(ref),
    entry: (dayRef, n) => home + pagePaths.entry(place.permalinks.slug(dayRef, n)),
    related: () => null,
    article: () => null,
    edit: () => null,
    inbox: null,
    toRead: null,
    stats: home + pagePaths.stats,
    report: (year) => home + pagePaths.report(year),
    subjects: (kind, id, period) => `${home}${subjectPath(kind, id ?? null, period ?? null)}.html`,
    file: (path) => root + filePath(path).split('/').map(encodeURIComponent).join('/'),
    picture: (name) => root + variantPath(name),
    source: () => null,
    language: () => null,
    find: place.searchModule === null ? null : home + pagePaths.search,
    searchModule: place.searchModule === null ? null : root + place.searchModule,
    waysIn: null,
    theme: null,
    live: null,
  };
}

/** Where a file of the log is in a site. */
export function filePath(path: string): string {
  return `files/${path}`;
}

/** Where a smaller copy of a picture is in a site. */
export function variantPath(name: string): string {
  return `assets/pictures/${name}`;
}

/** The folder of a language: none for the first. */
export function languageFolder(language: Language, languages: readonly Language[]): string {
  return language === languages[0] ? '' : `${language}/`;
}

function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
