import * as z from 'zod';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import type { Hit, TextPart } from '../search/search-result.js';
import { defineOperation, type Operation } from './operation.js';
import { described } from './parameters.js';

/** Start and end in UTF-16 units. */
type Mark = [start: number, end: number];

interface HitOutput {
  readonly ref: string;
  readonly title: string;
  readonly score: number;
  readonly snippet: string;
  readonly date: string;
  readonly url: string | null;
  readonly relevance: number;
  readonly marks: { readonly title: readonly Mark[]; readonly snippet: readonly Mark[] };
}

/** What `search` answers. */
export interface SearchOutput {
  readonly total: number;
  readonly hits: readonly HitOutput[];
  readonly near: readonly HitOutput[];
  readonly offers: readonly { readonly kind: 'spelling' | 'pinyin' | 'topic'; readonly query: string; readonly count: number | null }[];
}

const marks = z.array(z.tuple([z.int(), z.int()]));

const hit = z.object({
  ref: z.string().meta({ description: 'Names the entry, such as 2022-05-11#3.' }),
  title: z.string(),
  score: z.number().meta({ description: 'Larger is better; comparable within one list only.' }),
  snippet: z.string().meta({ description: 'A piece of the entry where the query matched; "" when only the title did.' }),
  date: z.string(),
  url: z.string().nullable(),
  relevance: z.int(),
  marks: z.object({ title: marks, snippet: marks }).meta({ description: 'Where the query matched: start and end in UTF-16 units.' }),
});

const searchOutput: z.ZodType<SearchOutput> = z.object({
  total: z.int().meta({ description: 'All matches, however few are listed.' }),
  hits: z.array(hit),
  near: z
    .array(hit)
    .meta({ description: 'Where fewer than ten match: entries with much of what was asked though not all, best first; not in total.' }),
  offers: z
    .array(
      z.object({
        kind: z.enum(['spelling', 'pinyin', 'topic']),
        query: z.string().meta({ description: 'The whole query to ask instead.' }),
        count: z.int().nullable().meta({ description: 'How many entries it finds, where known.' }),
      }),
    )
    .meta({ description: 'Queries that may say better what was meant; never mixed in.' }),
});

/** Finds entries by what they say. */
export const searchOperation: Operation = defineOperation({
  name: 'search',
  summary: say('Find entries by their words', '按文字查找记录'),
  description: say(
    'Finds entries, the best first. Words must all match, in either language; a Latin word also matches as part of a longer one, and pinyin finds Chinese. "…" is a phrase, -word leaves out, or and ( ) join, and filters such as stars:>=3, has:code, topic:检测, venue:CVPR, year:2022 narrow: see docs/search.md. A query that begins with - comes after --.',
    '查找记录，最合适的在前。各词都要符合，中英文皆可；英文词也作为长词的一部分匹配，拼音可以找到汉字。"…" 是短语，-词 表示排除，可用 or 和 ( ) 组合，并可用 stars:>=3、has:code、topic:检测、venue:CVPR、year:2022 等条件筛选：见 docs/search.md。以 - 开头的查询写在 -- 之后。',
  ),
  effect: 'read',
  input: z.strictObject({
    query: described(z.string(), say('what to find', '要找什么')),
    limit: described(z.int().min(0).default(20), say('list at most so many', '最多列出多少条')),
  }),
  positional: ['query'],
  output: searchOutput,
  examples: [
    { command: 'search 目标检测', text: say('Entries about object detection', '找目标检测的记录') },
    { command: 'search "transformer has:code stars:>=3"', text: say('With code, and of relevance 3 or more', '有代码、相关度不低于 3 的') },
    { command: 'search --json --limit 100 -- "-综述 year:2022"', text: say('What is no survey, as data', '不是综述的，输出为数据') },
  ],
  async run({ daybook }, { query, limit }) {
    const [{ parseQuery }, { queryProblemText }, { find }] = await Promise.all([
      import('../search/query/parse-query.js'),
      import('../search/query/query-problem.js'),
      import('../search/find.js'),
    ]);
    const parsed = parseQuery(query);
    if (!parsed.ok) {
      const { en, zh } = queryProblemText(query, parsed.problem);
      throw new DaybookError('usage', say(`The query cannot be read:\n${en}`, `无法理解这个查询：\n${zh}`));
    }
    const index = await daybook.searchIndex();
    const { total, hits, near, offers } = await index.read((reader) => find(reader, { text: query, query: parsed.query }, { limit }));
    return {
      total,
      hits: hits.map(hitOutput),
      near: near.map(hitOutput),
      offers: offers.map(({ kind, query, count }) => ({ kind, query, count })),
    };
  },
  async render(output, { language, color }) {
    const { searchText } = await import('./search/search-text.js');
    return searchText(output, language, color);
  },
});

function hitOutput({ ref, title, score, date, url, relevance, titleParts, snippet }: Hit): HitOutput {
  const marks = { title: marksOf(titleParts), snippet: marksOf(snippet) };
  return { ref, title, score, snippet: textOf(snippet), date, url, relevance, marks };
}

function textOf(parts: readonly TextPart[]): string {
  return parts.map(({ text }) => text).join('');
}

function marksOf(parts: readonly TextPart[]): Mark[] {
  let at = 0;
  return parts.flatMap(({ text, marked }): Mark[] => {
    const start = at;
    at += text.length;
    return marked ? [[start, at]] : [];
  });
}
