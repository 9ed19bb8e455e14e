import { say } from '../base/text.js';
import type { EntryList } from './entry-lists.js';
import { listsOf } from './entry-lists.js';
import { renderPage } from './layout.js';
import { extentWords, MentionList, periodWords } from './mention-list.js';
import { type PageContext, tell } from './page-context.js';
import { SubjectCrumbs } from './subject-head.js';

/** The entries that have or lack something, newest first by month. */
export function listPage(context: PageContext, list: EntryList, period: string | null): string {
  const mentions = listsOf(context.log).get(list.id) ?? [];
  const name = tell(context, list.name);
  return renderPage({
    context,
    title: period === null ? name : `${name}, ${periodWords(context, period)}`,
    section: 'stats',
    children: (
      <>
        <SubjectCrumbs context={context} kind="lists">
          <span>{tell(context, list.id.startsWith('stars') ? say('Relevance', '相关度') : say('Unfinished', '还没写完'))}</span>
        </SubjectCrumbs>
        <div class="page-head subject-head">
          <h1>{name}</h1>
          <p>{period === null ? extentWords(context, mentions) : periodWords(context, period)}</p>
        </div>
        <MentionList context={context} mentions={mentions} part={{ kind: 'lists', id: list.id, period }} />
      </>
    ),
  });
}
