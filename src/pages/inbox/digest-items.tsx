import { langFor } from '../entry-parts.js';
import type { Html } from '../html.js';
import { type PageContext, tell } from '../page-context.js';
import { triagePath } from '../triage/triage-place.js';
import { TexText } from '../typeset/tex-text.js';
import type { Digest, DigestItem } from './digest.js';
import { decideWords, itemFacts, openInboxWords, reasonWords, summaryWords, waitingWords } from './digest-words.js';
import { ItemTitle } from './item-title.js';
import { UnbrokenDates } from './unbroken-dates.js';

/** The items of a digest, each with its reason, and how much more waits. */
export function DigestItems({ context, digest }: { context: PageContext; digest: Digest }): Html {
  return (
    <>
      {digest.items.length > 0 && (
        <ol class="digest">
          {digest.items.map((item) => (
            <Item context={context} item={item} />
          ))}
        </ol>
      )}
      <p class="digest-rest">
        {tell(context, waitingWords(digest))}{' '}
        {digest.waiting > digest.items.length && context.links.inbox !== null && (
          <a href={context.links.inbox}>{tell(context, openInboxWords)}</a>
        )}
      </p>
    </>
  );
}

function Item({ context, item }: { context: PageContext; item: DigestItem }): Html {
  const { language } = context;
  const { id, title, url, summary, abstract, isExploration } = item;
  return (
    <li class={isExploration ? 'digest-item tried' : 'digest-item'}>
      <h2 class="title" lang={langFor(context, title)}>
        <a href={url} rel="noreferrer">
          <ItemTitle context={context} title={title} />
        </a>
      </h2>
      <p class="meta facts">
        {itemFacts(item, language).map((fact) => (
          <span lang={langFor(context, fact)}>{fact}</span>
        ))}
        <a href={`${triagePath}/${id}`}>{tell(context, decideWords)}</a>
      </p>
      {summary !== null && <p class="summary">{summaryWords(summary, language)}</p>}
      {abstract !== null && (
        <p class="snippet" lang={langFor(context, abstract)}>
          <TexText text={abstract} typeset={context.typeset} isLine />
        </p>
      )}
      <p class="reason">
        <UnbrokenDates text={reasonWords(item, language)} />
      </p>
    </li>
  );
}
