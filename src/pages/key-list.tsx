import type { Bilingual } from '../base/text.js';
import type { Html } from './html.js';
import { type PageContext, tell } from './page-context.js';

/** Keys that do the same, and what that is. */
export type KeyMeaning = readonly [names: readonly string[], what: Bilingual];

/** A table of keys. */
export function KeyList({ context, keys }: { context: PageContext; keys: readonly KeyMeaning[] }): Html {
  return (
    <dl>
      {keys.map(([names, what]) => (
        <div>
          <dt>
            {names.map((name) => (
              <>
                <kbd>{name}</kbd>{' '}
              </>
            ))}
          </dt>
          <dd>{tell(context, what)}</dd>
        </div>
      ))}
    </dl>
  );
}
