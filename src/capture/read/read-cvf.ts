import { venueName, venuesOf } from '../../log/subjects/venues.js';
import { type Facts, fact, firstFact } from '../facts.js';
import { cleanUrl } from '../text/clean-url.js';
import type { Page } from './parse-page.js';
import { readPage } from './read-page.js';

/** Reads a paper's page of CVF Open Access. Where it links to arXiv, that is the paper's address: versions are found there. */
export function readCvf(page: Page): Facts {
  const facts = readPage(page);
  const { document, url } = page;
  const title = firstFact(facts.title, fact(document.querySelector('#papertitle')?.textContent, '#papertitle', 'sure'));
  const links = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
  const arxiv = links.find((link) => /^https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\//.test(link));
  // https://openaccess.thecvf.com/content/CVPR2022/html/Zhang_MiniViT_CVPR_2022_paper.html
  const [venue] = venuesOf(/_([A-Za-z]+_\d{4})_paper/.exec(url ?? '')?.[1]?.replace('_', ' ') ?? '');
  const address = arxiv ?? url ?? cleanUrl(links.find((link) => link.endsWith('_paper.pdf')) ?? '', page.base);
  return {
    ...facts,
    title,
    site: fact('CVF Open Access', 'address', 'sure'),
    abstract: fact(document.querySelector('#abstract')?.textContent, '#abstract', 'sure'),
    venue: firstFact(venue ? fact(venueName(venue), 'address', 'sure') : null, facts.venue),
    papers:
      address === null || title === null
        ? facts.papers
        : [{ value: { title: title.value, url: address }, from: arxiv ? 'arXiv link' : title.from, certainty: 'sure' }],
    code: [],
    images: [],
  };
}
