import { githubRepository } from '../../base/urls.js';
import { type Facts, fact, firstFact, noFacts } from '../facts.js';
import { papersIn } from '../text/named-links.js';
import { linkedText } from './main-text.js';
import { metaFact, pageMeta } from './page-meta.js';
import type { Page } from './parse-page.js';

/** Reads the page of a repository, where the API does not answer. */
export function readGithub(page: Page): Facts {
  const meta = pageMeta(page);
  const repository = page.url === null ? null : githubRepository(page.url);
  // “GitHub - microsoft/Cream: This is a collection of our NAS and Vision Transformer work.”
  const title = firstFact(metaFact(meta, ['og:title'], 'sure'), fact(page.document.querySelector('title')?.textContent, 'title', 'likely'));
  const about = metaFact(meta, ['og:description', 'description'], 'likely');
  const readme = page.document.querySelector('article.markdown-body, #readme');
  return {
    ...noFacts,
    title: title && { ...title, value: title.value.replace(/^GitHub - /, '').replace(/ · GitHub$/, '') },
    site: fact('GitHub', 'address', 'sure'),
    abstract: about && { ...about, value: about.value.replace(/(?:\.\s*)? - [\w.-]+\/[\w.-]+$|\.? ?Contribute to \S+ development.*$/, '') },
    papers: readme ? papersIn(linkedText(page.document, readme), 'README') : [],
    code:
      repository === null ? [] : [{ value: { title: null, url: `https://github.com/${repository}` }, from: 'address', certainty: 'sure' }],
  };
}
