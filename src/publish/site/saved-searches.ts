import { type Bilingual, say } from '../../base/text.js';
import type { Config, SavedSearch } from '../../log/config.js';
import { findEntry } from '../../log/log.js';
import type { Topic } from '../../log/subjects/topics.js';
import type { Mention } from '../../log/subjects/works.js';
import type { Log } from '../../log/types.js';
import { logDocuments } from '../../search/entry-document.js';
import { findRefs } from '../../search/find-refs.js';
import { memoryIndex } from '../../search/memory/memory-index.js';
import { parseQuery } from '../../search/query/parse-query.js';
import { queryProblemText } from '../../search/query/query-problem.js';

/** A saved search and what it finds. */
export interface FoundSearch extends SavedSearch {
  /** Refs of entries, newest day first. */
  readonly refs: readonly string[];
}

/** What the searches of a log find; those whose query cannot be read are left out. A log without any is not read for it. */
export async function findSearches({ searches }: Config, log: Log, topics: readonly Topic[]): Promise<readonly FoundSearch[]> {
  const readable = searches.flatMap((search) => {
    const parsed = parseQuery(search.query);
    return parsed.ok ? [{ search, query: parsed.query }] : [];
  });
  if (readable.length === 0) return [];
  const index = memoryIndex(logDocuments(log, topics));
  return Promise.all(readable.map(async ({ search, query }) => ({ ...search, refs: await findRefs(index, query) })));
}

/** The entries that a saved search finds. */
export function searchMentions(log: Log, { refs }: FoundSearch): readonly Mention[] {
  return refs.flatMap((ref) => {
    const place = findEntry(log, ref);
    return place ? [{ day: place.day, entry: place.entry, n: place.index + 1 }] : [];
  });
}

/** What is wrong with the queries of saved searches, with the place. */
export function wrongSearches({ searches }: Config): readonly Bilingual[] {
  return searches.flatMap(({ name, query }) => {
    const parsed = parseQuery(query);
    if (parsed.ok) return [];
    const { en, zh } = queryProblemText(query, parsed.problem);
    return [
      say(
        `daybook.json: the query of the search "${name}" cannot be read; the site goes without it.\n${en}`,
        `daybook.json：搜索 "${name}" 的查询无法理解，网站里没有它。\n${zh}`,
      ),
    ];
  });
}
