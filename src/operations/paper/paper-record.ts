import * as z from 'zod';
import type { Language } from '../../base/text.js';
import { mergeWords } from '../../log/papers/merge-words.js';
import type { Paper } from '../../log/papers/papers.js';

/** A paper as `paper --json` prints it. */
export interface PaperRecord {
  readonly id: string;
  readonly ids: readonly string[];
  readonly title: string;
  readonly url: string | null;
  readonly repositories: readonly { readonly id: string; readonly url: string; readonly isOwn: boolean }[];
  readonly articles: readonly { readonly url: string; readonly title: string; readonly ref: string }[];
  readonly mentions: readonly {
    readonly ref: string;
    readonly date: string;
    readonly title: string;
    readonly url: string | null;
    readonly relevance: number;
    readonly through: 'name' | 'words' | 'article' | 'repository';
  }[];
  readonly merges: readonly { readonly ids: readonly [string, string]; readonly ref: string; readonly why: string }[];
}

export const paperRecordSchema: z.ZodType<PaperRecord> = z.object({
  id: z
    .string()
    .meta({ description: 'Its best id, such as arxiv:2204.07154; for a paper without a number, its title’s letters and digits.' }),
  ids: z.array(z.string()).meta({ description: 'All of them, best first.' }),
  title: z.string(),
  url: z.string().nullable().meta({ description: 'The first address that was written for it.' }),
  repositories: z.array(
    z.object({
      id: z.string(),
      url: z.string(),
      isOwn: z.boolean().meta({ description: 'Whether it is this paper’s alone, so that entries that have it are mentions.' }),
    }),
  ),
  articles: z.array(
    z.object({ url: z.string(), title: z.string(), ref: z.string().meta({ description: 'The entry that noted it first.' }) }),
  ),
  mentions: z
    .array(
      z.object({
        ref: z.string(),
        date: z.string(),
        title: z.string(),
        url: z.string().nullable(),
        relevance: z.int(),
        through: z
          .enum(['name', 'words', 'article', 'repository'])
          .meta({ description: 'Whether the entry is about the paper, mentions it in its words, or has its article or its code.' }),
      }),
    )
    .meta({ description: 'Oldest first.' }),
  merges: z
    .array(z.object({ ids: z.tuple([z.string(), z.string()]), ref: z.string(), why: z.string() }))
    .meta({ description: 'Why its ids, its code and its articles are one paper’s, and the entry that says so.' }),
});

/** What is told of a paper. */
export function paperRecord(paper: Paper, language: Language): PaperRecord {
  const { id, ids, title, url, repositories, articles, mentions, merges } = paper;
  return {
    id,
    ids,
    title,
    url,
    repositories,
    articles,
    mentions: mentions.map(({ day, entry, n, through }) => ({
      ref: `${day.ref}#${n}`,
      date: day.date,
      title: entry.title,
      url: entry.url,
      relevance: entry.relevance,
      through,
    })),
    merges: merges.map((merge) => ({ ids: merge.ids, ref: merge.ref, why: mergeWords(merge)[language] })),
  };
}
