import { type Bilingual, say } from '../../base/text.js';
import { kindWords, langFor } from '../entry-parts.js';
import type { Html } from '../html.js';
import { type PageContext, tell } from '../page-context.js';
import { offerText } from './offer-text.js';
import type { Offer } from './save-view.js';

/** The papers, repositories or pictures that a page names, each to be taken or left. Nothing without any. */
export function OfferList(props: {
  readonly context: PageContext;
  readonly kind: Offer['kind'];
  readonly offers: readonly Offer[];
}): Html | null {
  const { context, kind } = props;
  const offers = props.offers.filter((offer) => offer.kind === kind);
  if (offers.length === 0) return null;
  return (
    <fieldset class="control">
      <legend>{tell(context, names[kind])}</legend>
      <ul class={kind === 'image' ? 'offers offered-pictures' : 'offers'}>
        {offers.map((offer, at) => (
          <li>
            {/* All that was offered comes back with the form, so that a page shown again has it too. */}
            <input type="hidden" name="offer" value={offerText(offer)} />
            <label>
              <input type="checkbox" name={`take-${kind}`} value={offer.url} checked={offer.isTaken} />
              {kind === 'image' ? (
                <Picture context={context} offer={offer} at={at} />
              ) : (
                <span>
                  {offer.title !== null && <span lang={langFor(context, offer.title)}>{offer.title} </span>}
                  <span class="mono">{offer.url}</span>
                  {offer.isGuess && <span class="quiet"> {tell(context, guess)}</span>}
                </span>
              )}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

const names: Readonly<Record<Offer['kind'], Bilingual>> = {
  paper: kindWords.paper,
  code: kindWords.code,
  image: say('Picture', '图片'),
};

const guess = say('a guess', '猜测');

function Picture({ context, offer, at }: { context: PageContext; offer: Offer; at: number }): Html {
  return (
    <img src={offer.url} alt={tell(context, say(`Picture ${at + 1}`, `图片 ${at + 1}`))} loading="lazy" referrerpolicy="no-referrer" />
  );
}
