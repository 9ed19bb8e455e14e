import { arxivReference, joinUrl } from '../../base/urls.js';
import type { Extractor } from '../extractor.js';
import { type Facts, fact, noFacts } from '../facts.js';
import { textOfJson } from '../text/json-value.js';

/** Papers on Hugging Face, which knows the repository that their authors gave. */
export const huggingFace: Extractor = {
  name: 'hugging-face',
  matches: (parts) => parts.host === 'huggingface.co' && arxivReference(joinUrl(parts))?.valid === true,
  reader: 'page',
  async ask(url, web) {
    const id = arxivReference(url)?.id ?? '';
    return paperFacts(await web.json(`https://huggingface.co/api/papers/${id}`, 'application/json'), id);
  },
};

function paperFacts(paper: unknown, id: string): Facts | null {
  const title = textOfJson(paper, 'title');
  if (title === null) return null;
  const from = 'Hugging Face API';
  const repository = textOfJson(paper, 'githubRepo');
  return {
    ...noFacts,
    title: fact(title, from, 'sure'),
    site: fact('Hugging Face', from, 'sure'),
    date: fact(textOfJson(paper, 'publishedAt')?.slice(0, 10), from, 'sure'),
    abstract: fact(textOfJson(paper, 'summary'), from, 'sure'),
    papers: [{ value: { title, url: `https://arxiv.org/abs/${id}` }, from, certainty: 'sure' }],
    code: repository === null ? [] : [{ value: { title: null, url: repository }, from, certainty: 'sure' }],
  };
}
