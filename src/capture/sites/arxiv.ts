import { arxivReference, joinUrl, type UrlParts } from '../../base/urls.js';
import type { Extractor } from '../extractor.js';
import type { Web } from '../web.js';
import { type ArxivPaper, arxivFacts, parseAtom } from './arxiv-atom.js';

/** Papers on arXiv, under its own addresses, DOIs and mirrors. */
export const arxiv: Extractor = {
  name: 'arxiv',
  matches: (parts) => arxivIdOf(parts) !== null,
  reader: 'page',
  async ask(url, web) {
    const id = arxivReference(url)?.id ?? '';
    const [paper] = await arxivPapers([id], web);
    return paper ? arxivFacts(paper) : null;
  },
  pageOf: (url) => `https://arxiv.org/abs/${arxivReference(url)?.id ?? ''}`,
};

/** What arXiv's API says of papers, in the order in which it answers; ids that it does not know are left out. */
export async function arxivPapers(ids: readonly string[], web: Web): Promise<readonly ArxivPaper[]> {
  const query = `id_list=${ids.map(encodeURIComponent).join(',')}&max_results=${ids.length}`;
  return parseAtom(await web.text(`https://export.arxiv.org/api/query?${query}`, 'application/atom+xml'));
}

function arxivIdOf(parts: UrlParts): string | null {
  const reference = arxivReference(joinUrl(parts));
  return reference?.valid ? reference.id : null;
}
