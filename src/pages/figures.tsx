import { type Bilingual, say } from '../base/text.js';
import type { Html } from './html.js';
import { type PageContext, tell } from './page-context.js';
import type { LogStats } from './stats/log-stats.js';

/** A log, or a year of it, in a row of great figures; those of the whole log lead to what is counted. */
export function Figures({ context, stats }: { readonly context: PageContext; readonly stats: LogStats }): Html {
  return (
    <dl class="figures num">
      {figuresOf(context, stats).map(({ name, count, unit, href }) => (
        <div>
          <dt>{href === null ? tell(context, name) : <a href={href}>{tell(context, name)}</a>}</dt>
          <dd>
            {count.toLocaleString('en-US')}
            <small> {tell(context, unit)}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface Figure {
  readonly name: Bilingual;
  readonly count: number;
  readonly unit: Bilingual;
  readonly href: string | null;
}

function figuresOf({ links }: PageContext, stats: LogStats): readonly Figure[] {
  const figure = (name: Bilingual, count: number, [one, many, zh]: readonly [string, string, string], href: string | null): Figure => ({
    name,
    count,
    unit: say(count === 1 ? one : many, zh),
    href: stats.year === null ? href : null,
  });
  const entries = ['entry', 'entries', '点'] as const;
  const days = ['day', 'days', '天'] as const;
  return [
    figure(say('Noted', '记录'), stats.days, days, links.archive()),
    figure(say('Entries', '要点'), stats.entries, entries, links.archive()),
    figure(say('Papers', '不同论文'), stats.papers, ['paper', 'papers', '篇'], links.subjects('papers')),
    figure(say('Code', '代码仓库'), stats.repositories, ['repository', 'repositories', '个'], links.subjects('code')),
    figure(say('Longest run', '最长连续'), stats.streaks.longest?.days ?? 0, days, null),
    ...(stats.year === null ? [] : [figure(say('Five stars', '五星'), stats.relevance[0]?.entries ?? 0, entries, null)]),
  ];
}
