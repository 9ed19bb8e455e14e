import { say } from '../../base/text.js';
import { type OfferField, offerFields } from '../../log/edit/entry-offer.js';
import type { EditableField } from '../../log/edit/field-value.js';
import type { Html } from '../html.js';
import type { EntryFormView } from './editor-view.js';
import { fieldWords } from './field-words.js';

/** What a language model offers for a field, or that the field says what one wrote; an empty place for it where it does neither. */
export function OfferBox({ view, field }: { readonly view: EntryFormView; readonly field: OfferField }): Html | null {
  const { assist, language } = view;
  if (!assist) return null;
  const offer = assist.offers.find((one) => one.field === field);
  const by = offer && say(`Machine-written by ${offer.model}`, `由 ${offer.model} 机器写成`)[language];
  return (
    <div class="offer" id={`o-${field}`} data-state={offer ? (offer.isTaken ? 'taken' : 'offered') : 'none'}>
      <p class="small" id={`w-${field}`}>
        {offer && <strong class="machine">{by}</strong>}
        {offer?.isTaken === false && (
          <>
            <span class="hidden">{say(', not in the entry yet: ', '，还没有写进条目：')[language]}</span>
            <span class="words">{offer.text}</span>
          </>
        )}
        {offer?.isTaken && <span class="hidden">{say(', ', '，')[language]}</span>}
        {offer?.isTaken && <span class="quiet">{say('until you change it', '改动后不再标出')[language]}</span>}
      </p>
      {offer?.isTaken === false && (
        <p class="row">
          <Answer verb="take" view={view} field={field} />
          <Answer verb="drop" view={view} field={field} />
        </p>
      )}
    </div>
  );
}

const verbs = { take: say('Take', '采用'), drop: say('Discard', '丢弃') } as const;

function Answer({ verb, view: { language }, field }: { verb: keyof typeof verbs; view: EntryFormView; field: OfferField }): Html {
  const name = fieldWords[field];
  return (
    <button
      type="submit"
      class="button tiny"
      name="do"
      value={`${verb}-${field}`}
      aria-label={say(`${verbs[verb].en}: ${name.en}`, `${verbs[verb].zh}：${name.zh}`)[language]}
    >
      {verbs[verb][language]}
    </button>
  );
}

/** What describes a field: why its value cannot stand in the note, and what a language model has to do with it. */
export function describers(view: EntryFormView, field: EditableField): string {
  return view.assist && offerFields.some((one) => one === field) ? `p-${field} w-${field}` : `p-${field}`;
}
