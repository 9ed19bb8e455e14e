import type { Bilingual } from '../base/text.js';
import type { Html } from './html.js';
import { type PageContext, tell } from './page-context.js';

/** Why a step was not taken, and what helps; a screen reader tells it at once. A page has one at most, and fields that are wrong name it. */
export function ErrorNotice(props: {
  readonly context: PageContext;
  readonly problem: { readonly text: Bilingual; readonly hint: Bilingual | null };
}): Html {
  const { context, problem } = props;
  return (
    <div class="notice error" role="alert" id="problem">
      <p>{tell(context, problem.text)}</p>
      {problem.hint !== null && <p>{tell(context, problem.hint)}</p>}
    </div>
  );
}
