import { type Bilingual, say } from '../base/text.js';
import { Chart, rounded } from './charts.js';
import { entryWords } from './count-words.js';
import { langFor } from './entry-parts.js';
import { FiguresTable } from './figures-table.js';
import type { Html } from './html.js';
import { type PageContext, tell } from './page-context.js';
import type { LogStats } from './stats/log-stats.js';
import { joinCounts, type TopicPair } from './stats/topic-counts.js';
import { closePairs } from './stats/topic-groups.js';
import { subjectsOf } from './subjects.js';

/** Topics that were noted together more often than chance would: an arc for each pair, wider for more entries. */
export function TopicArcs({ context, stats }: { context: PageContext; stats: LogStats }): Html | null {
  const pairs = [...closePairs(joinCounts(stats.quarters.map((quarter) => quarter.counts)))].slice(0, mostPairs);
  const [most] = [...pairs].sort((a, b) => b.entries - a.entries);
  if (!most) return null;
  const ids = orderOf(pairs);
  const name = (id: string): Bilingual => subjectsOf(context).topics.get(id)?.name ?? say(id, id);
  const widest = Math.max(leastReach, ...pairs.map((pair) => rowsOf(pair, ids)).map(([from, to]) => to - from));
  const finding = say(
    `Topics of one entry that meet more often than chance would, most often ${pairWords(most, name).en}: ${entryWords(most.entries, 'en')}.`,
    `这些主题在同一点里出现的次数明显多于巧合；最多的是${pairWords(most, name).zh}，${entryWords(most.entries, 'zh')}。`,
  );
  return (
    <Chart title={tell(context, say('What goes together', '常一起出现'))} finding={tell(context, finding)}>
      <div class="arcs">
        <ul>
          {ids.map((id) => {
            const shown = name(id)[context.language];
            return (
              <li>
                <a href={context.links.subjects('topics', id)} lang={langFor(context, shown)}>
                  {shown}
                </a>
              </li>
            );
          })}
        </ul>
        <svg viewBox={`0 0 100 ${ids.length}`} preserveAspectRatio="none" role="img" aria-label={tell(context, finding)}>
          {pairs.map((pair) => (
            <path class={`arc w${Math.ceil((4 * pair.entries) / most.entries)}`} d={arc(pair, ids, widest)} />
          ))}
        </svg>
      </div>
      <FiguresTable
        context={context}
        what={say('Topics', '主题')}
        rows={pairs.map((pair) => ({ name: tell(context, pairWords(pair, name)), entries: pair.entries }))}
      />
    </Chart>
  );
}

const mostPairs = 10;

/** An arc over this many rows takes the whole width. */
const leastReach = 6;

/** Topics in such an order that those of a pair stand near each other: each brings those that it goes with. */
function orderOf(pairs: readonly TopicPair[]): readonly string[] {
  const ordered = new Set<string>();
  const add = (id: string): void => {
    if (ordered.has(id)) return;
    ordered.add(id);
    for (const { topics } of pairs) if (topics.includes(id)) for (const other of topics) add(other);
  };
  for (const { topics } of pairs) add(topics[0]);
  return [...ordered];
}

/** Half an ellipse from one row to another; the farther apart the rows, the wider. */
function arc(pair: TopicPair, ids: readonly string[], widest: number): string {
  const [from, to] = rowsOf(pair, ids);
  return `M0 ${from + 0.5}A${rounded(98 * ((to - from) / widest) ** 0.6)} ${rounded((to - from) / 2)} 0 0 1 0 ${to + 0.5}`;
}

function rowsOf({ topics }: TopicPair, ids: readonly string[]): readonly [number, number] {
  const [a, b] = topics.map((id) => ids.indexOf(id)) as [number, number];
  return a < b ? [a, b] : [b, a];
}

function pairWords({ topics }: TopicPair, name: (id: string) => Bilingual): Bilingual {
  const [a, b] = topics.map(name) as [Bilingual, Bilingual];
  return say(`${a.en} and ${b.en}`, `${a.zh}和${b.zh}`);
}
