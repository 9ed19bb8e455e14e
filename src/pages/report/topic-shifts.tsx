import { say } from '../../base/text.js';
import { Chart, rounded } from '../charts.js';
import { percent } from '../count-words.js';
import { langFor } from '../entry-parts.js';
import type { Html } from '../html.js';
import { type PageContext, tell } from '../page-context.js';
import type { LogStats } from '../stats/log-stats.js';
import type { TopicChange } from '../stats/topic-changes.js';

/** Which topics took more and less room than in the year before: a line each from the share then to the share now. */
export function TopicShifts({ context, stats, year }: { context: PageContext; stats: LogStats; year: number }): Html | null {
  if (stats.changes === null) return null;
  const { rose, fell } = stats.changes;
  const shown = [...rose.slice(0, mostShown), ...fell.slice(0, mostShown)];
  const finding =
    shown.length === 0
      ? say(`No topic changed by more than chance would against ${year - 1}.`, `与 ${year - 1} 年相比，没有主题的变化超出偶然。`)
      : say(
          `Shares of all entries in ${year - 1} and ${year}; only what changed by more than chance would.`,
          `各主题在 ${year - 1} 年和 ${year} 年所占的比例；只列变化超出偶然的。`,
        );
  const greatest = Math.max(0.01, ...shown.flatMap(({ before, now }) => [before, now]));
  return (
    <Chart title={tell(context, say('Rise and fall', '升与降'))} finding={tell(context, finding)}>
      {shown.length > 0 && (
        <ul>
          {shown.map((change) => (
            <Shift context={context} change={change} greatest={greatest} />
          ))}
        </ul>
      )}
    </Chart>
  );
}

const mostShown = 5;

function Shift(props: { context: PageContext; change: TopicChange; greatest: number }): Html {
  const { context, change, greatest } = props;
  const name = change.name[context.language];
  const [from, to] = [change.before, change.now].map((share) => 3 + (94 * share) / greatest) as [number, number];
  return (
    <li class={change.now > change.before ? 'shift rose' : 'shift fell'}>
      <a href={context.links.subjects('topics', change.id)} lang={langFor(context, name)}>
        {name}
      </a>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <path class="grid" d="M0 5H100" />
        <path class="way" d={`M${rounded(from)} 5H${rounded(to)}`} />
        <path class="then" d={`M${rounded(from)} 5h0`} />
        <path class="now" d={`M${rounded(to)} 5h0`} />
      </svg>
      <span class="num">
        {tell(context, say(`${percent(change.before)} to ${percent(change.now)}`, `${percent(change.before)} → ${percent(change.now)}`))}
      </span>
    </li>
  );
}
