import type { EntryValues } from './entry-values.js';

/** The fields that a language model may offer a text for. */
export const offerFields = ['abstract', 'tips', 'tags'] as const;

/** One of `offerFields`. */
export type OfferField = (typeof offerFields)[number];

/** What a language model would write into a field of an entry. It stands in no text of the day until its author takes it. */
export interface EntryOffer {
  /** Title and link of the entry when the model was asked: by either of them it is known again. */
  readonly title: string;
  readonly url: string;
  readonly field: OfferField;
  readonly text: string;
  readonly model: string;
  /** What the question took, of which this was one answer; 0 for an answer that was kept from before. */
  readonly tokens: number;
  /** In the currency of the settings; null where they name no price. */
  readonly cost: number | null;
}

/** An offer, as it stands beside its field now. */
export interface StandingOffer extends EntryOffer {
  /** The field says just this: its author took it, and has not touched it since. */
  readonly isTaken: boolean;
}

/** The offers that say something about a form's values now: for fields that are empty, and for those that stand as the model wrote them. */
export function standingOffers(offers: readonly EntryOffer[], values: EntryValues): readonly StandingOffer[] {
  return offers
    .filter((offer) => isAbout(offer, values) && (values[offer.field] === '' || values[offer.field] === offer.text))
    .map((offer) => ({ ...offer, isTaken: values[offer.field] === offer.text }));
}

/** The offers with new ones for an entry, which take the place of those that nobody took. Fields with a text get none. */
export function withOffers(offers: readonly EntryOffer[], fresh: readonly EntryOffer[], values: EntryValues): readonly EntryOffer[] {
  const kept = offers.filter((offer) => !isAbout(offer, values) || values[offer.field] === offer.text);
  return [...kept, ...fresh.filter(({ field }) => values[field] === '')];
}

/** The offers without the one for a field of an entry. */
export function withoutOffer(offers: readonly EntryOffer[], values: EntryValues, field: OfferField): readonly EntryOffer[] {
  return offers.filter((offer) => offer.field !== field || !isAbout(offer, values));
}

function isAbout(offer: EntryOffer, { title, url }: EntryValues): boolean {
  return offer.title === title || (offer.url !== '' && offer.url === url);
}
