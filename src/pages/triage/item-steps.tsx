import { type Bilingual, say } from '../../base/text.js';
import type { Html } from '../html.js';
import { type PageContext, tell } from '../page-context.js';
import { PlaceInputs } from './place-inputs.js';
import { TasteForms } from './taste-forms.js';
import { type TriagePlace, triagePath } from './triage-place.js';
import type { TriageItem } from './triage-view.js';

/** What may be done with an item: forms, so that it works without script. */
export function ItemSteps({ context, item, place }: { context: PageContext; item: TriageItem; place: TriagePlace }): Html | null {
  const { shows } = place;
  const step = (value: string, text: Bilingual, isFirst = false): Html => (
    <button
      type="submit"
      class={isFirst ? 'button tiny first' : 'button tiny'}
      name="do"
      value={value}
      aria-describedby={`item-${item.id}`}
    >
      {tell(context, text)}
    </button>
  );
  if (shows === 'noted') return null;
  return (
    <div class="steps">
      <form class="row" method="post" action={triagePath} data-steps>
        <input type="hidden" name="item" value={item.id} />
        <PlaceInputs place={place} />
        {step('accept', say('Write an entry', '写成一点'), true)}
        {step('later', say('Read later', '以后再读'))}
        {shows !== 'dismissed' && step('dismiss', say('Dismiss', '略过'))}
      </form>
      {shows === 'new' && <TasteForms context={context} item={item} place={place} />}
    </div>
  );
}
