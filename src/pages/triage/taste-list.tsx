import { say } from '../../base/text.js';
import type { Html } from '../html.js';
import { type PageContext, tell } from '../page-context.js';
import { hidesWords } from './hides-words.js';
import { PlaceInputs } from './place-inputs.js';
import { triagePath } from './triage-place.js';
import type { TriageView } from './triage-view.js';

/** What is muted and pinned, each with the way back. */
export function TasteList({ context, view: { tastes, place } }: { context: PageContext; view: TriageView }): Html | null {
  if (tastes.length === 0) return null;
  return (
    <details class="tastes" open={place.shows === 'muted'}>
      <summary>{tell(context, say(`Muted and pinned (${tastes.length})`, `屏蔽与置顶（${tastes.length}）`))}</summary>
      <ul>
        {tastes.map(({ step, value, text, hides }) => (
          <li>
            <form method="post" action={triagePath}>
              <PlaceInputs place={place} />
              <input type="hidden" name="value" value={value} />
              <span>
                {tell(context, text)}
                {hides !== null && <span class="hides">{tell(context, hidesWords(hides))}</span>}
              </span>
              <button
                type="submit"
                class="button tiny"
                name="do"
                value={step}
                aria-label={tell(context, say(`No longer: ${text.en}`, `取消：${text.zh}`))}
              >
                {tell(context, say('No longer', '取消'))}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </details>
  );
}
