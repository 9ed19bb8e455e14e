import { type Bilingual, say } from '../../base/text.js';
import type { Html } from '../html.js';
import { type PageContext, tell } from '../page-context.js';
import { sourcesPath } from '../sources/sources-view.js';
import { digestPath } from './digest-path.js';

/** The ways between the pages of the inbox; `lists` are those to its items, of which most pages have only one. */
export function InboxNav(props: { context: PageContext; here: 'items' | 'sources' | 'digest'; lists?: Html }): Html {
  const { context, here, lists } = props;
  const link = (href: string, text: Bilingual, isHere = false): Html => (
    <a href={href} aria-current={isHere ? 'page' : undefined}>
      {tell(context, text)}
    </a>
  );
  const { inbox, toRead } = context.links;
  return (
    <nav class="filter" aria-label={tell(context, say('The inbox', '收件箱'))}>
      {lists ?? (inbox !== null && link(inbox, say('Waiting', '待处理')))}
      {toRead !== null && link(toRead, say('To read', '待读'))}
      {link(sourcesPath, say('Sources', '来源'), here === 'sources')}
      {link(digestPath, say('Digest', '简报'), here === 'digest')}
    </nav>
  );
}
