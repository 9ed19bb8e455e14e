import { DaybookError } from '../base/errors.js';
import type { CapturedLink, Fact } from './capture.js';
import type { Facts } from './facts.js';
import { arxivPapers } from './sites/arxiv.js';
import { arxivFacts } from './sites/arxiv-atom.js';
import { arxivIdIn } from './text/named-links.js';
import type { Web } from './web.js';

/** Facts whose papers on arXiv have their titles, asked for at once; a PDF that has arXiv's stamp is described by arXiv. */
export async function completePapers(facts: Facts, web: Web): Promise<Facts> {
  const stamp = facts.url?.from === 'first page' ? arxivIdIn(facts.url.value) : null;
  const missing = facts.papers.filter(({ value }) => value.title === null).flatMap(({ value }) => arxivIdIn(value.url) ?? []);
  const ids = stamp === null ? missing : [stamp];
  const papers = ids.length === 0 ? [] : await known(ids, web);
  const stamped = papers.find(({ id }) => id === stamp);
  if (stamped) return { ...arxivFacts(stamped), url: facts.url };
  const titles = new Map(papers.map(({ id, title }) => [id, title]));
  return papers.length === 0 ? facts : { ...facts, papers: facts.papers.map((paper) => titled(paper, titles)) };
}

function titled(paper: Fact<CapturedLink>, titles: ReadonlyMap<string, string>): Fact<CapturedLink> {
  const title = paper.value.title ?? titles.get(arxivIdIn(paper.value.url) ?? '') ?? null;
  return { ...paper, value: { ...paper.value, title } };
}

/** Without arXiv’s answer the papers stay without titles. */
async function known(ids: readonly string[], web: Web): ReturnType<typeof arxivPapers> {
  try {
    return await arxivPapers(ids, web);
  } catch (error) {
    if (error instanceof DaybookError) return [];
    throw error;
  }
}
