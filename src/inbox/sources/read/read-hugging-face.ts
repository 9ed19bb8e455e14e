import * as z from 'zod';
import { readArxivId } from '../../../base/arxiv-id.js';
import { type Answer, type Told, told } from './answer.js';
import { jsonAnswer, maybeText } from './json-answer.js';
import { saidItem } from './said-item.js';

/** Reads the answer of `huggingface.co/api/daily_papers`. */
export function readHuggingFace(answer: Answer): Told {
  const { found, entries } = jsonAnswer(answer, z.array(z.unknown()), daily);
  const from = { base: answer.url, now: answer.now };
  return told(
    found.map(({ title, paper }) => {
      const page = `https://huggingface.co/papers/${paper.id}`;
      const { id, valid } = readArxivId(paper.id, '');
      return saidItem(
        {
          title: paper.title ?? title,
          url: valid ? `https://arxiv.org/abs/${id}` : page,
          links: [page, paper.githubRepo, paper.projectPage],
          abstract: paper.summary,
          authors: paper.authors.map(({ name }) => name),
          published: paper.publishedAt,
        },
        from,
      );
    }),
    { entries },
  );
}

const daily = z.object({
  title: maybeText,
  paper: z.object({
    id: z.string().regex(/^[\w.-]{4,40}$/),
    title: maybeText,
    summary: maybeText,
    publishedAt: maybeText,
    githubRepo: maybeText,
    projectPage: maybeText,
    authors: z.array(z.object({ name: z.string() })).catch([]),
  }),
});
