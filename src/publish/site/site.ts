import type { Language } from '../../base/text.js';
import type { Config } from '../../log/config.js';
import { logLanguage } from '../../log/log-language.js';
import { extendTopics } from '../../log/subjects/find-topics.js';
import { topics as knownTopics, type Topic } from '../../log/subjects/topics.js';
import type { Log } from '../../log/types.js';
import type { Typeset } from '../../pages/typeset/typeset.js';
import { type Move, redirectsOf } from './moves.js';
import { type Permalinks, permalinksOf } from './permalinks.js';
import type { FoundSearch } from './saved-searches.js';
import { searchModule } from './search-module.js';
import type { SiteLabs } from './site-labs.js';

/** A site to be built: the log and all that decides how its pages look. */
export interface Site {
  readonly log: Log;
  readonly config: Config;
  readonly title: string;
  /** Absolute address with its base path; ends with `/`. */
  readonly url: string;
  /** False when the log does not say where its site will be, and `url` is a stand-in. */
  readonly hasUrl: boolean;
  /** Path on its host; begins and ends with `/`. */
  readonly base: string;
  /** The first has no folder of its own. */
  readonly languages: readonly Language[];
  readonly topics: readonly Topic[];
  readonly permalinks: Permalinks;
  /** Old names of entries' pages with the names they have now. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Path of the script that searches; null for a site that cannot be searched. */
  readonly searchModule: string | null;
  /** The saved searches whose queries can be read. */
  readonly searches: readonly FoundSearch[];
  /** How cards for link previews are drawn; null for none. */
  readonly cards: CardStyle | null;
  /** Draws formulas and code; null for a log without them. */
  readonly typeset: Typeset | null;
  /** Null for a site without labs. */
  readonly labs: SiteLabs | null;
}

/** What decides, besides the log, how cards look. */
export interface CardStyle {
  readonly hasHanFont: boolean;
}

/** What decides how a site is built, besides its log and settings. */
export interface SiteChoices {
  /** A path such as `/log`; null for that of the site's address. */
  readonly base: string | null;
  readonly cards: CardStyle | null;
  readonly typeset?: Typeset | null;
  /** The entries' pages that have new addresses. */
  readonly moves: readonly Move[];
  /** What the log's saved searches find. */
  readonly searches?: readonly FoundSearch[];
  readonly labs?: SiteLabs | null;
}

/** What stands in for the address of a site that has none. */
const standIn = 'https://example.org/';

/** Settles how a log's site is built. */
export function siteOf(log: Log, config: Config, { base, cards, moves, typeset = null, searches = [], labs = null }: SiteChoices): Site {
  const permalinks = permalinksOf(log);
  const address = new URL(config.site.url ?? (config.site.domain ? `https://${config.site.domain}/` : standIn));
  const path = `/${(base ?? address.pathname).split('/').filter(Boolean).map(encodeSegment).join('/')}/`.replace('//', '/');
  const own = logLanguage({ config, dialect: log.dialect });
  return {
    log,
    config,
    title: config.title ?? 'Daybook',
    url: new URL(path, address).href,
    hasUrl: config.site.url !== null || config.site.domain !== null,
    base: path,
    languages: config.site.languages.length > 0 ? config.site.languages : [own],
    topics: topicsOf(config),
    permalinks,
    redirects: redirectsOf(moves, permalinks),
    searchModule: config.site.search ? searchModule().path : null,
    searches,
    cards,
    typeset,
    labs,
  };
}

/** The topics that are looked for: the program's and those of the log's settings. The same table for the same settings. */
export function topicsOf(config: Config): readonly Topic[] {
  if (config.site.topics.length === 0) return knownTopics;
  const known = extended.get(config) ?? extendTopics(knownTopics, config.site.topics);
  extended.set(config, known);
  return known;
}

const extended = new WeakMap<Config, readonly Topic[]>();

function encodeSegment(segment: string): string {
  return encodeURIComponent(decodeURIComponent(segment));
}
