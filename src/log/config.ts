import * as z from 'zod';
import type { Severity } from '../base/diagnostic.js';
import { DaybookError } from '../base/errors.js';
import { isTimeZone } from '../base/is-time-zone.js';
import { type Bilingual, type Language, say } from '../base/text.js';
import { type AssistConfig, assistConfig } from './assist-config.js';
import { configProblem, jsonProblem } from './config-problem.js';
import type { Dialect } from './dialect.js';
import { type DialectOverride, dialectOverrideSchema, mergeDialect } from './dialect-override.js';
import { authorDialect, dialects } from './dialects/index.js';
import { fetchSchema } from './fetch-config.js';
import { inboxSchema, type SourceSettings } from './inbox-config.js';
import { readJson } from './json-source.js';
import { type DigestConfig, defaultMorning, digestConfig, type ScheduleConfig } from './morning-config.js';
import { type SavedSearch, searchesSchema } from './searches-config.js';
import { type ServeConfig, serveConfig, serveSchema } from './serve-config.js';
import { defaultSite, type SiteConfig, siteConfig, siteSchema } from './site-config.js';

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
  readonly serve: ServeConfig;
  readonly fetch: {
    /** Host names, addresses and subnets, with a port or for those of the web, that may be fetched though they are not public. */
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
    /** The language model that helps; null for none. */
    readonly assist: AssistConfig | null;
  };
}

/** The settings of a log without daybook.json. */
export const defaultConfig: Config = {
  title: null,
  dialect: authorDialect,
  timezone: 'Asia/Shanghai',
  language: null,
  check: { rules: {}, httpsHosts: [] },
  serve: serveConfig(undefined),
  fetch: { allow: [] },
  site: defaultSite,
  searches: [],
  inbox: { sources: [], ...defaultMorning, assist: null },
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
    serve: serveConfig(serve),
    fetch: { allow: fetch?.allow ?? [] },
    site: siteConfig(site),
    searches: (searches ?? []).map(({ name, title, query }) => ({ name, title: title ?? name, query })),
    inbox: {
      sources: inbox?.sources ?? [],
      schedule: inbox?.schedule ? { cron: inbox.schedule.cron.trim(), timezone: inbox.schedule.timezone ?? null } : null,
      digest: digestConfig(inbox?.digest),
      assist: assistConfig(inbox?.assist),
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
    serve: serveSchema.optional(),
    fetch: fetchSchema.optional(),
    site: siteSchema.optional(),
    searches: searchesSchema.optional(),
    inbox: inboxSchema.optional(),
  });
}

const namedSchema = shape(z.enum(dialects.map((dialect) => dialect.name)));
const overrideSchema = shape(dialectOverrideSchema);

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
