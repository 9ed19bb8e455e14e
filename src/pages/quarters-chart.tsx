import { type Bilingual, say } from '../base/text.js';
import { Chart } from './charts.js';
import { entryWords, percent } from './count-words.js';
import { langFor } from './entry-parts.js';
import type { Html } from './html.js';
import { type PageContext, tell } from './page-context.js';
import type { LogStats } from './stats/log-stats.js';
import type { QuarterStats } from './stats/quarters.js';
import type { TopicChange } from './stats/topic-changes.js';
import { subjectsOf } from './subjects.js';

/** The newest quarters: which topics rose and fell against the quarter before, and which stood together. */
export function QuartersChart({ context, stats }: { readonly context: PageContext; readonly stats: LogStats }): Html {
  const shown = stats.quarters.slice(-mostQuarters).reverse();
  const finding = say(
    'Shares of all entries against the quarter with days before it; only what changed by more than chance would.',
    '各主题占全部点的比例，与前一个有记录的季度相比；只列变化超出偶然的。',
  );
  return (
    <Chart title={tell(context, say('By quarter', '各季度'))} finding={tell(context, finding)} isWide>
      <div class="quarters">
        {shown.map((quarter) => (
          <Quarter context={context} quarter={quarter} />
        ))}
      </div>
    </Chart>
  );
}

const mostQuarters = 6;

function Quarter({ context, quarter }: { context: PageContext; quarter: QuarterStats }): Html {
  const { rose, fell } = quarter.changes;
  const name = (id: string): Bilingual => subjectsOf(context).topics.get(id)?.name ?? say(id, id);
  const isQuiet = rose.length + fell.length + quarter.together.length === 0;
  return (
    <section>
      <h3>
        {quarterWords(context, quarter.quarter)} <small>{entryWords(quarter.counts.entries, context.language)}</small>
      </h3>
      <ul>
        {rose.map((change) => (
          <Change context={context} change={change} sign="↑" word={say('rose', '升')} />
        ))}
        {fell.map((change) => (
          <Change context={context} change={change} sign="↓" word={say('fell', '降')} />
        ))}
        {quarter.together.map(({ topics: [a, b], entries }) => (
          <li>
            <TopicLink context={context} id={a} name={name(a)} />
            {' + '}
            <TopicLink context={context} id={b} name={name(b)} /> <span class="num quiet">{entries}</span>
          </li>
        ))}
        {isQuiet && <li class="quiet">{tell(context, say('Nothing stands out.', '没有突出的。'))}</li>}
      </ul>
    </section>
  );
}

function Change(props: { context: PageContext; change: TopicChange; sign: string; word: Bilingual }): Html {
  const { context, change, sign, word } = props;
  return (
    <li>
      <span class="sign" role="img" aria-label={tell(context, word)}>
        {sign}
      </span>{' '}
      <TopicLink context={context} id={change.id} name={change.name} />{' '}
      <span class="num quiet">{`${percent(change.before)} → ${percent(change.now)}`}</span>
    </li>
  );
}

function TopicLink({ context, id, name }: { context: PageContext; id: string; name: Bilingual }): Html {
  const shown = name[context.language];
  return (
    <a href={context.links.subjects('topics', id)} lang={langFor(context, shown)}>
      {shown}
    </a>
  );
}

/** `2022 年第二季度`, `Second quarter of 2022`. */
function quarterWords(context: PageContext, quarter: string): string {
  const [year = '', at = ''] = quarter.split('-Q');
  const index = Number(at) - 1;
  return tell(
    context,
    say(`${['First', 'Second', 'Third', 'Fourth'][index]} quarter of ${year}`, `${year} 年第${['一', '二', '三', '四'][index]}季度`),
  );
}
