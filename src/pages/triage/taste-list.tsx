import { say } from '../../base/text.js';
import type { Html } from '../html.js';
import { type PageContext, tell } from '../page-context.js';
import { type TriageView, triagePath } from './triage-view.js';

/** What is muted and pinned, each with the way back. */
export function TasteList({ context, view: { tastes, shows } }: { context: PageContext; view: TriageView }): Html | null {
  if (tastes.length === 0) return null;
  return (
    <details class="tastes" open={shows === 'muted'}>
      <summary>{tell(context, say(`Muted and pinned (${tastes.length})`, `屏蔽与置顶（${tastes.length}）`))}</summary>
      <ul>
        {tastes.map(({ step, value, text }) => (
          <li>
            <form method="post" action={triagePath}>
              <input type="hidden" name="shows" value={shows} />
              <input type="hidden" name="value" value={value} />
              <span>{tell(context, text)}</span>
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
