import { say } from '../../base/text.js';
import type { Mention } from '../../log/subjects/works.js';
import { Bars, Chart } from '../charts.js';
import { entryWords } from '../count-words.js';
import { entryLists, listsOf } from '../entry-lists.js';
import type { Html } from '../html.js';
import { MentionLine } from '../mention-list.js';
import { type PageContext, tell } from '../page-context.js';
import type { LogStats } from '../stats/log-stats.js';
import { relevanceFinding } from '../stats-findings.js';
import { MostNoted } from '../stats-lists.js';

interface YearProps {
  readonly context: PageContext;
  readonly stats: LogStats;
}

/** The entries of a year that matter most to its author: those of five stars, and of fewer while there are few of them. */
export function YearBest({ context, stats }: YearProps): Html | null {
  const lists = listsOf(stats.log);
  const shown: Mention[] = [];
  for (const stars of [5, 4, 3]) {
    const mentions = lists.get(`stars-${stars}`) ?? [];
    if (shown.length >= enough || mentions.length === 0) continue;
    shown.push(...mentions.slice(0, mostShown - shown.length).reverse());
  }
  if (shown.length === 0) return null;
  const [best] = shown;
  const stars = best?.entry.relevance ?? 0;
  const count = lists.get(`stars-${stars}`)?.length ?? 0;
  const isPart = count > shown.length;
  const finding = say(
    `${entryWords(count, 'en')} ${count === 1 ? 'has' : 'have'} ${stars} stars${isPart ? `; the newest ${shown.length}:` : '.'}`,
    `${stars} 星的有 ${entryWords(count, 'zh')}${isPart ? `，这里是最近 ${shown.length} 点：` : '。'}`,
  );
  return (
    <Chart title={tell(context, say('What mattered most', '最相关的'))} finding={tell(context, finding)} isWide>
      <ol class="lines">
        {shown.map((mention) => (
          <MentionLine context={context} mention={mention} hasStars={true} />
        ))}
      </ol>
    </Chart>
  );
}

const enough = 5;
const mostShown = 12;

/** How many entries of a year have how many stars. */
export function YearRelevance({ context, stats }: YearProps): Html {
  const three = stats.relevance.reduce((sum, one) => sum + (one.stars >= 3 ? one.entries : 0), 0);
  const most = relevanceFinding(stats.relevance.map((one) => [one.stars, one.entries] as const));
  const finding = `${tell(context, most)}${entryWords(three, context.language)}${tell(context, say('.', '。'))}`;
  const name = (stars: number) => entryLists.find(({ id }) => id === `stars-${stars}`)?.name ?? say('', '');
  const bars = stats.relevance.map(({ stars, entries }) => ({ name: tell(context, name(stars)), href: null, count: entries }));
  return (
    <Chart title={tell(context, say('Relevance', '相关度'))} finding={finding}>
      <Bars bars={bars} label={finding} />
    </Chart>
  );
}

/** The papers and repositories that a year came back to; nothing when each was noted once. */
export function YearNoted({ context, stats }: YearProps): Html | null {
  return stats.noted.length === 0 ? null : <MostNoted context={context} stats={stats} />;
}
