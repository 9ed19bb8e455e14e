import { partsOf } from '../base/dates.js';
import { say } from '../base/text.js';
import { newestDay } from '../log/log.js';
import type { Day } from '../log/types.js';
import { Calendar, type Month } from './calendar.js';
import { days as dayCount, entryWords } from './count-words.js';
import { fullDate, listDate, monthName, shortWeekday, yearName } from './date-words.js';
import { langFor } from './entry-parts.js';
import type { Html } from './html.js';
import { renderPage } from './layout.js';
import { type PageContext, tell } from './page-context.js';
import { ProblemNotice } from './problem-notice.js';
import { shorten, titleView } from './title.js';

/** All days by year and month, newest first; one year in full (the newest unless asked), the others as calendars. */
export function archivePage(context: PageContext, asked: number | null): string {
  const months = monthsOf(context.log.days);
  const years = [...new Set(months.map((month) => month.year))];
  const open = asked ?? years[0] ?? null;
  return renderPage({
    context,
    title: `${asked === null ? '' : `${yearName(asked, context.language)} `}${tell(context, say('Archive', '归档'))}`,
    section: 'archive',
    children: (
      <>
        <Head context={context} />
        <ProblemNotice context={context} day={null} />
        <div class="months">
          {years.map((year) => (
            <Year
              context={context}
              year={year}
              months={months.filter((month) => month.year === year)}
              isOpen={year === open}
              isNear={Math.abs(years.indexOf(year) - years.indexOf(open ?? year)) <= mostCalendars}
              isFirst={year === years[0]}
            />
          ))}
        </div>
      </>
    ),
  });
}

/** How many years before and after the open one are shown as calendars; of those further off, the heading leads to them. */
const mostCalendars = 6;

/** The months that have days, newest first, each with its days, newest first. */
export function monthsOf(days: readonly Day[]): readonly Month[] {
  const months = new Map<string, Day[]>();
  for (const day of [...days].reverse()) {
    const key = day.date.slice(0, 7);
    const known = months.get(key);
    if (known) known.push(day);
    else months.set(key, [day]);
  }
  return [...months.values()].map((own) => {
    const { year, month } = partsOf((own[0] as Day).date);
    return { year, month, days: own, entries: countEntries(own) };
  });
}

function countEntries(days: readonly Day[]): number {
  return days.reduce((sum, day) => sum + day.entries.length, 0);
}

function Head({ context }: { context: PageContext }): Html {
  const { log, language, links } = context;
  const [first, last] = [log.days[0], log.days.at(-1)];
  const total = `${dayCount(log.days.length, language)}${language === 'zh' ? '，' : ', '}${entryWords(countEntries(log.days), language)}`;
  return (
    <div class="page-head">
      <h1>{tell(context, say('Archive', '归档'))}</h1>
      <p>
        {first === undefined
          ? tell(context, say('No days yet. Write the first with “daybook new”.', '还没有一天。用 daybook new 写第一天。'))
          : `${total}${tell(context, say(`, since ${fullDate(first.date, 'en')}.`, `。从 ${fullDate(first.date, 'zh')}记起。`))}`}
      </p>
      {links.find !== null && first !== undefined && last !== undefined && (
        <form class="row push" action={links.find}>
          <label class="small quiet" for="on">
            {tell(context, say('Go to', '到某一天'))}
          </label>
          <input class="input date-input" type="date" id="on" name="q" value={last.date} min={first.date} max={last.date} />
          <button type="submit" class="button">
            {tell(context, say('Open', '打开'))}
          </button>
        </form>
      )}
    </div>
  );
}

interface YearProps {
  readonly context: PageContext;
  readonly year: number;
  readonly months: readonly Month[];
  readonly isOpen: boolean;
  readonly isNear: boolean;
  readonly isFirst: boolean;
}

function Year({ context, year, months, isOpen, isNear, isFirst }: YearProps): Html {
  const { language, links } = context;
  const all = months.flatMap((month) => month.days);
  return (
    <>
      <div class="page-head year-head">
        <h2 id={`y${year}`}>{isOpen ? yearName(year, language) : <a href={links.archive(year)}>{yearName(year, language)}</a>}</h2>
        <p>{`${dayCount(all.length, language)} · ${entryWords(countEntries(all), language)}`}</p>
        <p class="small">
          <a href={links.report(year)}>{tell(context, say('The year in figures', '年度报告'))}</a>
        </p>
        {isFirst && <Legend context={context} />}
      </div>
      {isOpen ? (
        months.map((month) => <OpenMonth context={context} month={month} />)
      ) : isNear ? (
        <div class="year-grid">
          {months.map((month) => (
            <section id={monthAnchor(month)}>
              <h3 class="row small">
                <span>{monthName(month.month, language)}</span>
                <span class="quiet push">{`${dayCount(month.days.length, language)} · ${entryWords(month.entries, language)}`}</span>
              </h3>
              <Calendar context={context} month={month} current={newestDay(context.log)} />
            </section>
          ))}
        </div>
      ) : null}
    </>
  );
}

/** What the tints of days mean. */
export function Legend({ context }: { context: PageContext }): Html {
  return (
    <span class="push legend" role="img" aria-label={tell(context, say('Darker days have more entries', '颜色越深，点越多'))}>
      {tell(context, say('fewer ', '少 '))}
      {['h0', 'h1', 'h2', 'h3', 'h4'].map((step) => (
        <i class={step} />
      ))}
      {tell(context, say(' more', ' 多'))}
    </span>
  );
}

function OpenMonth({ context, month }: { context: PageContext; month: Month }): Html {
  const { language, links } = context;
  return (
    <section class="month" id={monthAnchor(month)}>
      <div>
        <h3>
          {monthName(month.month, language)}
          <small>{`${dayCount(month.days.length, language)} · ${entryWords(month.entries, language)}`}</small>
        </h3>
        <Calendar context={context} month={month} current={newestDay(context.log)} />
      </div>
      <ol class="days" reversed>
        {month.days.map((day) => (
          <li>
            <a href={links.day(day.ref)}>
              <time datetime={day.date}>
                {listDate(day.date, language)} <small>{shortWeekday(day.date, language)}</small>
              </time>
              <span class="gist" lang={langFor(context, gist(day))}>
                {gist(day)}
              </span>
              <span class="n">{entryWords(day.entries.length, language)}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

function monthAnchor(month: Month): string {
  return `m${month.year}-${String(month.month).padStart(2, '0')}`;
}

/** What a day is about in one line: its most relevant entries, in their order. */
export function gist(day: Day): string {
  const most = [...day.entries].sort((a, b) => b.relevance - a.relevance).slice(0, 3);
  return day.entries
    .filter((entry) => most.includes(entry) && entry.title.trim() !== '')
    .map((entry) => shorten(titleView(entry.title).rest, 60))
    .join('；');
}
