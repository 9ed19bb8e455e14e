import { say } from '../base/text.js';
import { arxivReference } from '../base/urls.js';
import { type Mention, namedBy, type Work, workId } from '../log/subjects/works.js';
import { fullDate } from './date-words.js';
import { EntryProse } from './day-page.js';
import { Assets, langFor, References, referencesOf, Title, titleOr } from './entry-parts.js';
import type { Html } from './html.js';
import { Icon } from './icon.js';
import { renderPage } from './layout.js';
import { MentionList, periodWords } from './mention-list.js';
import { type PageContext, tell } from './page-context.js';
import { shortUrl } from './reference.js';
import { Relevance } from './relevance.js';
import { remember } from './remember.js';
import { safeHref } from './safe-href.js';
import { SubjectCrumbs } from './subject-head.js';
import { workSlug } from './subject-path.js';
import { subjectsOf } from './subjects.js';
import { NearTopics } from './topic-page.js';
import { WorkLink, workWords } from './works-page.js';

/** All that was ever noted about a paper or a repository, in order; of one noted very often, the first in full and a list of all. */
export function workPage(context: PageContext, work: Work, period: string | null): string {
  const { text, isMono } = workWords(work);
  const kind = work.kind === 'paper' ? 'papers' : 'code';
  const isLong = work.mentions.length > mostInFull;
  return renderPage({
    context,
    title: period === null ? text.slice(0, 80) : `${text.slice(0, 80)}, ${periodWords(context, period)}`,
    section: 'papers',
    shape: 'split',
    children: (
      <>
        <div class="work">
          <SubjectCrumbs context={context} kind={kind}>
            <span>{timesWords(context, work)}</span>
          </SubjectCrumbs>
          <h1 class={isMono ? 'mono' : 'paper-title'} lang={isMono ? undefined : langFor(context, text)}>
            {text}
          </h1>
          <Source context={context} work={work} />
          {!isLong && (
            <div class="entries">
              {work.mentions.map((mention) => (
                <Noted context={context} work={work} mention={mention} />
              ))}
            </div>
          )}
          {isLong && (
            <div class="long-work">
              <MentionList context={context} mentions={newestFirst(work.mentions)} part={{ kind, id: workSlug(work), period }} />
            </div>
          )}
        </div>
        <aside class="side" aria-label={tell(context, say('About this work', '来龙去脉'))}>
          <Beside context={context} work={work} />
          <NearTopics context={context} mentions={work.mentions} without={null} />
        </aside>
      </>
    ),
  });
}

/** The entries of a work, newest first. */
export const newestFirst: (mentions: readonly Mention[]) => readonly Mention[] = remember((mentions: readonly Mention[]) =>
  mentions.toReversed(),
);

/** How many entries a work's page shows with all they say; more are listed by title. */
export const mostInFull = 24;

function timesWords(context: PageContext, work: Work): string {
  const [first, last] = [work.mentions[0], work.mentions.at(-1)];
  const count = work.mentions.length;
  const [from, to] = [first, last].map((one) => (one ? fullDate(one.day.date, context.language) : ''));
  if (from === to) return tell(context, say(`noted ${count} times on ${from}`, `${from}记过 ${count} 次`));
  return tell(context, say(`noted ${count} times, from ${from} to ${to}`, `记过 ${count} 次，${from}至 ${to}`));
}

function Source({ context, work }: { context: PageContext; work: Work }): Html | null {
  const from = work.mentions[0]?.day.path ?? '';
  const arxiv = work.id.startsWith('arxiv:') && work.url !== null ? arxivReference(work.url) : null;
  const url = arxiv
    ? `https://arxiv.org/abs/${arxiv.id}`
    : work.id.startsWith('github:')
      ? `https://github.com/${workWords(work).text}`
      : work.url;
  const href = url === null ? null : safeHref(url, from, context.log, context.links);
  if (href === null) return null;
  return (
    <ul class="refs work-source">
      <li class={work.kind}>
        <Icon name={work.kind} />
        <span>
          <a class="mono" href={href} rel="noreferrer">
            {arxiv ? `arXiv:${arxiv.id}` : shortUrl(href)}
          </a>
        </span>
      </li>
    </ul>
  );
}

function Noted({ context, work, mention }: { context: PageContext; work: Work; mention: Mention }): Html {
  const { day, entry, n } = mention;
  const title = titleOr(context, mention);
  const others = referencesOf(context, mention).filter((one) => one.url === null || workId(one.url) !== work.id);
  return (
    <article class="entry" id={`n${day.ref}-${n}`}>
      <h2 class="title">
        <a href={context.links.entry(day.ref, n)} lang={langFor(context, title)}>
          <Title title={title} />
        </a>
      </h2>
      <p class="meta">
        <time datetime={day.date}>{fullDate(day.date, context.language)}</time>
        <Relevance context={context} stars={entry.relevance} />
      </p>
      <div class="words">
        <EntryProse context={context} place={mention} />
        <References context={context} day={day} references={others} />
      </div>
      <Assets context={context} place={mention} most={1} />
    </article>
  );
}

/** What the same entries point to besides: a paper's code, a repository's papers. */
function Beside({ context, work }: { context: PageContext; work: Work }): Html | null {
  const { papers, code } = subjectsOf(context);
  const beside = besideOf(work, papers, code);
  if (beside.length === 0) return null;
  return (
    <section>
      <h2>{tell(context, say('Noted with it', '一同记下'))}</h2>
      <ul class="refs beside">
        {beside.map((one) => (
          <li class={one.kind}>
            <Icon name={one.kind} />
            <span>
              <WorkLink context={context} work={one} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const besideOf = remember((work: Work, papers: ReadonlyMap<string, Work>, code: ReadonlyMap<string, Work>): readonly Work[] => {
  const found = new Set<Work>();
  for (const mention of work.mentions.slice(0, 200)) {
    for (const named of namedBy(mention.entry)) {
      const other = (named.kind === 'paper' ? papers : code).get(workSlug(named));
      if (other && other !== work) found.add(other);
    }
  }
  return [...found].sort((a, b) => b.mentions.length - a.mentions.length).slice(0, 10);
});
