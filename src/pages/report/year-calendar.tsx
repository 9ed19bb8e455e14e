import { daysInMonth, type IsoDate, weekdayOf } from '../../base/dates.js';
import { say } from '../../base/text.js';
import { Legend } from '../archive-page.js';
import { heat } from '../calendar.js';
import { days as dayCount, entryWords } from '../count-words.js';
import { monthName, shortWeekday } from '../date-words.js';
import type { Html } from '../html.js';
import { type PageContext, tell } from '../page-context.js';
import type { LogStats } from '../stats/log-stats.js';
import { dayNumber } from '../streaks.js';

interface YearCalendarProps {
  readonly context: PageContext;
  readonly year: number;
  readonly calendar: LogStats['calendar'];
}

/** A year as two drawings of half a year: a column a week from Monday, a square a day, tinted by how many entries it has. */
export function YearCalendar({ context, year, calendar }: YearCalendarProps): Html {
  return (
    <>
      <div class="year-halves">
        <Half context={context} year={year} calendar={calendar} from={1} />
        <Half context={context} year={year} calendar={calendar} from={7} />
      </div>
      <div class="row small">
        <Legend context={context} />
        <a class="push" href={context.links.archive(year)}>
          {tell(context, say('All days', '按天打开'))}
        </a>
      </div>
    </>
  );
}

const cell = 14;
const top = 20;
const left = 34;

function Half({ context, year, calendar, from }: YearCalendarProps & { readonly from: 1 | 7 }): Html {
  const { language } = context;
  const months = Array.from({ length: 6 }, (_, at) => from + at);
  const start = dayNumber(dateAt(year, from, 1));
  const offset = (weekdayOf(dateAt(year, from, 1)) + 6) % 7;
  const length = months.reduce((sum, month) => sum + daysInMonth(year, month), 0);
  const counts = new Map(calendar.map(({ date, entries }) => [dayNumber(date) - start, entries] as const));
  const own = [...counts].filter(([at]) => at >= 0 && at < length);
  const place = (at: number) => ({ x: left + cell * Math.floor((at + offset) / 7), y: top + cell * ((at + offset) % 7) });
  const tints = new Map<string, string>(steps.map((step) => [step, '']));
  for (let at = 0; at < length; at++) {
    const entries = counts.get(at);
    const step = entries === undefined ? 'h0' : heat(Math.max(1, entries));
    const { x, y } = place(at);
    tints.set(step, `${tints.get(step)}M${x + 2} ${y + 2}h8v8h-8z`);
  }
  const name = tell(
    context,
    from === 1 ? say(`First half of ${year}`, `${year} 年上半年`) : say(`Second half of ${year}`, `${year} 年下半年`),
  );
  const total = own.reduce((sum, [, entries]) => sum + entries, 0);
  const counted = `${dayCount(own.length, language)}${language === 'zh' ? '，' : ', '}${entryWords(total, language)}`;
  return (
    <figure class="year-half">
      <figcaption>
        {name} <small>{counted}</small>
      </figcaption>
      <svg
        viewBox={`0 0 ${left + cell * 27} ${top + cell * 7}`}
        role="img"
        aria-label={`${name}${language === 'zh' ? '：' : ': '}${counted}`}
      >
        {months.map((month) => (
          <text x={left + cell * Math.ceil((offset + dayNumber(dateAt(year, month, 1)) - start) / 7) + 2} y="12">
            {language === 'zh' ? monthName(month, 'zh') : monthName(month, 'en').slice(0, 3)}
          </text>
        ))}
        {[0, 2, 4].map((row) => (
          <text x="0" y={top + cell * row + 10}>
            {shortWeekday(`2001-01-0${row + 1}` as IsoDate, language).replace('周', '')}
          </text>
        ))}
        {[...tints].map(([step, path]) => path !== '' && <path class={step} d={path} />)}
      </svg>
    </figure>
  );
}

const steps = ['h0', 'h1', 'h2', 'h3', 'h4'];

function dateAt(year: number, month: number, day: number): IsoDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate;
}
