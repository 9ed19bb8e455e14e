import { partsOf } from '../../base/dates.js';
import { type Language, say } from '../../base/text.js';
import { newestDay } from '../../log/log.js';
import { textOf } from '../../log/record.js';
import type { Day } from '../../log/types.js';
import { aboutPage } from '../../pages/about-page.js';
import { archivePage, gist } from '../../pages/archive-page.js';
import { fullDate } from '../../pages/date-words.js';
import { dayPage } from '../../pages/day-page.js';
import { entryPage } from '../../pages/entry-page.js';
import { labPage } from '../../pages/labs/lab-page.js';
import { labsPage } from '../../pages/labs/labs-page.js';
import { emptyLogPage, missingPage } from '../../pages/missing-page.js';
import type { PageContext } from '../../pages/page-context.js';
import { reportPage, reportTitle } from '../../pages/report/report-page.js';
import { reportSummary } from '../../pages/report/report-summary.js';
import { searchPage } from '../../pages/search-page.js';
import { logStats } from '../../pages/stats/log-stats.js';
import { yearsOf } from '../../pages/stats/year-log.js';
import { statsPage } from '../../pages/stats-page.js';
import { subjectAddresses, subjectPage } from '../../pages/subject-pages.js';
import { subjectPath } from '../../pages/subject-path.js';
import { subjectsOf } from '../../pages/subjects.js';
import { shorten } from '../../pages/title.js';
import { shownTitle } from './moves.js';
import { type PageSubject, pageHead } from './page-head.js';
import type { PageInputs } from './page-inputs.js';
import { savedView, searchPages } from './plan-searches.js';
import type { Site } from './site.js';
import { dayCardPath, entryCardPath } from './site-cards.js';
import type { SiteFile } from './site-file.js';
import { labPagePath, siteLabsView } from './site-labs.js';
import { languageFolder, pagePaths, siteLinks } from './site-links.js';

/** A file of a site that is made when its turn comes. */
export interface PlannedFile {
  /** Relative to the site. */
  readonly path: string;
  readonly make: () => SiteFile['body'];
  /** Hash of all that decides its bytes; absent for a file that every build makes. */
  readonly inputs?: () => string;
  /** Hash of more than decides its bytes, but soon told: while it is the same, the inputs need not be asked for. */
  readonly quick?: () => string;
  /** True for a file that says much of what the one before it says, so that one thread makes both. */
  readonly follows?: true;
}

/** All pages of a site in all its languages, in a fixed order; `inputs` says of each language what its pages are made from. */
export function planPages(site: Site, inputs: (language: Language) => PageInputs): readonly PlannedFile[] {
  return site.languages.flatMap((language) => languagePages(site, language, inputs(language)));
}

/** Makes the pages of one language. */
export interface PageMaker {
  readonly language: Language;
  /** What all its pages share. */
  readonly context: PageContext;
  readonly page: (path: string, render: (context: PageContext) => string, about: () => About) => PlannedFile;
}

/** What a page is about, as far as it differs from other pages; asked for when the page is made. */
type About = Pick<PageSubject, 'title'> & Partial<PageSubject>;

/** A maker of pages that know their addresses, feeds and languages. */
function pageMaker(site: Site, language: Language): PageMaker {
  const folder = languageFolder(language, site.languages);
  const links = siteLinks({ base: site.base, folder, permalinks: site.permalinks, searchModule: site.searchModule });
  const shared: PageContext = {
    language,
    theme: 'system',
    links,
    log: site.log,
    topics: site.topics,
    typeset: site.typeset,
    title: site.title,
    saved: site.searches.map((search) => savedView(site, language, search)),
    diagnostics: null,
    version: null,
    ...(site.labs ? { labs: siteLabsView(site.labs, site.base, folder) } : {}),
  };
  return {
    language,
    context: shared,
    page: (path, render, about) => ({
      path: folder + path,
      make: () => {
        const subject = {
          path,
          language,
          description: '',
          type: 'website',
          card: null,
          mention: null,
          feedFolder: null,
          isLab: false,
          ...about(),
        } as const;
        return render({ ...shared, links: pageLinks(site, links, path, language), head: pageHead(site, subject) });
      },
    }),
  };
}

function languagePages(site: Site, language: Language, inputs: PageInputs): readonly PlannedFile[] {
  const maker = pageMaker(site, language);
  const { log } = site;
  const newest = newestDay(log);
  const years = [...new Set(log.days.map((day) => partsOf(day.date).year))];
  const described = () => ({ title: site.title, description: site.config.site.description ?? '' });
  const titled = () => ({ title: site.title });
  return [
    from(
      () => (newest ? inputs.day(newest) : inputs.lists()),
      maker.page(pagePaths.home, (context) => (newest ? dayPage(context, newest) : emptyLogPage(context)), described),
    ),
    from(
      inputs.lists,
      maker.page(pagePaths.archive(), (context) => archivePage(context, null), described),
    ),
    ...years.map((year) =>
      from(
        inputs.lists,
        maker.page(
          pagePaths.archive(year),
          (context) => archivePage(context, year),
          () => ({ title: `${site.title} ${year}` }),
        ),
      ),
    ),
    from(
      inputs.about,
      maker.page(pagePaths.about, (context) => aboutPage(context), described),
    ),
    maker.page(pagePaths.missing, (context) => missingPage(context, ''), titled),
    from(inputs.lists, maker.page(pagePaths.stats, statsPage, titled)),
    ...(site.searchModule === null ? [] : [maker.page(pagePaths.search, searchBox, titled)]),
    ...labPages(maker),
    ...reportPages(maker, inputs),
    ...subjectPages(site, maker, inputs),
    ...searchPages(site, maker, inputs),
    ...log.days.flatMap((day) => dayPages(site, maker, inputs, day)),
  ];
}

