import { say } from '../base/text.js';
import type { Day } from '../log/types.js';
import { Legend } from './archive-page.js';
import { type Bar, Bars, Chart, MonthBars } from './charts.js';
import { points } from './count-words.js';
import { fullDate, yearName } from './date-words.js';
import { entryLists, hasPage, listsOf } from './entry-lists.js';
import { HeatMap } from './heat-map.js';
import type { Html } from './html.js';
import { renderPage } from './layout.js';
import { countByMonth, type MonthSpan, spanOf } from './months.js';
import { type PageContext, tell } from './page-context.js';
import { calendarFinding, monthsFinding, relevanceFinding, topicsFinding } from './stats-findings.js';
import { streaksOf } from './streaks.js';
import { subjectsOf } from './subjects.js';
import { TopicRows } from './topics-page.js';
import { WorkLink } from './works-page.js';

/** A log in figures: its calendar, months, topics, venues, relevance, what was noted most and what is unfinished. */
export function statsPage(context: PageContext): string {
  const { log } = context;
  const span = spanOf(log);
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
        </div>
        {span !== null && (
          <>
            <Figures context={context} />
            <div class="charts">
              <CalendarChart context={context} />
              <MonthsChart context={context} span={span} />
              <TopicsChart context={context} span={span} />
              <VenuesChart context={context} />
              <RelevanceChart context={context} />
              <MostNoted context={context} />
              <Unfinished context={context} />
            </div>
          </>
        )}
      </>
    ),
  });
}

function extent(context: PageContext, first: Day, last: Day): string {
  const [from, to] = [fullDate(first.date, context.language), fullDate(last.date, context.language)];
  return from === to ? from : tell(context, say(`${from} to ${to}`, `${from}至 ${to}`));
}

