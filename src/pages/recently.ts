import type { PageContext } from './page-context.js';

/**
 * The function, but what it gave lately for a thing is given again: what a day's page says of an entry, the entry's page says once more,
 * and it is made next. Pages of another log, or with other addresses, begin afresh.
 */
export function recently<K extends object, V, More extends readonly unknown[]>(
  make: (context: PageContext, key: K, ...more: More) => V,
): (context: PageContext, key: K, ...more: More) => V {
  let entry: PageContext['links']['entry'] | null = null;
  let log: PageContext['log'] | null = null;
  let known = new Map<K, V>();
  return (context, key, ...more) => {
    if (entry !== context.links.entry || log !== context.log || known.size >= most) {
      ({ log } = context);
      ({ entry } = context.links);
      known = new Map();
    }
    let value = known.get(key);
    if (value === undefined) {
      value = make(context, key, ...more);
      known.set(key, value);
    }
    return value;
  };
}

const most = 1_000;
