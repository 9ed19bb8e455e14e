import type { StepNote } from '../../log/edit/draft-steps.js';
import { takeStep } from '../../log/edit/draft-steps.js';
import { offerFields, standingOffers, withoutOffer } from '../../log/edit/entry-offer.js';
import { typedValues, typeEntry } from '../../log/edit/typed-entry.js';
import { readNote } from '../../log/read-note.js';
import type { Daybook } from '../../operations/daybook-context.js';
import type { FormStep } from './take-typed.js';

/**
 * Takes what a language model offered for a field into the draft, or throws the offer away; null for any other step. A field that is not
 * empty keeps what it says.
 */
export function takeOffer(
  { dialect, worktree }: Daybook,
  begun: FormStep,
  action: string,
  index: number,
  when: Pick<StepNote, 'time' | 'by'>,
): FormStep | null {
  const [, verb, name] = /^(take|drop)-(\w+)$/.exec(action) ?? [];
  const field = offerFields.find((one) => one === name);
  if (!field) return null;
  const { draft } = begun;
  const note = readNote(draft.path, draft.text, dialect);
  const values = typedValues(note, index, draft.loose);
  const offers = worktree.drafts.offers(draft.ref);
  const offer = standingOffers(offers, values).find((one) => one.field === field && !one.isTaken);
  if (!offer) return { ...begun, said: 'not-offered' };
  if (verb === 'drop') {
    worktree.drafts.keepOffers(draft.ref, withoutOffer(offers, values, field));
    return { ...begun, said: 'offer-dropped' };
  }
  const taken = typeEntry(note, index, { ...values, [field]: offer.text }, dialect);
  const next = { text: taken.note.text, loose: [...draft.loose.filter((one) => one.index !== index), ...taken.loose] };
  return {
    ...begun,
    draft: takeStep(draft, next, { kind: 'take', fields: field, from: index, to: index, ...when }),
    said: 'offer-taken',
  };
}
