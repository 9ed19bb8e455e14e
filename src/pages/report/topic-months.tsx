import { say } from '../../base/text.js';
import { Chart } from '../charts.js';
import { entryWords } from '../count-words.js';
import { monthName } from '../date-words.js';
import { langFor } from '../entry-parts.js';
import type { Html } from '../html.js';
import { countByMonth, peakOf } from '../months.js';
import { type PageContext, tell } from '../page-context.js';
import type { LogStats } from '../stats/log-stats.js';

interface TopicMonthsProps {
  readonly context: PageContext;
  readonly stats: LogStats;
  readonly year: number;
}

/** The topics of a year, a row each: a square for each month, darker for more entries, and their number. */
export function TopicMonths({ context, stats, year }: TopicMonthsProps): Html | null {
  const span = { first: 12 * year, last: 12 * year + 11 };
  const rows = stats.topics.slice(0, mostTopics).map((topic) => ({
    ...topic,
    counts: countByMonth(
      topic.mentions.map(({ day }) => day.date),
      span,
    ),
  }));
  const [first] = rows;
  if (!first) return null;
  const greatest = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const finding = say(
    `${stats.topics.length} topics; most about ${first.name.en}, ${entryWords(first.mentions.length, 'en')}. Darker months have more.`,
    `共 ${stats.topics.length} 个主题，${first.name.zh}最多，${entryWords(first.mentions.length, 'zh')}。颜色越深，那个月越多。`,
  );
  return (
    <Chart title={tell(context, say('Topics of the year', '这一年的主题'))} finding={tell(context, finding)}>
      <div class="topic-months num">
        <span />
        <svg viewBox="0 0 120 9" aria-hidden="true">
          {Array.from({ length: 12 }, (_, at) => (
            <text x={10 * at + 4.5} y="7" text-anchor="middle">
              {at + 1}
            </text>
          ))}
        </svg>
      </div>
      <ul>
        {rows.map(({ id, name, counts, mentions }) => {
          const shown = name[context.language];
          const peak = peakOf(counts);
          const label = tell(
            context,
            say(
              `${name.en}: most in ${monthName(peak + 1, 'en')}, ${entryWords(counts[peak] ?? 0, 'en')}`,
              `${name.zh}：${peak + 1} 月最多，${entryWords(counts[peak] ?? 0, 'zh')}`,
            ),
          );
          return (
            <li class="topic-months">
              <a href={context.links.subjects('topics', id)} lang={langFor(context, shown)}>
                {shown}
              </a>
              <svg viewBox="0 0 120 10" preserveAspectRatio="none" role="img" aria-label={label}>
                {counts.map((count, at) => (
                  <rect class={tint(count, greatest)} x={10 * at} y="0" width="9" height="10" />
                ))}
              </svg>
              <span class="num">{mentions.length}</span>
            </li>
          );
        })}
      </ul>
    </Chart>
  );
}

const mostTopics = 12;

/** Steps of the tint: none, then quarters of the greatest count. */
function tint(count: number, greatest: number): string {
  return `h${count === 0 ? 0 : Math.ceil((4 * count) / greatest)}`;
}