/** The page that searches, whose script finds. */
function searchBox(context: PageContext): string {
  const query = (text: string): string => `${context.links.find}?${new URLSearchParams({ q: text })}`;
  return searchPage(context, null, { language: context.language, hitsOfPage: 0, hit: ({ path }) => path, query });
}

/** The page of all labs, and one of each. */
function labPages({ context: { labs }, page, language }: PageMaker): readonly PlannedFile[] {
  if (!labs) return [];
  const all = page(
    labPagePath(),
    (seen) => labsPage(seen, labs),
    () => ({ title: say('Labs', '实验室')[language] }),
  );
  const each = labs.all.map((lab) =>
    page(
      labPagePath(lab.name),
      (seen) => labPage(seen, labs, lab),
      () => ({ title: lab.title[language], description: lab.summary[language], isLab: true }),
    ),
  );
  return [all, ...each];
}

/** A report of each year that has days. */
function reportPages(maker: PageMaker, inputs: PageInputs): readonly PlannedFile[] {
  const { context, language } = maker;
  return yearsOf(context.log).map((year) => ({
    ...maker.page(
      pagePaths.report(year),
      (seen) => reportPage(seen, year) ?? '',
      () => ({ title: reportTitle(year)[language], type: 'article', description: reportSummary(logStats(context, year))[language] }),
    ),
    inputs: once(() => inputs.report(year)),
  }));
}

/** The pages of topics, venues, papers, repositories and lists. */
function subjectPages(site: Site, maker: PageMaker, inputs: PageInputs): readonly PlannedFile[] {
  const context = { ...maker.context };
  const subjects = subjectsOf(context);
  return subjectAddresses(context).map((address) => {
    const { kind, id, period } = address;
    const topic = kind === 'topics' && id !== null ? subjects.topics.get(id) : undefined;
    const work = (kind === 'papers' || kind === 'code') && id !== null ? subjects[kind].get(id) : undefined;
    const title = topic?.name[maker.language] ?? work?.title ?? (kind === 'venues' && id !== null ? id.replaceAll('-', ' ') : site.title);
    const path = `${decodeURIComponent(subjectPath(kind, id, period))}.html`;
    const feedFolder = topic ? topicFeedFolder(topic.id) : null;
    const page = maker.page(
      path,
      (seen) => subjectPage(seen, address) ?? '',
      () => ({ title, feedFolder }),
    );
    return {
      ...page,
      ...(period === null ? {} : { follows: true }),
      ...(id === null
        ? { inputs: inputs.lists }
        : { inputs: once(() => inputs.subject({ kind, id, period })), quick: once(() => inputs.quickSubject({ kind, id, period })) }),
    };
  });
}

/** The folder of a topic's feed, in its language's folder. */
export function topicFeedFolder(id: string): string {
  return `topics/${id}/`;
}

/** A day's page and its entries' pages. */
function dayPages(site: Site, maker: PageMaker, inputs: PageInputs, day: Day): readonly PlannedFile[] {
  const shared = { inputs: once(() => inputs.day(day)), quick: once(() => inputs.quickDay(day)) };
  const own = maker.page(
    pagePaths.day(day.ref),
    (context) => dayPage(context, day),
    () => ({
      title: fullDate(day.date, maker.language),
      type: 'article',
      description: shorten(gist(day), 200),
      card: dayCardPath(site, day, maker.language),
    }),
  );
  const entries = day.entries.map((entry, at): PlannedFile => {
    const mention = { day, entry, n: at + 1 };
    const slug = site.permalinks.slug(day.ref, at + 1);
    const page = maker.page(
      pagePaths.entry(slug),
      (context) => entryPage(context, mention),
      () => ({
        title: shownTitle(entry.title, `${day.ref}#${at + 1}`),
        type: 'article',
        description: shorten((textOf(entry, 'abstract') || textOf(entry, 'tips') || '').replaceAll('\n', ' '), 200),
        card: entryCardPath(site, mention, maker.language),
        mention,
      }),
    );
    return { ...page, ...shared, follows: true };
  });
  return [{ ...own, ...shared }, ...entries];
}

/** A page that need not be made again while what it is made from is the same. */
function from(inputs: () => string, page: PlannedFile): PlannedFile {
  return { ...page, inputs };
}

/** Works a text out when it is first asked for. */
export function once(make: () => string): () => string {
  let made: string | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** Links that know the page that they are on, so that the other language's page is found. */
function pageLinks(site: Site, links: PageContext['links'], path: string, language: Language): PageContext['links'] {
  if (site.languages.length < 2) return links;
  const address = (one: Language): string => site.base + languageFolder(one, site.languages) + path;
  return { ...links, language: (one) => (one === language || site.languages.includes(one) ? address(one) : null) };
}
