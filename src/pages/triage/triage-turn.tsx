import { say } from '../../base/text.js';
import type { Html } from '../html.js';
import { Icon } from '../icon.js';
import { type PageContext, tell } from '../page-context.js';
import { itemsOfPage, rangeWords, triageAddress, turnsPages } from './triage-place.js';
import type { TriageView } from './triage-view.js';

/** The ways to the pages before and after, and which items these are. The script keeps it right while items go. */
export function TriageTurn({ context, view }: { context: PageContext; view: TriageView }): Html | null {
  const { place, counts, items } = view;
  const { shows, from } = place;
  const [total, last] = [counts[shows], from + items.length];
  if (!turnsPages(view)) return null;
  const before = Math.min(from, itemsOfPage);
  const after = Math.min(total - last, itemsOfPage);
  return (
    <nav class="turn" aria-label={tell(context, say('More of the inbox', '收件箱的其他页'))} data-turn data-from={from} data-total={total}>
      {before > 0 && (
        <a rel="prev" href={triageAddress({ shows, from: from - before })}>
          <Icon name="left" />
          {tell(context, say(`Previous ${before}`, `前 ${before} 条`))}
        </a>
      )}
      <span data-range>{tell(context, rangeWords(from + 1, last, total))}</span>
      {after > 0 && (
        <a rel="next" href={triageAddress({ shows, from: last })}>
          {tell(context, say(`Next ${after}`, `后 ${after} 条`))}
          <Icon name="right" />
        </a>
      )}
    </nav>
  );
}
