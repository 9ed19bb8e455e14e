import { daysInMonth, type IsoDate, weekdayOf } from '../base/dates.js';
import type { Day } from '../log/types.js';
import { entryWords } from './count-words.js';
import { dayAndMonth } from './date-words.js';
import type { Html } from './html.js';
import type { PageContext } from './page-context.js';

/** A month with its days, newest first. */
export interface Month {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly days: readonly Day[];
  readonly entries: number;
}

/** A month's calendar, weeks from Monday; days of the log are links, tinted by how many entries they have. */
export function Calendar({ context, month, current }: { context: PageContext; month: Month; current: Day | null }): Html {
  const first = `${month.year}-${String(month.month).padStart(2, '0')}-01` as IsoDate;
  const blanks = (weekdayOf(first) + 6) % 7;
  const byDate = new Map([...month.days].reverse().map((day) => [day.date, day] as const));
  const dates = Array.from(
    { length: daysInMonth(month.year, month.month) },
    (_, at) => `${first.slice(0, 8)}${String(at + 1).padStart(2, '0')}` as IsoDate,
  );
  return (
    <div class="calendar">
      {Array.from({ length: blanks }, () => (
        <i />
      ))}
      {dates.map((date, at) => {
        const day = byDate.get(date);
        if (!day) return <span>{at + 1}</span>;
        const label = `${dayAndMonth(date, context.language)}, ${entryWords(day.entries.length, context.language)}`;
        return (
          <a
            class={heat(day.entries.length)}
            href={context.links.day(day.ref)}
            aria-label={context.language === 'zh' ? label.replace(', ', '，') : label}
            aria-current={day.date === current?.date ? 'date' : undefined}
          >
            {at + 1}
          </a>
        );
      })}
    </div>
  );
}

/** Steps of the tint: none, up to 5, 6, 7–8, 9 and more entries. */
export function heat(entries: number): string {
  if (entries === 0) return 'h0';
  if (entries <= 5) return 'h1';
  if (entries === 6) return 'h2';
  return entries <= 8 ? 'h3' : 'h4';
}
