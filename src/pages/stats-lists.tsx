import { say } from '../base/text.js';
import { type Bar, Bars, Chart } from './charts.js';
import { entryWords } from './count-words.js';
import { entryLists, hasPage, listsOf } from './entry-lists.js';
import type { Html } from './html.js';
import { type PageContext, tell } from './page-context.js';
import type { LogStats } from './stats/log-stats.js';
import { relevanceFinding } from './stats-findings.js';
import { WorkLink } from './works-page.js';

/** The venues that titles name most often. */
export function VenuesChart({ context, stats }: { readonly context: PageContext; readonly stats: LogStats }): Html {
  const venues = stats.venues.filter((one) => one.venue.year !== null);
  const most = venues[0];
  const name = most ? `${most.venue.name} ${most.venue.year}` : '';
  const count = most?.mentions.length ?? 0;
  const finding = most
    ? say(
        venues.length === 1
          ? `1 venue and year is named in titles: ${name}, ${entryWords(count, 'en')}.`
          : `${venues.length} venues and years are named in titles, most often ${name}: ${entryWords(count, 'en')}.`,
        venues.length === 1
          ? `标题里认出的会议只有 ${name}，${entryWords(count, 'zh')}。`
          : `标题里有 ${venues.length} 个会议与年份，${name} 最多，${entryWords(count, 'zh')}。`,
      )
    : say('No title names a venue yet.', '还没有标题提到会议。');
  const bars = venues.slice(0, 8).map(
    ({ id, venue, mentions }): Bar => ({
      name: `${venue.name} ${venue.year}`,
      href: context.links.subjects('venues', id),
      count: mentions.length,
    }),
  );
  return (
    <Chart title={tell(context, say('Venues', '会议'))} finding={tell(context, finding)}>
      {bars.length > 0 && <Bars bars={bars} label={tell(context, finding)} />}
      {venues.length > bars.length && (
        <p class="row small">
          <a class="push" href={context.links.subjects('venues')}>
            {tell(context, say('All venues', '全部会议'))}
          </a>
        </p>
      )}
    </Chart>
  );
}

function listBar(context: PageContext, id: string): Bar {
  const mentions = listsOf(context.log).get(id) ?? [];
  const name = entryLists.find((list) => list.id === id)?.name;
  return {
    name: name ? tell(context, name) : id,
    href: hasPage(mentions) ? context.links.subjects('lists', id) : null,
    count: mentions.length,
  };
}

/** How many entries have how many stars. */
export function RelevanceChart({ context }: { context: PageContext }): Html {
  const lists = listsOf(context.log);
  const counts = [5, 4, 3, 2, 1, 0].map((stars) => [stars, lists.get(`stars-${stars}`)?.length ?? 0] as const);
  const finding = tell(context, relevanceFinding(counts));
  const many = lists.get('stars-3-up')?.length ?? 0;
  const total = entryWords(many, context.language);
  return (
    <Chart
      title={tell(context, say('Relevance', '相关度'))}
      finding={
        <>
          {finding}
          {!hasPage(lists.get('stars-3-up')) ? total : <a href={context.links.subjects('lists', 'stars-3-up')}>{total}</a>}
          {tell(context, say('.', '。'))}
        </>
      }
    >
      <Bars bars={counts.map(([stars]) => listBar(context, `stars-${stars}`))} label={`${finding}${total}`} />
    </Chart>
  );
}

/** The papers and repositories that were noted most often. */
export function MostNoted({ context, stats }: { readonly context: PageContext; readonly stats: LogStats }): Html {
  const repeated = stats.noted;
  const most = repeated.slice(0, 8);
  const finding = say(
    repeated.length === 0
      ? 'No paper or repository was noted twice yet.'
      : `${repeated.length === 1 ? '1 paper or repository was' : `${repeated.length} papers and repositories were`} noted more than once; versions of one paper count together.`,
    repeated.length === 0 ? '还没有论文或仓库记过两次。' : `有 ${repeated.length} 篇论文或仓库记过不止一次；同一论文的不同版本合并计算。`,
  );
  return (
    <Chart title={tell(context, say('Noted most', '记得最多'))} finding={tell(context, finding)}>
      {most.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{tell(context, say('Paper or repository', '论文或仓库'))}</th>
              <th scope="col" class="n">
                {tell(context, say('Times', '次'))}
              </th>
            </tr>
          </thead>
          <tbody>
            {most.map(({ one: work, mentions }) => (
              <tr>
                <th scope="row">
                  <WorkLink context={context} work={work} />
                </th>
                <td class="n">{mentions.length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Chart>
  );
}

/** What is still to be written, by how much of it there is. */
export function Unfinished({ context }: { context: PageContext }): Html {
  const bars = ['without-abstract', 'without-tips', 'without-paper', 'without-code', 'lost-pictures'].map((id) => listBar(context, id));
  const [most] = [...bars].sort((a, b) => b.count - a.count);
  const urgent = listBar(context, 'stars-3-up-without-tips');
  const finding =
    !most || most.count === 0
      ? say('Nothing is missing.', '没有要补的。')
      : say(
          `${most.name}: ${entryWords(most.count, 'en')}. Each line leads to what is to be filled in.`,
          `${most.name}的有 ${entryWords(most.count, 'zh')}。点进去就是要补的清单。`,
        );
  return (
    <Chart title={tell(context, say('Unfinished', '还没写完'))} finding={tell(context, finding)}>
      <Bars bars={bars} label={tell(context, finding)} />
      {urgent.href !== null && (
        <p class="small after">
          <a
            href={urgent.href}
          >{`${urgent.name}${context.language === 'zh' ? '：' : ': '}${entryWords(urgent.count, context.language)}`}</a>
        </p>
      )}
    </Chart>
  );
}
