import * as z from 'zod';
import type { Severity } from '../base/diagnostic.js';
import { DaybookError } from '../base/errors.js';
import { type Bilingual, type Language, say } from '../base/text.js';
import { configProblem, jsonProblem } from './config-problem.js';
import type { Dialect } from './dialect.js';
import { type DialectOverride, dialectOverrideSchema, mergeDialect } from './dialect-override.js';
import { authorDialect, dialects } from './dialects/index.js';
import { fetchSchema } from './fetch-config.js';
import { inboxSchema, type SourceSettings } from './inbox-config.js';
import { readJson } from './json-source.js';
import { type DigestConfig, defaultMorning, digestConfig, type ScheduleConfig } from './morning-config.js';
import type { Topic } from './subjects/topics.js';

/** The settings of a log, from its daybook.json; every setting has a default. */
export interface Config {
  /** What the log calls itself; null when it does not say. */
  readonly title: string | null;
  readonly dialect: Dialect;
  /** Decides what today is. */
  readonly timezone: string;
  /** The language of pages and messages; null leaves it to the reader. */
  readonly language: Language | null;
  readonly check: {
    /** Severity by rule id, where it is not the rule's own. */
    readonly rules: Readonly<Record<string, 'off' | Severity>>;
    /** Hosts, besides those known, whose http links may become https. */
    readonly httpsHosts: readonly string[];
  };
  readonly serve: {
    /** The first port to try; null for the default. */
    readonly port: number | null;
    /** Names, besides those of loopback, under which the log is asked for. */
    readonly hosts: readonly string[];
  };
  readonly fetch: {
    /** Host names, addresses and subnets that may be fetched though they are not public. */
    readonly allow: readonly string[];
  };
  readonly site: SiteConfig;
  /** Searches that the log keeps under a name, in the order in which they are shown. */
  readonly searches: readonly SavedSearch[];
  readonly inbox: {
    /** Where items come from, in the order in which they are shown. */
    readonly sources: readonly SourceSettings[];
    /** When the morning runs by itself while the log is served; null for never. */
    readonly schedule: ScheduleConfig | null;
    readonly digest: DigestConfig;
  };
}

/** A query under a name: it has an address of its own. Whether the query can be asked is seen where it is asked. */
export interface SavedSearch {
  /** Stands in addresses: `to-try`. */
  readonly name: string;
  /** What pages call it; the name when it has none. */
  readonly title: string;
  readonly query: string;
}

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

/** The settings of a log without daybook.json. */
export const defaultConfig: Config = {
  title: null,
  dialect: authorDialect,
  timezone: 'Asia/Shanghai',
  language: null,
  check: { rules: {}, httpsHosts: [] },
  serve: { port: null, hosts: [] },
  fetch: { allow: [] },
  site: {
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
  },
  searches: [],
  inbox: { sources: [], ...defaultMorning },
};

/**
 * Reads the text of a daybook.json.
 * @throws DaybookError `bad-config` with a sentence for each thing that is wrong, each with its line.
 */
