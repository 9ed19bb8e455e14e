import type { Html } from '../html.js';
import type { TriagePlace } from './triage-place.js';

/** What a form says of the page that it stands on, so that its answer is that page again. */
export function PlaceInputs({ place: { shows, from } }: { place: TriagePlace }): Html {
  return (
    <>
      <input type="hidden" name="shows" value={shows} />
      {from > 0 && <input type="hidden" name="from" value={String(from)} />}
    </>
  );
}
