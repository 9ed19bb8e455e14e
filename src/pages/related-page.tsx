import { say } from '../base/text.js';
import { type EntryPlace, langFor, Title, titleOr } from './entry-parts.js';
import { renderPage } from './layout.js';
import { type PageContext, tell } from './page-context.js';
import { RelatedList, type RelatedMention } from './related-list.js';
import { titleView } from './title.js';

/** What is near an entry, as a page of its own. */
export function relatedPage(context: PageContext, place: EntryPlace, related: readonly RelatedMention[]): string {
  const { day, n } = place;
  const title = titleOr(context, place);
  const name = tell(context, say('Related', '相关记录'));
  return renderPage({
    context,
    title: `${name}: ${titleView(title).rest.slice(0, 60)}`,
    section: null,
    children: (
      <>
        <nav class="crumbs" aria-label={tell(context, say('Where this is', '位置'))}>
          <a href={context.links.entry(day.ref, n)} lang={langFor(context, title)}>
            <Title title={title.slice(0, 120)} />
          </a>
          <span aria-hidden="true">/</span>
          <span>{name}</span>
          <span class="quiet mono">{`${day.ref}#${n}`}</span>
        </nav>
        <div class="page-head subject-head">
          <h1>{name}</h1>
          <p>{tell(context, say('The entries that have most to do with this one, and why.', '与这一点关系最近的记录，以及原因。'))}</p>
        </div>
        <RelatedList context={context} related={related} />
        {related.length === 0 && <p class="notice">{tell(context, say('Nothing is near this entry.', '没有与这一点相近的记录。'))}</p>}
      </>
    ),
  });
}
