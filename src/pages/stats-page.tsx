import { say } from '../base/text.js';
import type { Day } from '../log/types.js';
import { Legend } from './archive-page.js';
import { Bars, Chart } from './charts.js';
import { fullDate, yearName } from './date-words.js';
import { Figures } from './figures.js';
import { HeatMap } from './heat-map.js';
import { HostsChart } from './hosts-chart.js';
import type { Html } from './html.js';
import { renderPage } from './layout.js';
import { MonthBars } from './month-bars.js';
import { countByMonth, type MonthSpan, spanOf } from './months.js';
import { type PageContext, tell } from './page-context.js';
import { QuartersChart } from './quarters-chart.js';
import { reportTitle } from './report/report-page.js';
import { logStats } from './stats/log-stats.js';
import { yearsOf } from './stats/year-log.js';
import { calendarFinding, monthsFinding, topicsFinding } from './stats-findings.js';
import { MostNoted, RelevanceChart, Unfinished, VenuesChart } from './stats-lists.js';
import { subjectsOf } from './subjects.js';
import { TopicArcs } from './topic-arcs.js';
import { TopicRows } from './topics-page.js';

/** A log in figures: its calendar, months, topics, venues, relevance, what was noted most and what is unfinished. */
export function statsPage(context: PageContext): string {
  const { log } = context;
  const span = spanOf(log);
  const stats = logStats(context, null);
  const [first, last] = [log.days[0], log.days.at(-1)];
  return renderPage({
    context,
    title: tell(context, say('Stats', '统计')),
    section: 'stats',
    children: (
      <>
        <div class="page-head">
          <h1>{tell(context, say('Stats', '统计'))}</h1>
          <p>{first && last ? extent(context, first, last) : tell(context, say('Nothing is noted yet.', '还没有记。'))}</p>
          <Reports context={context} />
        </div>
        {span !== null && (
          <>
            <Figures context={context} stats={stats} />
            <div class="charts">
              <CalendarChart context={context} />
              <MonthsChart context={context} span={span} />
              <TopicsChart context={context} span={span} />
              <QuartersChart context={context} stats={stats} />
              <TopicArcs context={context} stats={stats} />
              <RelevanceChart context={context} />
              <VenuesChart context={context} stats={stats} />
              <HostsChart context={context} hosts={stats.hosts} />
              <MostNoted context={context} stats={stats} />
              <Unfinished context={context} />
            </div>
          </>
        )}
      </>
    ),
  });
}

/** The reports of the newest years; each leads to the one before it. */
function Reports({ context }: { context: PageContext }): Html {
  return (
    <p class="row push small">
      {yearsOf(context.log)
        .slice(0, mostReports)
        .map((year) => (
          <a href={context.links.report(year)}>{tell(context, reportTitle(year))}</a>
        ))}
    </p>
  );
}

const mostReports = 3;

function extent(context: PageContext, first: Day, last: Day): string {
  const [from, to] = [fullDate(first.date, context.language), fullDate(last.date, context.language)];
  return from === to ? from : tell(context, say(`${from} to ${to}`, `${from}至 ${to}`));
}

function CalendarChart({ context }: { context: PageContext }): Html {
  return (
    <Chart title={tell(context, say('Calendar', '日历'))} finding={tell(context, calendarFinding(context.log))} isWide>
      <HeatMap context={context} />
      <div class="row small">
        <Legend context={context} />
        <a class="push" href={context.links.archive()}>
          {tell(context, say('All days', '按天打开'))}
        </a>
      </div>
    </Chart>
  );
}

/** The newest months, and the years where there are more. */
function MonthsChart({ context, span }: { context: PageContext; span: MonthSpan }): Html {
  const dates = context.log.days.flatMap((day) => day.entries.map(() => day.date));
  const all = countByMonth(dates, span);
  const shown = { first: Math.max(span.first, span.last - mostMonths + 1), last: span.last };
  const counts = all.slice(shown.first - span.first);
  const newest = shown.first > span.first ? tell(context, say(`The last ${mostMonths} months. `, `最近 ${mostMonths} 个月。`)) : '';
  const finding = `${newest}${tell(context, monthsFinding(counts, shown))}`;
  const years = new Map<number, number>();
  for (const date of dates) years.set(Number(date.slice(0, 4)), (years.get(Number(date.slice(0, 4))) ?? 0) + 1);
  return (
    <Chart title={tell(context, say('Entries a month', '每月点数'))} finding={finding}>
      <MonthBars context={context} counts={counts} span={shown} label={finding} />
      {shown.first > span.first && (
        <details>
          <summary>{tell(context, say('By year', '每年'))}</summary>
          <Bars
            label={tell(context, say('Entries a year', '每年点数'))}
            bars={[...years]
              .reverse()
              .map(([year, count]) => ({ name: yearName(year, context.language), href: context.links.archive(year), count }))}
          />
        </details>
      )}
    </Chart>
  );
}

const mostMonths = 24;

function TopicsChart({ context, span }: { context: PageContext; span: MonthSpan }): Html {
  const topics = [...subjectsOf(context).topics.values()];
  return (
    <Chart title={tell(context, say('Topics, rise and fall', '主题的起落'))} finding={tell(context, topicsFinding(context.log, topics))}>
      <TopicRows context={context} topics={topics.slice(0, 9)} span={span} />
      <p class="row small">
        <a class="push" href={context.links.subjects('topics')}>
          {tell(context, say(`All ${topics.length} topics`, `全部 ${topics.length} 个主题`))}
        </a>
      </p>
    </Chart>
  );
}
