import { type Bilingual, say } from '../../base/text.js';
import type { Html } from '../html.js';
import { type PageContext, tell } from '../page-context.js';
import { PlaceInputs } from './place-inputs.js';
import { type TriagePlace, triagePath } from './triage-place.js';

/** What is done to all that is selected; it comes up once something is, and without script it is always there. */
export function BulkSteps({ context, place }: { context: PageContext; place: TriagePlace }): Html {
  const step = (value: string, text: Bilingual): Html => (
    <button type="submit" class="button" name="do" value={value}>
      {tell(context, text)}
    </button>
  );
  return (
    <form class="bulk" id="bulk" method="post" action={triagePath} data-bulk>
      <PlaceInputs place={place} />
      <p data-selected>{tell(context, say('All that are ticked:', '所有打勾的：'))}</p>
      {step('later', say('Read later', '以后再读'))}
      {step('dismiss', say('Dismiss', '略过'))}
      <button type="button" class="button" data-clear hidden>
        {tell(context, say('Untick', '取消选择'))}
      </button>
    </form>
  );
}
