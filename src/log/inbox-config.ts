import * as z from 'zod';
import { parseWebUrl } from '../base/parse-url.js';
import { assistSchema } from './assist-config.js';
import { digestSchema, scheduleSchema } from './morning-config.js';

/** Where items come from, as daybook.json says it: a name, a kind, and what the kind needs. */
export type SourceSettings =
  | FeedSettings
  | ArxivSettings
  | HuggingFaceSettings
  | OpenreviewSettings
  | ReleasesSettings
  | TopicSettings
  | ListSettings
  | FolderSettings;

/** What a source is read as. */
export type SourceKind = SourceSettings['kind'];

interface NamedSource {
  /** What pages, verbs and journals call it; no other source has it. */
  readonly name: string;
}

/** A feed in RSS, RDF, Atom or JSON Feed. */
export interface FeedSettings extends NamedSource {
  readonly kind: 'feed';
  readonly url: string;
}

/** What arXiv announces in categories, or what a query of its API finds. */
export interface ArxivSettings extends NamedSource {
  readonly kind: 'arxiv';
  /** `cs.CV` */
  readonly categories?: readonly string[] | undefined;
  /** As arXiv's API takes it: `all:detection AND cat:cs.CV`. */
  readonly query?: string | undefined;
  /** How categories are asked for: the search API, which is the default, or OAI-PMH. */
  readonly via?: 'api' | 'oai' | undefined;
}

/** The daily papers of Hugging Face. */
export interface HuggingFaceSettings extends NamedSource {
  readonly kind: 'hugging-face';
}

/** The papers of a venue on OpenReview. */
export interface OpenreviewSettings extends NamedSource {
  readonly kind: 'openreview';
  /** `ICLR.cc/2025/Conference` */
  readonly venue: string;
}

/** The releases of a repository on GitHub. */
export interface ReleasesSettings extends NamedSource {
  readonly kind: 'github-releases';
  /** `owner/name` */
  readonly repository: string;
}

/** New repositories of a topic on GitHub. */
export interface TopicSettings extends NamedSource {
  readonly kind: 'github-topic';
  readonly topic: string;
  /** How many stars a repository has at least; 10 when absent. */
  readonly stars?: number | undefined;
}

/** A page whose links are items. */
export interface ListSettings extends NamedSource {
  readonly kind: 'list';
  readonly url: string;
  /** What the address of a link must contain: `/papers/`. */
  readonly match?: string | undefined;
}

/** A folder of the log with pages that were saved from a browser. */
export interface FolderSettings extends NamedSource {
  readonly kind: 'folder';
  readonly path: string;
}

/** A check whose sentence is given in English and Chinese. */
function text(isRight: (value: string) => boolean, en: string, zh: string): z.ZodString {
  return z.string().refine(isRight, `${en}\n${zh}`);
}

/** The most sources that a log has. */
export const mostSources = 2_000;

function atMost(count: number): (list: readonly unknown[]) => boolean {
  return (list) => list.length <= count;
}

function tooMany(count: number): string {
  return `too long. Give ${count} at most.\n太长。最多 ${count} 个。`;
}

const name = text(
  (value) => value.length <= 60 && /^[^\p{C}\s-](?:[^\p{Cc}\p{Cf}]*\S)?$/u.test(value),
  'no name of a source. Use up to 60 characters, such as "cs.CV" or "机器之心".',
  '不是来源的名称。请使用不超过 60 个字符，例如 "cs.CV" 或 "机器之心"。',
);
const url = text(
  (value) => value.length <= 2_000 && parseWebUrl(value) !== null,
  'no address on the web. Use one such as "https://example.org/feed.xml".',
  '不是网址。请使用例如 "https://example.org/feed.xml"。',
);
const category = text(
  (value) => /^[a-z]{2,10}(?:-[a-z]{2,4})?(?:\.[A-Za-z]{2}|\.[a-z]{2,4}-[a-z]{2,4})?$/.test(value),
  'no category of arXiv. Use one such as "cs.CV" or "hep-th".',
  '不是 arXiv 的分类。请使用例如 "cs.CV" 或 "hep-th"。',
);
const venue = text(
  (value) => value.length <= 200 && /^[\w.-]+(?:\/[\w.-]+)+$/.test(value),
  'no venue of OpenReview. Use one such as "ICLR.cc/2025/Conference".',
  '不是 OpenReview 上的会议。请使用例如 "ICLR.cc/2025/Conference"。',
);
const repository = text(
  (value) => /^[\w-]{1,100}\/[\w.-]{1,100}$/.test(value),
  'no repository. Use owner/name, as on GitHub.',
  '不是仓库。请使用 owner/name，与 GitHub 上一致。',
);
const topic = text(
  (value) => /^[a-z0-9][a-z0-9-]{0,49}$/.test(value),
  'no topic of GitHub. Use small letters, digits and hyphens, such as "object-detection".',
  '不是 GitHub 的主题。请使用小写字母、数字和连字符，例如 "object-detection"。',
);
const stars = z
  .int()
  .refine(
    (value) => value >= 0 && value <= 1_000_000,
    'out of range. Use a number from 0 to 1000000.\n超出范围。请使用 0 到 1000000 之间的数。',
  );