export function parseConfig(text: string): Config {
  const source = readJson(text);
  if (!source.ok) throw badConfig([jsonProblem(source)]);
  const schema = isObject(source.value) && isObject(source.value.dialect) ? overrideSchema : namedSchema;
  const parsed = schema.safeParse(source.value);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => configProblem(issue, source, schema));
    throw badConfig(issues);
  }
  const { title, dialect, timezone, language, check, serve, fetch, site, searches, inbox } = parsed.data;
  return {
    title: title ?? null,
    dialect: dialectOf(dialect),
    timezone: timezone ?? defaultConfig.timezone,
    language: language ?? null,
    check: { rules: check?.rules ?? {}, httpsHosts: check?.httpsHosts ?? [] },
    serve: { port: serve?.port ?? null, hosts: serve?.hosts ?? [] },
    fetch: { allow: fetch?.allow ?? [] },
    site: {
      url: site?.url === undefined ? null : site.url.replace(/\/*$/, '/'),
      description: site?.description ?? null,
      languages: [...new Set(site?.languages ?? [])],
      cards: site?.cards ?? false,
      search: site?.search ?? false,
      noindex: site?.noindex ?? false,
      licence: site?.licence ?? null,
      domain: site?.domain ?? null,
      feedItems: site?.feedItems ?? defaultConfig.site.feedItems,
      topics: Object.entries(site?.topics ?? {}).map(([id, topic]) => ({
        id,
        name: { en: topic.en ?? id, zh: topic.zh ?? id },
        terms: topic.terms,
      })),
      comments: site?.comments ?? null,
    },
    searches: (searches ?? []).map(({ name, title, query }) => ({ name, title: title ?? name, query })),
    inbox: {
      sources: inbox?.sources ?? [],
      schedule: inbox?.schedule ? { cron: inbox.schedule.cron.trim(), timezone: inbox.schedule.timezone ?? null } : null,
      digest: digestConfig(inbox?.digest),
    },
  };
}

function shape<D extends z.ZodType>(dialect: D) {
  return z.strictObject({
    $schema: z.string().optional(),
    title: z.string().min(1).optional(),
    dialect: dialect.optional(),
    timezone: z
      .string()
      .refine(isTimeZone, { params: { kind: 'timezone' } })
      .optional(),
    language: z.enum(['zh', 'en']).optional(),
    check: z
      .strictObject({
        rules: z.record(z.string(), z.enum(['off', 'info', 'warning', 'error'])).optional(),
        httpsHosts: z.array(z.string().min(1)).optional(),
      })
      .optional(),
    serve: z
      .strictObject({
        port: z.int().min(0).max(65535).optional(),
        hosts: z
          .array(
            z
              .string()
              .refine(
                (name) => /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(name),
                'no name of a host. Use small letters, without port or path, such as "log.example.org".\n不是主机名。请使用小写字母，不带端口和路径，例如 "log.example.org"。',
              ),
          )
          .optional(),
      })
      .optional(),
    fetch: fetchSchema.optional(),
    site: z
      .strictObject({
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
          .refine(
            (count) => count >= 1 && count <= 1000,
            'out of range. Use a number from 1 to 1000.\n超出范围。请使用 1 到 1000 之间的数。',
          )
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
      })
      .optional(),
    searches: z
      .array(
        z.strictObject({
          name: z
            .string()
            .refine(
              (name) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name.length <= 60,
              'no name of a search, which stands in an address. Use small letters, digits and hyphens, such as "to-try".\n不是搜索的名称，它会出现在网址里。请使用小写字母、数字和连字符，例如 "to-try"。',
            ),
          title: z.string().min(1).optional(),
          query: z.string().min(1),
        }),
      )
      .superRefine((searches, context) => {
        for (const [at, { name }] of searches.entries()) {
          if (searches.findIndex((each) => each.name === name) === at) continue;
          const message = 'the name of another search too. Give each its own.\n与另一个搜索同名。请分别命名。';
          context.addIssue({ code: 'custom', path: [at, 'name'], message });
        }
      })
      .optional(),
    inbox: inboxSchema.optional(),
  });
}

const namedSchema = shape(z.enum(dialects.map((dialect) => dialect.name)));
const overrideSchema = shape(dialectOverrideSchema);

function isSiteUrl(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && new URL(url).search === '' && new URL(url).hash === '';
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function dialectOf(dialect: string | DialectOverride | undefined): Dialect {
  const name = typeof dialect === 'object' ? dialect.extends : dialect;
  const base = dialects.find((candidate) => candidate.name === name) ?? authorDialect;
  return typeof dialect === 'object' ? mergeDialect(base, dialect) : base;
}

function badConfig(problems: readonly Bilingual[]): DaybookError {
  const text = say(problems.map(({ en }) => en).join('\n'), problems.map(({ zh }) => zh).join('\n'));
  return new DaybookError('bad-config', text, {
    hint: say('Correct daybook.json and try again; docs/format.md describes it.', '请改正 daybook.json 后重试；说明见 docs/format.md。'),
  });
}
