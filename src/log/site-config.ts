import * as z from 'zod';
import { parseWebUrl } from '../base/parse-url.js';
import type { Language } from '../base/text.js';
import type { Topic } from './subjects/topics.js';

/** How the log's site is built. */
export interface SiteConfig {
  /** Where the site will be, such as `https://log.example.org/` or `https://me.github.io/log/`; null when it does not say. */
  readonly url: string | null;
  readonly description: string | null;
  /** Languages of the pages' own words; the first has no folder of its own. Empty for the log's language alone. */
  readonly languages: readonly Language[];
  /** Whether a picture for link previews is drawn for every day and entry. */
  readonly cards: boolean;
  /** Whether the site can be searched: an index is built that a reader's browser fetches in parts. */
  readonly search: boolean;
  /** Whether search engines are asked to stay away. */
  readonly noindex: boolean;
  /** A line at the foot of each page, such as `CC BY 4.0`; null for none. */
  readonly licence: string | null;
  /** A domain for the CNAME file; null for none. */
  readonly domain: string | null;
  /** The most items of a feed. */
  readonly feedItems: number;
  /** Topics that the log adds, or gives more terms. */
  readonly topics: readonly Topic[];
  /** Where readers' comments are kept; null for none. */
  readonly comments: CommentsConfig | null;
}

/** Discussions of a GitHub repository as comments, by giscus.app. */
export interface CommentsConfig {
  readonly provider: 'giscus';
  /** `owner/name` */
  readonly repo: string;
  readonly repoId: string;
  readonly category: string;
  readonly categoryId: string;
}

/** The settings of a site that daybook.json says nothing of. */
export const defaultSite: SiteConfig = {
  url: null,
  description: null,
  languages: [],
  cards: false,
  search: false,
  noindex: false,
  licence: null,
  domain: null,
  feedItems: 30,
  topics: [],
  comments: null,
};

/** What daybook.json may say of the site. */
export interface WrittenSite {
  readonly url?: string | undefined;
  readonly description?: string | undefined;
  readonly languages?: readonly Language[] | undefined;
  readonly cards?: boolean | undefined;
  readonly search?: boolean | undefined;
  readonly noindex?: boolean | undefined;
  readonly licence?: string | undefined;
  readonly domain?: string | undefined;
  readonly feedItems?: number | undefined;
  readonly topics?: Readonly<Record<string, WrittenTopic>> | undefined;
  readonly comments?: CommentsConfig | undefined;
}

interface WrittenTopic {
  readonly en?: string | undefined;
  readonly zh?: string | undefined;
  readonly terms: readonly string[];
}

export const siteSchema: z.ZodType<WrittenSite> = z.strictObject({
  url: z
    .string()
    .refine(
      isSiteUrl,
      'no address of a site. Use one such as "https://log.example.org/".\n不是网站地址。请使用例如 "https://log.example.org/"。',
    )
    .optional(),
  description: z.string().optional(),
  languages: z.array(z.enum(['zh', 'en'])).optional(),
  cards: z.boolean().optional(),
  search: z.boolean().optional(),
  noindex: z.boolean().optional(),
  licence: z.string().optional(),
  domain: z
    .string()
    .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i)
    .optional(),
  feedItems: z
    .int()
    .refine((count) => count >= 1 && count <= 1000, 'out of range. Use a number from 1 to 1000.\n超出范围。请使用 1 到 1000 之间的数。')
    .optional(),
  topics: z
    .record(
      z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
      z.strictObject({ en: z.string().optional(), zh: z.string().optional(), terms: z.array(z.string().min(1)).min(1) }),
    )
    .optional(),
  comments: z
    .strictObject({
      provider: z.literal('giscus'),
      repo: z
        .string()
        .refine(
          (repo) => /^[\w.-]+\/[\w.-]+$/.test(repo),
          'no repository. Use owner/name, as on GitHub.\n不是仓库。请使用 owner/name，与 GitHub 上一致。',
        ),
      repoId: z.string().min(1),
      category: z.string().min(1),
      categoryId: z.string().min(1),
    })
    .optional(),
});

/** What daybook.json says of the site, with a default for what it leaves out. */
export function siteConfig(site: WrittenSite | undefined): SiteConfig {
  return {
    url: site?.url === undefined ? null : site.url.replace(/\/*$/, '/'),
    description: site?.description ?? null,
    languages: [...new Set(site?.languages ?? [])],
    cards: site?.cards ?? false,
    search: site?.search ?? false,
    noindex: site?.noindex ?? false,
    licence: site?.licence ?? null,
    domain: site?.domain ?? null,
    feedItems: site?.feedItems ?? defaultSite.feedItems,
    topics: Object.entries(site?.topics ?? {}).map(([id, topic]) => ({
      id,
      name: { en: topic.en ?? id, zh: topic.zh ?? id },
      terms: topic.terms,
    })),
    comments: site?.comments ?? null,
  };
}

function isSiteUrl(url: string): boolean {
  const parsed = parseWebUrl(url);
  return parsed !== null && parsed.search === '' && parsed.hash === '';
}
