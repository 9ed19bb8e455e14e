import { printable } from '../../base/printable.js';
import type { Citation } from './citation.js';

/** A `<meta name content>` of a page's head. */
interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** What a page about papers says to Zotero and its kin. */
export interface PageCitation {
  /** For the head: filled when the page is about one paper, because `citation_*` cannot tell two apart. */
  readonly meta: readonly MetaTag[];
  /** For the body: an empty `<span class="Z3988">` for each paper when there are several; else "". */
  readonly coins: string;
}

/** Announces the papers of a page. */
export function pageCitation(citations: readonly Citation[]): PageCitation {
  const [only] = citations;
  if (only && citations.length === 1) return { meta: citationMeta(only), coins: '' };
  return { meta: [], coins: citations.map(coinsSpan).join('') };
}

/** A paper as `citation_*` tags. */
function citationMeta({ title, url, arxiv, venue, year, month }: Citation): readonly MetaTag[] {
  const tags: readonly (readonly [name: string, content: string | null])[] = [
    ['citation_title', title],
    ['citation_publication_date', year === null ? null : month === null ? String(year) : `${year}/${String(month).padStart(2, '0')}`],
    [venue?.kind === 'journal' ? 'citation_journal_title' : 'citation_conference_title', venue?.name ?? null],
    ['citation_arxiv_id', arxiv],
    ['citation_abstract_html_url', url],
    ['citation_pdf_url', arxiv === null ? null : `https://arxiv.org/pdf/${arxiv}`],
  ];
  return tags.flatMap(([name, content]) => (content === null ? [] : [{ name, content: printable(content) }]));
}

/** A paper as COinS: an OpenURL in the title of an empty span. */
function coinsSpan({ title, url, arxiv, venue, year }: Citation): string {
  const pairs: readonly (readonly [name: string, value: string | null])[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${venue === null ? 'dc' : venue.kind === 'journal' ? 'journal' : 'book'}`],
    ...(venue === null
      ? ([
          ['rft.type', 'preprint'],
          ['rft.title', title],
        ] as const)
      : ([
          ['rft.genre', venue.kind === 'journal' ? 'article' : 'proceeding'],
          ['rft.atitle', title],
          [venue.kind === 'journal' ? 'rft.jtitle' : 'rft.btitle', venue.name],
        ] as const)),
    ['rft.date', year === null ? null : String(year)],
    ['rft_id', url],
    ['rft_id', arxiv === null ? null : `info:arxiv/${arxiv}`],
  ];
  const query = pairs.flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodeURIComponent(printable(value))}`]));
  return `<span class="Z3988" title="${query.join('&amp;')}"></span>`;
}