const path = text(
  (value) => value.length <= 500 && /^(?![./\\])[^\p{Cc}\\]+$/u.test(value) && !value.split('/').some((part) => part.startsWith('.')),
  'no folder of the log. Use a path inside it, such as "saved".',
  '不是日志里的文件夹。请使用日志内的路径，例如 "saved"。',
);

const bothOrNeither =
  'neither categories nor a query, or both of them; OAI-PMH takes categories. Give one of them.\n应在 categories 和 query 中给出且只给一个；OAI-PMH 只支持 categories。';

const schemas = {
  feed: z.strictObject({ name, kind: z.literal('feed'), url }),
  arxiv: z
    .strictObject({
      name,
      kind: z.literal('arxiv'),
      categories: z.array(category).min(1).refine(atMost(20), tooMany(20)).optional(),
      query: z.string().min(1).max(500).optional(),
      via: z.enum(['api', 'oai']).optional(),
    })
    .refine(({ categories, query, via }) => (categories === undefined) !== (query === undefined) && !(via === 'oai' && query), {
      message: bothOrNeither,
    }),
  'hugging-face': z.strictObject({ name, kind: z.literal('hugging-face') }),
  openreview: z.strictObject({ name, kind: z.literal('openreview'), venue }),
  'github-releases': z.strictObject({ name, kind: z.literal('github-releases'), repository }),
  'github-topic': z.strictObject({ name, kind: z.literal('github-topic'), topic, stars: stars.optional() }),
  list: z.strictObject({ name, kind: z.literal('list'), url, match: z.string().min(1).max(200).optional() }),
  folder: z.strictObject({ name, kind: z.literal('folder'), path }),
} as const satisfies Readonly<Record<SourceKind, z.ZodObject>>;

/** What each kind of source needs to know. */
export const sourceSchemas: Readonly<Record<SourceKind, z.ZodType<SourceSettings>>> = schemas;

/** The kinds of sources, in the order in which they are explained. */
export const sourceKinds: readonly SourceKind[] = Object.keys(schemas) as SourceKind[];

/** The part of daybook.json that says what comes into the inbox. */
export const inboxSchema: z.ZodType<InboxSettings> = z.strictObject({
  sources: z
    .array(
      z.discriminatedUnion('kind', [
        schemas.feed,
        schemas.arxiv,
        schemas['hugging-face'],
        schemas.openreview,
        schemas['github-releases'],
        schemas['github-topic'],
        schemas.list,
        schemas.folder,
      ]),
    )
    .refine(atMost(mostSources), tooMany(mostSources))
    .superRefine((sources, context) => {
      const seen = new Set<string>();
      for (const [at, source] of sources.entries()) {
        const key = sourceKey(source.name);
        const message = 'the name of another source too. Give each its own.\n与另一个来源同名。请分别命名。';
        if (seen.has(key)) context.addIssue({ code: 'custom', path: [at, 'name'], message });
        seen.add(key);
      }
    })
    .optional(),
  schedule: scheduleSchema.optional(),
  digest: digestSchema.optional(),
  assist: assistSchema.optional(),
});

interface InboxSettings {
  readonly sources?: readonly SourceSettings[] | undefined;
  readonly schedule?: z.output<typeof scheduleSchema> | undefined;
  readonly digest?: z.output<typeof digestSchema> | undefined;
  readonly assist?: z.output<typeof assistSchema> | undefined;
}

/** By which names of sources are told apart: case and full width do not count. */
export function sourceKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
