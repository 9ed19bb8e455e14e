import { say } from '../base/text.js';
import { langFor } from './entry-parts.js';
import type { Html } from './html.js';
import { type PageContext, type SavedSearchView, tell } from './page-context.js';

/** The searches that the log keeps under a name; null when it keeps none. */
export function SavedSearches({ context }: { readonly context: PageContext }): Html | null {
  const saved = context.saved ?? [];
  if (saved.length === 0) return null;
  return (
    <section class="tags" id="searches">
      <h2>{tell(context, say('Saved searches', '保存的搜索'))}</h2>
      <ul>
        {saved.map((one) => (
          <li>
            <a href={context.links.subjects('searches', one.name)} lang={langFor(context, one.title)}>
              {one.title}
            </a>{' '}
            <code class="small">{one.query}</code>
            <FeedLink saved={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Leads to the feed of a saved search; null where there is none. */
export function FeedLink({ saved }: { readonly saved: SavedSearchView }): Html | null {
  if (saved.feed === null) return null;
  return (
    <>
      {' '}
      <a class="small" href={saved.feed}>
        RSS
      </a>
    </>
  );
}
