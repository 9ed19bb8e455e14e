import type { Columns } from '../index-reader.js';
import type { Query } from '../query.js';
import { possessions } from '../search-document.js';

/** The test of a filter that columns alone decide; null for a query that is no such filter. */
export function filterOf(query: Query, columns: Columns): ((number: number) => boolean) | null {
  switch (query.kind) {
    case 'stars':
      return (number) => (columns.relevances[number] as number) >= query.from && (columns.relevances[number] as number) <= query.to;
    case 'dates':
      return (number) => (columns.dates[number] as number) >= query.from && (columns.dates[number] as number) <= query.to;
    case 'has': {
      const bit = 1 << possessions.indexOf(query.what);
      return (number) => ((columns.has[number] as number) & bit) !== 0;
    }
    case 'not': {
      const passes = filterOf(query.of, columns);
      return passes && ((number) => !passes(number));
    }
    default:
      return null;
  }
}
