import { readFileSync } from 'node:fs';

/** A query over examples/log and what every face must answer. */
export interface QueryRow {
  readonly query: string;
  /** All that match, in order of their names; empty for a wrong query. */
  readonly refs: readonly string[];
  /** What comes first, where the ranking says so. */
  readonly first: string | null;
  /** The sentence that a wrong query gets; null for one that can be asked. */
  readonly problem: string | null;
}

/** The rows of test/golden/search/queries.tsv, which a scan of the log's texts made, and no index. */
export function queryTable(): readonly QueryRow[] {
  const [, ...lines] = readFileSync(new URL('golden/search/queries.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [query = '', total = '', rest = '', first = ''] = line.split('\t');
    if (total === '!') return { query, refs: [], first: null, problem: rest };
    const refs = rest === '' ? [] : rest.split(' ');
    if (refs.length !== Number(total)) throw new Error(`${query}: ${refs.length} refs are not ${total}`);
    return { query, refs, first: first === '' ? null : first, problem: null };
  });
}
