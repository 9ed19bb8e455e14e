import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bilingual, say } from '../../base/text.js';
import type { Config } from '../../log/config.js';
import { findEntry } from '../../log/log.js';
import type { SavedSearch } from '../../log/searches-config.js';
import type { Topic } from '../../log/subjects/topics.js';
import type { Mention } from '../../log/subjects/works.js';
import type { Log } from '../../log/types.js';
import { parseQuery } from '../../search/query/parse-query.js';
import { queryProblemText } from '../../search/query/query-problem.js';
import { noteMark } from './note-facts.js';
import type { SiteMarks } from './site-file.js';
import { markOf } from './site-record.js';
import { textHash } from './text-hash.js';

/** A saved search and what it finds. */
export interface FoundSearch extends SavedSearch {
  /** Refs of entries, newest day first. */
  readonly refs: readonly string[];
  /** Hash of all that decides what is found. */
  readonly inputs: string;
}

/** Where a site keeps what its searches found, for the next build. */
export const foundSearchesPath = '.daybook-searches';

/**
 * What the searches of a log find; those whose query cannot be read are left out. A log without any is not read for it, nor is one
 * in which the last build found the same. `made` names the program and the settings.
 */
export async function findSearches(
  { config, log, topics }: { readonly config: Config; readonly log: Log; readonly topics: readonly Topic[] },
  made: string,
  last: { readonly before: SiteMarks; readonly out: string },
): Promise<readonly FoundSearch[]> {
  const { searches } = config;
  const readable = searches.flatMap((search) => {
    const parsed = parseQuery(search.query);
    return parsed.ok ? [{ search, query: parsed.query }] : [];
  });
  if (readable.length === 0) return [];
  const inputs = textHash([made, ...log.notes.map((note) => `${note.path} ${noteMark(note).hash}`)].join('\n'));
  const kept = keptSearches(inputs, last);
  if (kept) return kept;
  const [{ logDocuments }, { findRefs }, { memoryIndex }] = await Promise.all([
    import('../../search/entry-document.js'),
    import('../../search/find-refs.js'),
    import('../../search/memory/memory-index.js'),
  ]);
  const index = memoryIndex(logDocuments(log, topics));
  return Promise.all(readable.map(async ({ search, query }) => ({ ...search, refs: await findRefs(index, query), inputs })));
}

/** What the last build found; null when something else may be found, or its file is not as it was. */
function keptSearches(
  inputs: string,
  { before, out }: { readonly before: SiteMarks; readonly out: string },
): readonly FoundSearch[] | null {
  const mark = before.get(foundSearchesPath);
  if (!mark) return null;
  try {
    const bytes = readFileSync(join(out, foundSearchesPath));
    if (markOf(bytes).hash !== mark.hash) return null;
    const found = JSON.parse(bytes.toString()) as readonly FoundSearch[];
    return found.every((one) => one.inputs === inputs) ? found : null;
  } catch {
    return null; // It is gone: it is found again.
  }
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
