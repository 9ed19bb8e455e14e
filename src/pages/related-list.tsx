import { type Bilingual, say } from '../base/text.js';
import type { Mention } from '../log/subjects/works.js';
import { langFor, Title, titleOr } from './entry-parts.js';
import type { Html } from './html.js';
import { type PageContext, tell } from './page-context.js';

/** An entry near another, and why. */
export interface RelatedMention extends Mention {
  /** The strongest first. */
  readonly reasons: readonly Bilingual[];
}

/** Entries near another with the reasons; null for none. */
export function RelatedList({
  context,
  related,
}: {
  readonly context: PageContext;
  readonly related: readonly RelatedMention[];
}): Html | null {
  if (related.length === 0) return null;
  return (
    <ul class="related">
      {related.map((one) => {
        const title = titleOr(context, one);
        return (
          <li>
            <a href={context.links.entry(one.day.ref, one.n)} lang={langFor(context, title)}>
              <Title title={title.slice(0, longestTitle)} />
            </a>
            <small>{one.reasons.map((reason) => tell(context, reason)).join(tell(context, say('; ', '；')))}</small>
          </li>
        );
      })}
    </ul>
  );
}

const longestTitle = 200;
