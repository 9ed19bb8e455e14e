import { type Bilingual, say } from '../../base/text.js';
import { Bars, Chart } from '../charts.js';
import { entryWords } from '../count-words.js';
import { dayAndMonth, weekday, yearName } from '../date-words.js';
import { Figures } from '../figures.js';
import { HostsChart } from '../hosts-chart.js';
import type { Html } from '../html.js';
import { renderPage } from '../layout.js';
import { MonthBars } from '../month-bars.js';
import { countByMonth, peakOf } from '../months.js';
import { type PageContext, tell } from '../page-context.js';
import { type LogStats, logStats } from '../stats/log-stats.js';
import { yearLog, yearsOf } from '../stats/year-log.js';
import { calendarFinding, monthsFinding } from '../stats-findings.js';
import { VenuesChart } from '../stats-lists.js';
import { TopicArcs } from '../topic-arcs.js';
import { reportSummary } from './report-summary.js';
import { TopicMonths } from './topic-months.js';
import { TopicShifts } from './topic-shifts.js';
import { YearBest, YearNoted, YearRelevance } from './year-best.js';
import { YearCalendar } from './year-calendar.js';

/** A year of a log as a page to share: what it holds in figures, pictures and the entries that mattered; null for a year without days. */
export function reportPage(context: PageContext, year: number): string | null {
  if (!yearsOf(context.log).includes(year)) return null;
  const stats = logStats(context, year);
  // What charts of the whole log draw, drawn of this year alone.
  const own = { ...context, log: yearLog(context.log, year) };
  const title = tell(context, reportTitle(year));
  return renderPage({
    context,
    title,
    section: 'stats',
    children: (
      <article class="report">
        <nav class="crumbs" aria-label={tell(context, say('Where this is', '位置'))}>
          <a href={context.links.stats}>{tell(context, say('Stats', '统计'))}</a>
          <span aria-hidden="true">/</span>
          <a href={context.links.archive(year)}>{yearName(year, context.language)}</a>
          <Years context={context} year={year} />
        </nav>
        <div class="page-head">
          <h1>{title}</h1>
          <p>{extent(context, stats)}</p>
        </div>
        <p class="summary">{tell(context, reportSummary(stats))}</p>
        <Figures context={context} stats={stats} />
        <div class="charts">
          <Chart title={tell(context, say('Calendar', '日历'))} finding={tell(context, calendarFinding(own.log))} isWide>
            <YearCalendar context={context} year={year} calendar={stats.calendar} />
          </Chart>
          <Months context={context} stats={stats} year={year} />
          <Weekdays context={context} stats={stats} />
          <TopicMonths context={context} stats={stats} year={year} />
          <TopicShifts context={context} stats={stats} year={year} />
          <TopicArcs context={context} stats={stats} />
          {stats.changes !== null && <YearRelevance context={context} stats={stats} />}
          <YearBest context={context} stats={stats} />
          <VenuesChart context={context} stats={stats} />
          <HostsChart context={context} hosts={stats.hosts} />
          {stats.changes === null && <YearRelevance context={context} stats={stats} />}
          <YearNoted context={context} stats={stats} />
        </div>
      </article>
    ),
  });
}

/** `2021 年度报告`, `The year 2021`. */
export function reportTitle(year: number): Bilingual {
  return say(`The year ${year}`, `${year} 年度报告`);
}

function extent(context: PageContext, { first, last }: LogStats): string {
  if (first === null || last === null) return '';
  const [from, to] = [dayAndMonth(first, context.language), dayAndMonth(last, context.language)];
  return from === to ? from : tell(context, say(`${from} to ${to}`, `${from}至 ${to}`));
}

/** The years before and after that have reports. */
function Years({ context, year }: { context: PageContext; year: number }): Html {
  const years = yearsOf(context.log);
  const at = years.indexOf(year);
  return (
    <span class="push row">
      {[years[at + 1], years[at - 1]].map(
        (other, place) =>
          other !== undefined && (
            <a href={context.links.report(other)} rel={place === 0 ? 'prev' : 'next'}>
              {yearName(other, context.language)}
            </a>
          ),
      )}
    </span>
  );
}

function Months({ context, stats, year }: { context: PageContext; stats: LogStats; year: number }): Html {
  const span = { first: 12 * year, last: 12 * year + 11 };
  const counts = countByMonth(
    stats.log.days.flatMap((day) => day.entries.map(() => day.date)),
    span,
  );
  const finding = tell(context, monthsFinding(counts, span));
  return (
    <Chart title={tell(context, say('Entries a month', '每月点数'))} finding={finding}>
      <MonthBars context={context} counts={counts} span={span} label={finding} />
    </Chart>
  );
}

function Weekdays({ context, stats }: { context: PageContext; stats: LogStats }): Html {
  // The first of January 2001 was a Monday.
  const names = (language: 'en' | 'zh') =>
    stats.weekdays.map((_, at) => weekday(`2001-01-0${at + 1}` as Parameters<typeof weekday>[0], language));
  const peak = peakOf(stats.weekdays);
  const [en, zh] = [names('en'), names('zh')];
  const most = stats.weekdays[peak] ?? 0;
  const finding = tell(context, say(`Most on ${en[peak]}s, ${entryWords(most, 'en')}.`, `${zh[peak]}最多，${entryWords(most, 'zh')}。`));
  return (
    <Chart title={tell(context, say('Days of the week', '星期'))} finding={finding}>
      <Bars
        label={finding}
        bars={stats.weekdays.map((count, at) => ({ name: (context.language === 'zh' ? zh : en)[at] ?? '', href: null, count }))}
      />
    </Chart>
  );
}
