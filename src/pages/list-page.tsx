import { say } from '../base/text.js';
import type { EntryList } from './entry-lists.js';
import { listsOf } from './entry-lists.js';
import { type PageContext, tell } from './page-context.js';
import { subjectFrame } from './subject-frame.js';

/** The entries that have or lack something, newest first by month. */
export function listPage(context: PageContext, list: EntryList, period: string | null): string {
  return subjectFrame({
    context,
    section: 'stats',
    name: tell(context, list.name),
    part: { kind: 'lists', id: list.id, period },
    mentions: listsOf(context.log).get(list.id) ?? [],
    crumb: <span>{tell(context, list.id.startsWith('stars') ? say('Relevance', '相关度') : say('Unfinished', '还没写完'))}</span>,
    side: null,
  });
}
