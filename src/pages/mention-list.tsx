import type { Child } from 'hono/jsx';
import { say } from '../base/text.js';
import type { Mention } from '../log/subjects/works.js';
import { entryWords } from './count-words.js';
import { listDate, monthAndYear, yearName } from './date-words.js';
import { langFor, Title, titleOr } from './entry-parts.js';
import type { Html } from './html.js';
import type { ListKind } from './links.js';
import { type PageContext, tell } from './page-context.js';
import { firstPeriods, groupBy, type Period, periodsOf } from './periods.js';
import { Relevance } from './relevance.js';
import { remember } from './remember.js';
import { titleView } from './title.js';

/** A list of a subject's page: all of it, or the part that is asked for. */
export interface ListPart {
  readonly kind: ListKind;
  readonly id: string | null;
  /** Null for the first page. */
  readonly period: string | null;
}

/** Entries by month, newest first; a long list shows its newest part and leads to the others. */
export function MentionList(props: {
  readonly context: PageContext;
  readonly mentions: readonly Mention[];
  readonly part: ListPart;
}): Html {
  const { context, mentions, part } = props;
  return (
    <PartedList
      context={context}
      items={mentions}
      dateOf={mentionDate}
      part={part}
      line={(mention) => <MentionLine context={context} mention={mention} hasStars={!saysStars(part)} />}
    />
  );
}

/** More months than this are shown by year. */
const mostMonths = 36;

/** The date of an entry. */
export function mentionDate(mention: Mention): Mention['day']['date'] {
  return mention.day.date;
}

/** Things with dates, newest first, under their months, in parts that fit on a page. */
export function PartedList<T>(props: {
  readonly context: PageContext;
  readonly items: readonly T[];
  readonly dateOf: (item: T) => Mention['day']['date'];
  readonly part: ListPart;
  readonly line: (item: T) => Child;
}): Html {
  const { context, dateOf, part } = props;
  const periods = partsFor(props.items, dateOf) as readonly Period<T>[];
  const shown = part.period === null ? firstPeriods(periods) : periods.filter((period) => period.id === part.period);
  const items = shown.flatMap((period) => period.items);
  const months = groupBy(items, (item) => dateOf(item).slice(0, 7));
  const isSparse = months.size > mostMonths;
  const groups = isSparse ? groupBy(items, (item) => dateOf(item).slice(0, 4)) : months;
  return (
    <>
      {part.period !== null && <PartLinks context={context} part={part} periods={periods} shown={shown} />}
      <div class="sheaves">
        {[...groups].map(([key, own]) => (
          <section class="sheaf">
            <h2 id={`m${key}`}>
              {isSparse ? yearName(Number(key), context.language) : monthAndYear(dateOf(own[0] as T), context.language)}{' '}
              <small>{own.length}</small>
            </h2>
            <ol class="lines">{own.map(props.line)}</ol>
          </section>
        ))}
      </div>
      {part.period === null && periods.length > shown.length && <PartLinks context={context} part={part} periods={periods} shown={shown} />}
    </>
  );
}

const partsFor = remember((items: readonly unknown[], dateOf: (item: never) => Mention['day']['date']) =>
  periodsOf(items, dateOf as (item: unknown) => Mention['day']['date']),
);

/** The ids of the parts of a list that have pages of their own. */
export function olderParts<T>(items: readonly T[], dateOf: (item: T) => Mention['day']['date']): readonly string[] {
  const periods = partsFor(items, dateOf);
  return periods.slice(firstPeriods(periods).length).map((period) => period.id);
}

/** True for a list whose entries all have the same stars. */
function saysStars(part: ListPart): boolean {
  return part.kind === 'lists' && /^stars-\d$/.test(part.id ?? '');
}

/** An entry in a list: its date, its title, and its stars from three up. */
export function MentionLine(props: { readonly context: PageContext; readonly mention: Mention; readonly hasStars: boolean }): Html {
  const { context, mention, hasStars } = props;
  const title = titleOr(context, mention);
  return (
    <li>
      <a href={context.links.entry(mention.day.ref, mention.n)}>
        <time datetime={mention.day.date}>{listDate(mention.day.date, context.language)}</time>
        <span class="gist" lang={langFor(context, titleView(title).rest)}>
          <Title title={title} />
        </span>
        {hasStars && mention.entry.relevance >= 3 && <Relevance context={context} stars={mention.entry.relevance} />}
      </a>
    </li>
  );
}

function PartLinks(props: {
  readonly context: PageContext;
  readonly part: ListPart;
  readonly periods: readonly Period<unknown>[];
  readonly shown: readonly Period<unknown>[];
}): Html {
  const { context, part, periods, shown } = props;
  const first = firstPeriods(periods);
  const rest = periods.filter((period) => !first.includes(period));
  const hidden = rest.reduce((sum, period) => sum + period.items.length, 0);
  return (
    <nav class="parts" aria-label={tell(context, say('Other parts of this list', '这份清单的其他部分'))}>
      {part.period === null && (
        <p class="small quiet">{tell(context, say(`${hidden.toLocaleString('en-US')} older ones:`, `更早的还有 ${hidden} 条：`))}</p>
      )}
      <ul>
        {part.period !== null && (
          <li>
            <a href={context.links.subjects(part.kind, part.id)}>{tell(context, say('Newest', '最新'))}</a>
          </li>
        )}
        {rest.map((period) => (
          <li>
            <a
              href={context.links.subjects(part.kind, part.id, period.id)}
              aria-current={part.period !== null && shown.includes(period) ? 'page' : undefined}
            >
              {periodWords(context, period.id)}
            </a>{' '}
            <span class="num">{period.items.length}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** `2022 年 5 月`, `2021 年`, `2001–2004 年`. */
export function periodWords(context: PageContext, id: string): string {
  if (/^\d{4}-\d{2}$/.test(id)) return monthAndYear(`${id}-01` as Mention['day']['date'], context.language);
  const [first, last] = id.split('-').map(Number) as [number, number | undefined];
  if (last === undefined) return yearName(first, context.language);
  return tell(context, say(`${first} to ${last}`, `${first} 至 ${last} 年`));
}

/** `12 entries, from March 2021 to May 2022`. */
export function extentWords(context: PageContext, mentions: readonly Mention[]): string {
  const [newest, oldest] = [mentions[0], mentions.at(-1)];
  const count = entryWords(mentions.length, context.language);
  if (!newest || !oldest) return count;
  const [from, to] = [oldest, newest].map((one) => monthAndYear(one.day.date, context.language));
  if (from === to) return tell(context, say(`${count}, ${to}`, `${count}，${to}`));
  return tell(context, say(`${count}, from ${from} to ${to}`, `${count}，${from}至 ${to}`));
}
