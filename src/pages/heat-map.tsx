import { daysInMonth, type IsoDate, weekdayOf } from '../base/dates.js';
import { say } from '../base/text.js';
import type { Day } from '../log/types.js';
import { heat } from './calendar.js';
import { days as dayCount, entryWords } from './count-words.js';
import { dayAndMonth, monthName } from './date-words.js';
import type { Html } from './html.js';
import { firstDay, monthNumber } from './months.js';
import { type PageContext, tell } from './page-context.js';

/** The newest eight quarters that have days: a column a week from Monday, a square a day; days of the log are links. */
export function HeatMap({ context }: { readonly context: PageContext }): Html {
  const quarters = new Map<number, Day[]>();
  for (const day of context.log.days) {
    const quarter = Math.floor(monthNumber(day.date) / 3);
    const known = quarters.get(quarter);
    if (known) known.push(day);
    else quarters.set(quarter, [day]);
  }
  return (
    <div class="heat">
      {[...quarters].slice(-mostQuarters).map(([quarter, days]) => (
        <Quarter context={context} months={[3 * quarter, 3 * quarter + 1, 3 * quarter + 2]} days={days} />
      ))}
    </div>
  );
}

const mostQuarters = 8;

function Quarter({ context, months, days }: { context: PageContext; months: readonly number[]; days: readonly Day[] }): Html {
  const { language } = context;
  const byDate = new Map(days.toReversed().map((day) => [day.date, day] as const));
  const [first, last] = [firstDay(months[0] as number), firstDay(months[2] as number)];
  const year = Number(first.slice(0, 4));
  const [from, to] = [Number(first.slice(5, 7)), Number(last.slice(5, 7))];
  const name = tell(
    context,
    say(`${monthName(from, 'en').slice(0, 3)} to ${monthName(to, 'en').slice(0, 3)} ${year}`, `${year} 年 ${from} 至 ${to} 月`),
  );
  return (
    <section>
      <h3>
        <a href={`${context.links.archive(year)}#m${days.at(-1)?.date.slice(0, 7)}`}>{name}</a>
        <small>{dayCount(days.length, language)}</small>
      </h3>
      <div class="squares">
        {Array.from({ length: (weekdayOf(first) + 6) % 7 }, () => (
          <i />
        ))}
        {months.flatMap(datesOf).map((date) => {
          const day = byDate.get(date);
          return day ? <Square context={context} day={day} /> : <i class="h0" />;
        })}
      </div>
    </section>
  );
}

function Square({ context, day }: { context: PageContext; day: Day }): Html {
  const { language } = context;
  const label = `${dayAndMonth(day.date, language)}${language === 'zh' ? '，' : ', '}${entryWords(day.entries.length, language)}`;
  return (
    <a class={heat(Math.max(1, day.entries.length))} href={context.links.day(day.ref)} title={label}>
      {label}
    </a>
  );
}

function datesOf(month: number): readonly IsoDate[] {
  const first = firstDay(month);
  const length = daysInMonth(Math.floor(month / 12), (month % 12) + 1);
  return Array.from({ length }, (_, at) => `${first.slice(0, 8)}${String(at + 1).padStart(2, '0')}` as IsoDate);
}
