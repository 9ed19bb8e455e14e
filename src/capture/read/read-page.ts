import { splitUrl } from '../../base/urls.js';
import { strongId } from '../../log/papers/strong-ids.js';
import type { CapturedLink, Fact } from '../capture.js';
import { type Facts, fact, firstFact, noFacts } from '../facts.js';
import { codeIn, papersIn } from '../text/named-links.js';
import { withoutSite } from '../text/without-site.js';
import { linkedData } from './json-ld.js';
import { mainText } from './main-text.js';
import { metaFact, type PageMeta, pageMeta } from './page-meta.js';
import type { Page } from './parse-page.js';

/** Reads any page: what it says of itself for programs first, then its words. */
export function readPage(page: Page): Facts {
  const meta = pageMeta(page);
  const data = linkedData(page);
  const paper = paperOfPage(meta, page.url);
  // What a page of a paper mentions besides are its references.
  const words = paper === null ? mainText(page) : null;
  const site = siteOf(page, meta, data?.site ?? null);
  const title = titleOf(page, meta, data?.title ?? null);
  return {
    ...noFacts,
    title: title && { ...title, value: withoutSite(title.value, site?.value ?? '') },
    site,
    date: firstFact(
      metaFact(meta, ['citation_publication_date', 'citation_date', 'citation_online_date', 'article:published_time'], 'sure'),
      fact(data?.date, 'JSON-LD', 'sure'),
      metaFact(meta, ['datepublished', 'date', 'dc.date', 'pubdate', 'publishdate'], 'likely'),
      fact(page.document.querySelector('time[datetime]')?.getAttribute('datetime'), 'time', 'guess'),
    ),
    abstract: firstFact(
      metaFact(meta, ['citation_abstract', 'dc.description', 'dcterms.abstract'], 'sure'),
      metaFact(meta, ['og:description', 'description', 'twitter:description'], paper === null ? 'likely' : 'guess'),
      fact(data?.description, 'JSON-LD', 'likely'),
      words && fact(firstParagraph(words.text), words.by, 'guess'),
    ),
    venue: metaFact(meta, ['citation_conference_title', 'citation_journal_title'], 'sure'),
    papers: paper === null ? papersIn(words?.linked ?? '', 'page') : [paper],
    code: words === null ? [] : codeIn(words.linked, 'page'),
    // A picture for link previews is often the site's own.
    images: ['og:image', 'twitter:image'].flatMap((name) => metaFact(meta, [name], 'guess') ?? []).slice(0, 1),
  };
}

/** The paper that a page is about, by the elements for scholarly indexes; null for a page that has none. */
export function paperOfPage(meta: PageMeta, url: string | null): Fact<CapturedLink> | null {
  const title = meta.get('citation_title')?.[0] ?? null;
  if (title === null) return null;
  const arxiv = meta.get('citation_arxiv_id')?.[0];
  const doi = meta.get('citation_doi')?.[0]?.replace(/^doi:\s*/i, '');
  const isPaper = url !== null && strongId(url) !== null;
  const addresses: readonly (readonly [string, string | undefined | null])[] = [
    ['citation_arxiv_id', arxiv && `https://arxiv.org/abs/${arxiv}`],
    ['citation_title', isPaper ? url : null],
    ['citation_doi', doi && `https://doi.org/${doi}`],
    ['citation_pdf_url', meta.get('citation_pdf_url')?.[0]],
    ['citation_title', url],
  ];
  const [from, address] = addresses.find(([, one]) => one) ?? ['', null];
  return address ? { value: { title, url: address }, from, certainty: 'sure' } : null;
}

function titleOf({ document }: Page, meta: PageMeta, linked: string | null): Fact | null {
  return firstFact(
    metaFact(meta, ['citation_title', 'dc.title'], 'sure'),
    metaFact(meta, ['og:title'], 'sure'),
    fact(linked, 'JSON-LD', 'sure'),
    metaFact(meta, ['twitter:title'], 'likely'),
    fact(document.querySelector('title')?.textContent, 'title', 'likely'),
    fact(document.querySelector('h1')?.textContent, 'h1', 'guess'),
  );
}

function siteOf({ url }: Page, meta: PageMeta, linked: string | null): Fact | null {
  return firstFact(
    metaFact(meta, ['og:site_name', 'application-name', 'citation_publisher'], 'sure'),
    fact(linked, 'JSON-LD', 'sure'),
    fact(url === null ? null : splitUrl(url)?.host.replace(/^www\./, ''), 'address', 'likely'),
  );
}

/** The first line that is long enough to say something. */
function firstParagraph(text: string): string | null {
  return text.split('\n').find((line) => line.trim().length >= 40) ?? null;
}
