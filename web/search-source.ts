import type { QueryCompletion } from './completions.js';

/** A line of the palette. */
export interface FoundLine {
  readonly href: string;
  readonly date: string;
  readonly title: string;
}

/** Who answers a page's searches: its server, or a module that reads the site's own index. */
export interface SearchSource {
  /** What stands under the box for a query, as HTML that the pages' own views wrote. */
  results(query: string, from: number): Promise<string>;
  /** The best few hits. */
  lines(query: string): Promise<readonly FoundLine[]>;
  /** How the word at the caret may go on. */
  completions(query: string, caret: number): Promise<readonly QueryCompletion[]>;
}

let source: Promise<SearchSource> | undefined;

/** The one source of this page, made when it is first asked; null where nothing can be searched. */
export function searchSource(): Promise<SearchSource> | null {
  const { search, searchModule } = document.documentElement.dataset;
  if (searchModule !== undefined) {
    const address = new URL(searchModule, document.baseURI).href;
    source ??= import(address).then((module: { open(language: string): SearchSource }) => module.open(document.documentElement.lang));
    // An index that did not arrive may arrive the next time.
    source.catch(() => {
      source = undefined;
    });
    return source;
  }
  if (search === undefined) return null;
  source ??= Promise.resolve(serverSource(search));
  return source;
}

function serverSource(address: string): SearchSource {
  const ask = async (what: string, query: string, more: Readonly<Record<string, string>> = {}): Promise<Response> => {
    const response = await fetch(`${address}/${what}?${new URLSearchParams({ q: query, ...more })}`);
    if (!response.ok && response.status !== 400) throw new Error(`${response.status}`);
    return response;
  };
  return {
    results: async (query, from) => (await ask('results', query, { from: String(from) })).text(),
    lines: async (query) => (await ask('lines', query)).json(),
    completions: async (query, caret) => (await ask('completions', query, { caret: String(caret) })).json(),
  };
}
