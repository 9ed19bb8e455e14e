import { readArxivId } from '../../base/arxiv-id.js';
import { plainTex } from '../../base/plain-tex.js';
import { venueName, venuesOf } from '../../log/subjects/venues.js';
import { type Facts, fact, noFacts } from '../facts.js';
import { codeIn } from '../text/named-links.js';

/** A paper as arXiv's API describes it. */
export interface ArxivPaper {
  /** Without version. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly published: string;
  readonly comment: string;
  readonly journal: string;
}

/** The papers of an answer of `export.arxiv.org/api/query`; none where it is no such answer. */
export async function parseAtom(xml: string): Promise<readonly ArxivPaper[]> {
  // An answer without papers, or no XML at all, costs nothing to tell.
  if (!xml.includes('<entry')) return [];
  const { DOMParser } = await import('linkedom'); // A third of all code that is loaded: most verbs ask arXiv nothing.
  const feed = new DOMParser().parseFromString(xml, 'text/xml');
  return [...feed.getElementsByTagName('entry')].flatMap((entry) => {
    const text = (name: string): string => (entry.getElementsByTagName(name)[0]?.textContent ?? '').slice(0, 20_000);
    const { id, valid } = readArxivId(text('id').replace(/^.*\/abs\//, ''), '');
    const title = plainTex(text('title').replace(/\s+/g, ' ').trim());
    if (!valid || title === '') return [];
    const [summary, published] = [text('summary').trim(), text('published')];
    return [{ id, title, summary, published, comment: text('arxiv:comment'), journal: text('arxiv:journal_ref') }];
  });
}

/** The facts of one paper: its code is named in the comment or the abstract, its venue in the comment or the journal reference. */
export function arxivFacts({ id, title, summary, published, comment, journal }: ArxivPaper): Facts {
  const [venue] = [...venuesOf(journal), ...venuesOf(comment)];
  return {
    ...noFacts,
    title: fact(title, 'arXiv API', 'sure'),
    site: fact('arXiv', 'arXiv API', 'sure'),
    date: fact(published.slice(0, 10), 'arXiv API', 'sure'),
    abstract: fact(plainTex(summary), 'arXiv API', 'sure'),
    venue: venue ? fact(venueName(venue), 'arXiv comment', 'likely') : null,
    papers: [{ value: { title, url: `https://arxiv.org/abs/${id}` }, from: 'arXiv API', certainty: 'sure' }],
    code: [...codeIn(comment, 'arXiv comment'), ...codeIn(summary, 'arXiv abstract')],
  };
}
