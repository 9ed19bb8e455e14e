import { hostOf } from '../../base/host-of.js';
import { readableTex } from '../../base/readable-tex.js';
import { say } from '../../base/text.js';
import { langFor } from '../entry-parts.js';
import type { Html } from '../html.js';
import { ItemTitle } from '../inbox/item-title.js';
import { otherAuthors } from '../inbox/other-authors.js';
import { type PageContext, tell } from '../page-context.js';
import { TexText } from '../typeset/tex-text.js';
import { ItemSteps } from './item-steps.js';
import { type TriagePlace, triagePath } from './triage-place.js';
import type { TriageItem } from './triage-view.js';
import { WhyHere, WhyMuted } from './why-here.js';

/** An item of the inbox: what its sources say of it, why it stands here, and what may be done with it. */
export function ItemLine(props: { context: PageContext; item: TriageItem; place: TriagePlace; at: number }): Html {
  const { context, item, place, at } = props;
  const { id, title, abstract } = item;
  const name = readableTex(title);
  return (
    <li class="item" id={`item-${id}`} data-item={id} data-at={at}>
      {place.shows === 'new' && (
        <input
          class="tick"
          type="checkbox"
          name="item"
          value={id}
          form="bulk"
          aria-label={tell(context, say(`Tick “${name}”`, `选择“${name}”`))}
        />
      )}
      <div class="what">
        <h2 class="title" lang={langFor(context, title)}>
          <a href={`${triagePath}/${id}`} data-open>
            <ItemTitle context={context} title={title} />
          </a>
        </h2>
        <ItemFacts context={context} item={item} />
        {abstract !== null && (
          <p class="snippet" lang={langFor(context, abstract)}>
            <TexText text={abstract} typeset={context.typeset} isLine />
          </p>
        )}
        <WhyHere context={context} why={item.why} />
        <WhyMuted context={context} mutedBy={item.mutedBy} />
        <ItemSteps context={context} item={item} place={place} />
      </div>
    </li>
  );
}

/** Who wrote it, when and where; who offered it; where it is noted. */
export function ItemFacts({ context, item }: { context: PageContext; item: TriageItem }): Html {
  const { url, venue, date, sources, written } = item;
  const authors = otherAuthors(item);
  const comma = tell(context, say(', ', '，'));
  return (
    <p class="meta facts">
      {authors.length > 0 && <span>{authorWords(authors, comma, tell(context, say(' et al.', ' 等')))}</span>}
      {venue !== null && <span>{venue}</span>}
      {date !== null && (
        <time datetime={date} data-relative="">
          {date}
        </time>
      )}
      <a href={url} rel="noreferrer">
        {hostOf(url)}
      </a>
      <span>
        {tell(context, say('from ', '来自'))}
        {sources.map((source, n) => (
          <>
            {n > 0 && tell(context, say(', ', '、'))}
            <span lang={langFor(context, source)}>{source}</span>
          </>
        ))}
      </span>
      {written !== null && (
        <a class="noted" href={written.href}>
          {tell(context, written.text)}
        </a>
      )}
    </p>
  );
}

/** The first three, for a list may have hundreds. */
function authorWords(authors: readonly string[], comma: string, others: string): string {
  return authors.length > 4 ? `${authors.slice(0, 3).join(comma)}${others}` : authors.join(comma);
}
