import * as z from 'zod';
import { say } from '../base/text.js';
import { entryTarget } from './find-target.js';
import { defineOperation, type Operation } from './operation.js';
import { described } from './parameters.js';

/** What `related` answers. */
export interface RelatedOutput {
  readonly ref: string;
  readonly title: string;
  readonly hits: readonly {
    readonly ref: string;
    readonly title: string;
    readonly score: number;
    readonly reasons: readonly string[];
    readonly date: string;
    readonly url: string | null;
    readonly relevance: number;
  }[];
}

const relatedOutput: z.ZodType<RelatedOutput> = z.object({
  ref: z.string(),
  title: z.string(),
  hits: z.array(
    z.object({
      ref: z.string().meta({ description: 'Names the entry, such as 2022-05-11#3.' }),
      title: z.string(),
      score: z.number().meta({ description: 'Larger is nearer; comparable within one answer only.' }),
      reasons: z.array(z.string()).meta({ description: 'Why it is near, in words, the strongest first.' }),
      date: z.string(),
      url: z.string().nullable(),
      relevance: z.int(),
    }),
  ),
});

/** Finds the entries nearest to one, and says why. */
export const relatedOperation: Operation = defineOperation({
  name: 'related',
  summary: say('Find the entries nearest to one, and why', '查找与某一点最相近的记录，并说明原因'),
  description: say(
    'Lists the entries that have most to do with one, the nearest first, each with the reasons: the same paper, link or repository, code of the same authors, words in common, the same topic. What has nothing to do with it is not listed, so there may be none.',
    '列出与某一点关系最近的记录，最近的在前，并写明原因：同一篇论文、同一链接、同一仓库、代码同属一家、提到同样的内容、同一主题。没有关系的不列，因此可能一条也没有。',
  ),
  effect: 'read',
  input: z.strictObject({
    ref: described(z.string(), say('the entry', '哪一点'), 'ref'),
    limit: described(z.int().min(0).default(8), say('list at most so many', '最多列出多少条')),
  }),
  positional: ['ref'],
  output: relatedOutput,
  examples: [
    { command: 'related 2022-05-11#3', text: say('What belongs with an entry', '与某一点相关的记录') },
    { command: 'related 2022-05-11#3 --limit 20 --json', text: say('More of it, as data', '列出更多，输出为数据') },
  ],
  async run({ daybook, language }, { ref, limit }) {
    const [{ dayDocuments }, { related }, { extendTopics }, { topics: known }] = await Promise.all([
      import('../search/entry-document.js'),
      import('../search/related.js'),
      import('../log/subjects/find-topics.js'),
      import('../log/subjects/topics.js'),
    ]);
    const { day, entry } = entryTarget(await daybook.readLog(), ref);
    const topics = extendTopics(known, daybook.config.site.topics);
    const at = day.entries.indexOf(entry);
    const document = dayDocuments(day, topics)[at];
    const index = await daybook.searchIndex();
    const found = document ? await index.read((reader) => related(reader, document, { limit, topics })) : [];
    const hits = found.map(({ ref, title, score, reasons, date, url, relevance }) => {
      return { ref, title, score, reasons: reasons.map((reason) => reason[language]), date, url, relevance };
    });
    return { ref: `${day.ref}#${at + 1}`, title: entry.title, hits };
  },
  async render(output, { language, color }) {
    const { relatedText } = await import('./search/related-text.js');
    return relatedText(output, language, color);
  },
});
