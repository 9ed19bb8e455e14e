import type { Child } from 'hono/jsx';
import { say } from '../base/text.js';
import { points } from './count-words.js';
import { yearName } from './date-words.js';
import type { Html } from './html.js';
import { firstDay, type MonthSpan, monthWords, peakOf } from './months.js';
import { type PageContext, tell } from './page-context.js';

/** A chart with its name, what it shows in a sentence, and the drawing. */
export function Chart(props: {
  readonly title: string;
  readonly finding: Child;
  readonly isWide?: boolean;
  readonly children?: Child;
}): Html {
  return (
    <section class={props.isWide ? 'chart full' : 'chart'}>
      <h2>{props.title}</h2>
      <p>{props.finding}</p>
      {props.children}
    </section>
  );
}

/** A row of a list of bars. */
export interface Bar {
  readonly name: string;
  readonly lang?: string | undefined;
  /** Where the counted entries are; null for none. */
  readonly href: string | null;
  readonly count: number;
}

/** Horizontal bars on one scale; names and counts are text, and names lead to what is counted. */
export function Bars({ bars, label }: { readonly bars: readonly Bar[]; readonly label: string }): Html {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <div class="bars">
      <ul>
        {bars.map((bar) => (
          <li>
            {bar.href === null ? (
              <span lang={bar.lang}>{bar.name}</span>
            ) : (
              <a href={bar.href} lang={bar.lang}>
                {bar.name}
              </a>
            )}
            <span class="num">{bar.count}</span>
          </li>
        ))}
      </ul>
      <svg viewBox={`0 0 100 ${bars.length}`} preserveAspectRatio="none" role="img" aria-label={label}>
        {bars.map((bar, at) => (
          <rect
            class="bar"
            x="0"
            y={at + 0.26}
            width={rounded(bar.count === 0 ? 0 : Math.max(0.6, (100 * bar.count) / most))}
            height="0.48"
          />
        ))}
      </svg>
    </div>
  );
}

/** A small line of counts by month, on its own scale, with its finding as its label. */
export function Spark(props: {
  readonly context: PageContext;
  readonly name: string;
  readonly counts: readonly number[];
  readonly span: MonthSpan;
}): Html {
  const { context, name, counts, span } = props;
  const peak = peakOf(counts);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const month = (language: 'en' | 'zh') => monthWords(span.first + peak, language);
  const label = tell(
    context,
    say(
      `${name}: ${points(total, 'en')}, most in ${month('en')} with ${counts[peak] ?? 0}`,
      `${name}：共 ${points(total, 'zh')}，${month('zh')}最多，${points(counts[peak] ?? 0, 'zh')}`,
    ),
  );
  return (
    <svg viewBox="0 0 240 31" preserveAspectRatio="none" role="img" aria-label={label}>
      <path class="area" d={areaOf(counts)} />
    </svg>
  );
}

/** The outline of counts over a base line, at most 60 steps wide; a few counts stand as columns. */
export function areaOf(counts: readonly number[]): string {
  const step = Math.ceil(counts.length / 60);
  const values = Array.from({ length: Math.ceil(counts.length / step) }, (_, at) =>
    counts.slice(at * step, (at + 1) * step).reduce((sum, count) => sum + count, 0),
  );
  const most = Math.max(1, ...values);
  const height = (value: number) => rounded(30 - (28 * value) / most);
  if (values.length < leastForLine) {
    const width = 240 / values.length;
    const column = (value: number, at: number) =>
      value === 0 ? '' : `M${rounded(width * (at + 0.12))} 30V${height(value)}H${rounded(width * (at + 0.88))}V30Z`;
    return `M0 30H240${values.map(column).join('')}`;
  }
  return `M0 30L${values.map((value, at) => `${rounded((240 * at) / (values.length - 1))} ${height(value)}`).join('L')}L240 30Z`;
}

const leastForLine = 12;

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
  return (
    <details>
      <summary>{tell(context, say('Figures', '数据表'))}</summary>
      <table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{tell(context, say('Month', '月份'))}</th>
            <th scope="col" class="n">
              {tell(context, say('Points', '点数'))}
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.map((count, at) => {
            if (count === 0) return null;
            const first = firstDay(span.first + at);
            return (
              <tr>
                <th scope="row">
                  <a href={`${context.links.archive(Number(first.slice(0, 4)))}#m${first.slice(0, 7)}`}>
                    {monthWords(span.first + at, context.language)}
                  </a>
                </th>
                <td class="n">{count}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
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

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
