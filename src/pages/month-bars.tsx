import { say } from '../base/text.js';
import { rounded } from './charts.js';
import { yearName } from './date-words.js';
import { FiguresTable } from './figures-table.js';
import type { Html } from './html.js';
import { firstDay, type MonthSpan, monthWords, peakOf } from './months.js';
import type { PageContext } from './page-context.js';

/** Upright bars for the months of a span, with their figures in a table below. */
export function MonthBars(props: {
  readonly context: PageContext;
  readonly counts: readonly number[];
  readonly span: MonthSpan;
  readonly label: string;
}): Html {
  const { context, counts, span, label } = props;
  const top = scaleTop(Math.max(1, ...counts));
  const slot = Math.min(396 / counts.length, 44);
  const width = Math.min(slot - 6, 24);
  const isRoomy = slot >= 24;
  const peak = peakOf(counts);
  const middle = (at: number) => rounded(30 + slot * (at + 0.5));
  return (
    <>
      <svg class="month-bars" viewBox="0 0 430 208" role="img" aria-label={label}>
        {[0, top / 2, top].map((value) => (
          <>
            <path class="grid" d={`M30 ${rounded(162 - (140 * value) / top)}H426`} />
            <text x="24" y={rounded(166 - (140 * value) / top)} text-anchor="end">
              {value}
            </text>
          </>
        ))}
        {counts.map((count, at) => {
          const height = (140 * count) / top;
          const { month, year } = monthParts(span.first + at);
          const isLabelled = isRoomy || month % 3 === 1;
          return (
            <>
              {count > 0 && (
                <rect
                  class="bar"
                  x={rounded(30 + slot * at + (slot - width) / 2)}
                  y={rounded(162 - height)}
                  width={rounded(width)}
                  height={rounded(height)}
                  rx="1.5"
                />
              )}
              {count > 0 && (isRoomy || at === peak) && (
                <text x={middle(at)} y={rounded(156 - height)} text-anchor="middle">
                  {count}
                </text>
              )}
              {isLabelled && (
                <text x={middle(at)} y="181" text-anchor="middle">
                  {month}
                </text>
              )}
              {(month === 1 || (at === 0 && month < 11)) && (
                <text x={rounded(30 + slot * at + 2)} y="203">
                  {yearName(year, context.language)}
                </text>
              )}
            </>
          );
        })}
      </svg>
      <MonthTable context={context} counts={counts} span={span} label={label} />
    </>
  );
}

function MonthTable(props: { context: PageContext; counts: readonly number[]; span: MonthSpan; label: string }): Html {
  const { context, counts, span, label } = props;
  const rows = counts.flatMap((entries, at) => {
    if (entries === 0) return [];
    const first = firstDay(span.first + at);
    const href = `${context.links.archive(Number(first.slice(0, 4)))}#m${first.slice(0, 7)}`;
    return [{ name: <a href={href}>{monthWords(span.first + at, context.language)}</a>, entries }];
  });
  return <FiguresTable context={context} what={say('Month', '月份')} rows={rows} label={label} />;
}

function monthParts(month: number): { readonly year: number; readonly month: number } {
  return { year: Math.floor(month / 12), month: (month % 12) + 1 };
}

/** The least of 2, 4, 6, 8, 10, 20, 30, 40, 60 … that is not below the value, so that its half is whole. */
function scaleTop(value: number): number {
  for (let power = 1; ; power *= 10) {
    for (const step of power === 1 ? [2, 4, 6, 8, 10] : [2, 2.4, 3, 4, 5, 6, 8, 10]) if (step * power >= value) return step * power;
  }
}