function Figures({ context }: { context: PageContext }): Html {
  const { log, links, language } = context;
  const { papers, code } = subjectsOf(context);
  const entries = log.days.reduce((sum, day) => sum + day.entries.length, 0);
  const longest = streaksOf(log.days.map((day) => day.date)).longest?.days ?? 0;
  const unit = (count: number, one: string, many: string, zh: string) => say(count === 1 ? one : many, zh);
  const figures = [
    [say('Noted', '记录'), log.days.length, unit(log.days.length, 'day', 'days', '天'), links.archive()],
    [say('Points', '要点'), entries, unit(entries, 'point', 'points', '点'), links.archive()],
    [say('Papers', '不同论文'), papers.size, unit(papers.size, 'paper', 'papers', '篇'), links.subjects('papers')],
    [say('Code', '代码仓库'), code.size, unit(code.size, 'repository', 'repositories', '个'), links.subjects('code')],
    [say('Longest run', '最长连续'), longest, unit(longest, 'day', 'days', '天'), null],
  ] as const;
  return (
    <dl class="figures num">
      {figures.map(([name, count, unitWord, href]) => (
        <div>
          <dt>{href === null ? name[language] : <a href={href}>{name[language]}</a>}</dt>
          <dd>
            {count.toLocaleString('en-US')}
            <small> {unitWord[language]}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
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
    <Chart title={tell(context, say('Points a month', '每月点数'))} finding={finding}>
      <MonthBars context={context} counts={counts} span={shown} label={finding} />
      {shown.first > span.first && (
        <details>
          <summary>{tell(context, say('By year', '每年'))}</summary>
          <Bars
            label={tell(context, say('Points a year', '每年点数'))}
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

function VenuesChart({ context }: { context: PageContext }): Html {
  const venues = [...subjectsOf(context).venues.values()].filter((one) => one.venue.year !== null);
  const most = venues[0];
  const name = most ? `${most.venue.name} ${most.venue.year}` : '';
  const count = most?.mentions.length ?? 0;
  const finding = most
    ? say(
        venues.length === 1
          ? `1 venue and year is named in titles: ${name}, ${points(count, 'en')}.`
          : `${venues.length} venues and years are named in titles, most often ${name}: ${points(count, 'en')}.`,
        venues.length === 1
          ? `标题里认出的会议只有 ${name}，${points(count, 'zh')}。`
          : `标题里有 ${venues.length} 个会议与年份，${name} 最多，${points(count, 'zh')}。`,
      )
    : say('No title names a venue yet.', '还没有标题提到会议。');
  const bars = venues.slice(0, 8).map(
    ({ id, venue, mentions }): Bar => ({
      name: `${venue.name} ${venue.year}`,
      href: context.links.subjects('venues', id),
      count: mentions.length,
    }),
  );
  return (
    <Chart title={tell(context, say('Venues', '会议'))} finding={tell(context, finding)}>
      {bars.length > 0 && <Bars bars={bars} label={tell(context, finding)} />}
      {venues.length > bars.length && (
        <p class="row small">
          <a class="push" href={context.links.subjects('venues')}>
            {tell(context, say('All venues', '全部会议'))}
          </a>
        </p>
      )}
    </Chart>
  );
}

function listBar(context: PageContext, id: string): Bar {
  const mentions = listsOf(context.log).get(id) ?? [];
  const name = entryLists.find((list) => list.id === id)?.name;
  return {
    name: name ? tell(context, name) : id,
    href: hasPage(mentions) ? context.links.subjects('lists', id) : null,
    count: mentions.length,
  };
}

function RelevanceChart({ context }: { context: PageContext }): Html {
  const lists = listsOf(context.log);
  const counts = [5, 4, 3, 2, 1, 0].map((stars) => [stars, lists.get(`stars-${stars}`)?.length ?? 0] as const);
  const finding = tell(context, relevanceFinding(counts));
  const many = lists.get('stars-3-up')?.length ?? 0;
  const total = points(many, context.language);
  return (
    <Chart
      title={tell(context, say('Relevance', '相关度'))}
      finding={
        <>
          {finding}
          {!hasPage(lists.get('stars-3-up')) ? total : <a href={context.links.subjects('lists', 'stars-3-up')}>{total}</a>}
          {tell(context, say('.', '。'))}
        </>
      }
    >
      <Bars bars={counts.map(([stars]) => listBar(context, `stars-${stars}`))} label={`${finding}${total}`} />
    </Chart>
  );
}

function MostNoted({ context }: { context: PageContext }): Html {
  const { papers, code } = subjectsOf(context);
  const repeated = [...papers.values(), ...code.values()].filter((work) => work.mentions.length > 1);
  const most = repeated.sort((a, b) => b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1)).slice(0, 8);
  const finding = say(
    repeated.length === 0
      ? 'No paper or repository was noted twice yet.'
      : `${repeated.length} papers and repositories were noted more than once; versions of one paper count together.`,
    repeated.length === 0 ? '还没有论文或仓库记过两次。' : `有 ${repeated.length} 个论文和仓库记过不止一次；同一论文的不同版本合并计算。`,
  );
  return (
    <Chart title={tell(context, say('Noted most', '记得最多'))} finding={tell(context, finding)}>
      {most.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{tell(context, say('Paper or repository', '论文或仓库'))}</th>
              <th scope="col" class="n">
                {tell(context, say('Times', '次'))}
              </th>
            </tr>
          </thead>
          <tbody>
            {most.map((work) => (
              <tr>
                <th scope="row">
                  <WorkLink context={context} work={work} />
                </th>
                <td class="n">{work.mentions.length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Chart>
  );
}

function Unfinished({ context }: { context: PageContext }): Html {
  const bars = ['without-abstract', 'without-tips', 'without-paper', 'without-code', 'lost-pictures'].map((id) => listBar(context, id));
  const [most] = [...bars].sort((a, b) => b.count - a.count);
  const urgent = listBar(context, 'stars-3-up-without-tips');
  const finding =
    !most || most.count === 0
      ? say('Nothing is missing.', '没有要补的。')
      : say(
          `${most.name}: ${points(most.count, 'en')}. Each line leads to what is to be filled in.`,
          `${most.name}的有 ${points(most.count, 'zh')}。点进去就是要补的清单。`,
        );
  return (
    <Chart title={tell(context, say('Unfinished', '还没写完'))} finding={tell(context, finding)}>
      <Bars bars={bars} label={tell(context, finding)} />
      {urgent.href !== null && (
        <p class="small after">
          <a href={urgent.href}>{`${urgent.name}${context.language === 'zh' ? '：' : ': '}${points(urgent.count, context.language)}`}</a>
        </p>
      )}
    </Chart>
  );
}
