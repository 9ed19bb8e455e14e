import { say } from '../../base/text.js';
import { ErrorNotice } from '../error-notice.js';
import type { Html } from '../html.js';
import { type PageContext, tell } from '../page-context.js';
import { PlaceInputs } from './place-inputs.js';
import { triageAddress, triagePath } from './triage-place.js';
import type { TriageView } from './triage-view.js';

/** What the last step did and how it is taken back, or why it was not done. The script writes here too. */
export function SaidOfStep({ context, view }: { context: PageContext; view: TriageView }): Html {
  const { said, problem, last, place } = view;
  const undo = said?.decision ?? last?.id ?? null;
  return (
    <>
      {problem !== null && <ErrorNotice context={context} problem={problem} />}
      <div class="notice said" data-said hidden={said === null && undo === null}>
        <p role="status" data-said-text>
          {said !== null
            ? tell(context, said.text)
            : last !== null && tell(context, say(`Last: ${last.text.en}.`, `最近：${last.text.zh}。`))}
        </p>
        <form method="post" action={triagePath} data-undo hidden={undo === null}>
          <input type="hidden" name="decision" value={undo ?? ''} />
          <PlaceInputs place={place} />
          <button type="submit" class="button tiny" name="do" value="undo">
            {tell(context, say('Undo', '撤销'))}
          </button>
        </form>
        <a class="sr" href={triageAddress(place)}>
          {tell(context, say('Reload the inbox', '重新加载收件箱'))}
        </a>
      </div>
    </>
  );
}
