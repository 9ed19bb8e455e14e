import { say } from '../base/text.js';
import type { Mention } from '../log/subjects/works.js';
import { langFor } from './entry-parts.js';
import type { Html } from './html.js';
import { renderPage } from './layout.js';
import { mentionDate, olderParts } from './mention-list.js';
import { type PageContext, type SavedSearchView, tell } from './page-context.js';
import { FeedLink } from './saved-searches.js';
import { SearchProblemNotice } from './search-problem.js';
import type { SearchView } from './search-view.js';
import { subjectFrame } from './subject-frame.js';
import { SubjectCrumbs } from './subject-head.js';

/** A saved search with the entries that it finds, newest first by month; null for an older part that there is none of. */
export function savedSearchPage(
  context: PageContext,
  saved: SavedSearchView,
  mentions: readonly Mention[],
  period: string | null,
): string | null {
  if (period !== null && !savedSearchParts(mentions).includes(period)) return null;
  return subjectFrame({
    context,
    section: null,
    name: saved.title,
    part: { kind: 'searches', id: saved.name, period },
    mentions,
    crumb: <Asked context={context} saved={saved} />,
    side: null,
  });
}

/** The older parts of a saved search that have pages of their own. */
export function savedSearchParts(mentions: readonly Mention[]): readonly string[] {
  return olderParts(mentions, mentionDate);
}

/** A saved search whose query cannot be read, and why. */
export function wrongSearchPage(context: PageContext, saved: SavedSearchView, problem: NonNullable<SearchView['problem']>): string {
  return renderPage({
    context,
    title: saved.title,
    section: null,
    children: (
      <>
        <SubjectCrumbs context={context} kind="searches">
          <Asked context={context} saved={saved} />
        </SubjectCrumbs>
        <div class="page-head subject-head">
          <h1 lang={langFor(context, saved.title)}>{saved.title}</h1>
          <p>{tell(context, say('The query of this search in daybook.json cannot be read.', 'daybook.json 里这个搜索的查询无法理解。'))}</p>
        </div>
        <SearchProblemNotice problem={problem} language={context.language} />
      </>
    ),
  });
}

/** The query, as a link to the page that searches where there is one, and the feed. */
function Asked({ context, saved }: { readonly context: PageContext; readonly saved: SavedSearchView }): Html {
  const { find } = context.links;
  return (
    <>
      {find === null ? (
        <code>{saved.query}</code>
      ) : (
        <a href={`${find}?${new URLSearchParams({ q: saved.query })}`}>
          <code>{saved.query}</code>
        </a>
      )}
      <FeedLink saved={saved} />
    </>
  );
}
