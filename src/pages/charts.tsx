import type { Child } from 'hono/jsx';
import { say } from '../base/text.js';
import { entryWords } from './count-words.js';
import type { Html } from './html.js';
import { type MonthSpan, monthWords, peakOf } from './months.js';
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
      `${name}: ${entryWords(total, 'en')}, most in ${month('en')} with ${counts[peak] ?? 0}`,
      `${name}：共 ${entryWords(total, 'zh')}，${month('zh')}最多，${entryWords(counts[peak] ?? 0, 'zh')}`,
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

/** To one decimal, as short as it can be written. */
export function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
