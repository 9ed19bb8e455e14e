import { say } from '../base/text.js';
import { canonicalUrl } from '../base/urls.js';
import type { PaperMention } from '../log/papers/papers.js';
import { repositoryId, strongId } from '../log/papers/strong-ids.js';
import { type CodeWork, type Mention, type Work, worksOf } from '../log/subjects/works.js';
import type { Log } from '../log/types.js';
import { fullDate } from './date-words.js';
import { EntryProse } from './day-page.js';
import { Assets } from './entry-assets.js';
import { langFor, Title, titleOr } from './entry-parts.js';
import { References, referencesOf } from './entry-references.js';
import type { Html } from './html.js';
import { Icon } from './icon.js';
import { renderPage } from './layout.js';
import { MentionList, periodWords } from './mention-list.js';
import { type PageContext, tell } from './page-context.js';
import { PaperArticles, PaperSources } from './paper-parts.js';
import type { Reference } from './reference.js';
import { shortUrl } from './reference.js';
import { Relevance } from './relevance.js';
import { remember } from './remember.js';
import { safeHref } from './safe-href.js';
import { SubjectCrumbs } from './subject-head.js';
import { workSlug } from './subject-path.js';
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
          {work.kind === 'paper' ? <PaperSources context={context} paper={work} /> : <CodeSource context={context} work={work} />}
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
          {work.kind === 'paper' && <PaperArticles context={context} paper={work} />}
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
export const mostInFull = 10;

function timesWords(context: PageContext, work: Work): string {
  const [first, last] = [work.mentions[0], work.mentions.at(-1)];
  const count = work.mentions.length;
  const [from, to] = [first, last].map((one) => (one ? fullDate(one.day.date, context.language) : ''));
  if (from === to) return tell(context, say(`noted ${count} times on ${from}`, `${from}记过 ${count} 次`));
  return tell(context, say(`noted ${count} times, from ${from} to ${to}`, `记过 ${count} 次，${from}至 ${to}`));
}

function CodeSource({ context, work }: { context: PageContext; work: CodeWork }): Html | null {
  const from = work.mentions[0]?.day.path ?? '';
  const url = work.id.startsWith('github:') ? `https://github.com/${workWords(work).text}` : work.url;
  const href = url === null ? null : safeHref(url, from, context.log, context.links);
  if (href === null) return null;
  return (
    <ul class="refs work-source">
      <li class="code">
        <Icon name="code" />
        <span>
          <a class="mono" href={href} rel="noreferrer">
            {shortUrl(href)}
          </a>
        </span>
      </li>
    </ul>
  );
}

function Noted({ context, work, mention }: { context: PageContext; work: Work; mention: Mention }): Html {
  const { day, entry, n } = mention;
  const title = titleOr(context, mention);
  const others = referencesOf(context, mention).filter((one) => !leadsTo(work, one));
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
        {work.kind === 'paper' && <Through context={context} mention={mention as PaperMention} />}
      </p>
      <div class="words">
        <EntryProse context={context} place={mention} />
        <References context={context} day={day} references={others} />
      </div>
      <Assets context={context} place={mention} most={1} />
    </article>
  );
}

/** Whether a pointer of an entry leads to the work itself. */
function leadsTo(work: Work, { kind, url, text }: Reference): boolean {
  if (url === null) return kind === work.kind && text === work.title;
  if (work.kind === 'code') return (repositoryId(url) ?? canonicalUrl(url)) === work.id;
  const id = strongId(url);
  return id === null ? kind === 'paper' && work.url !== null && canonicalUrl(url) === canonicalUrl(work.url) : work.ids.includes(id);
}

/** How an entry that does not name a paper comes to it. */
function Through({ context, mention }: { context: PageContext; mention: PaperMention }): Html | null {
  const words = throughWords[mention.through];
  return words === null ? null : <span class="quiet">{tell(context, words)}</span>;
}

const throughWords = {
  name: null,
  words: say('mentions it', '文中提到'),
  article: say('through its article', '经由它的文章'),
  repository: say('through its code', '经由它的代码'),
} as const;

/** What the same entries point to besides: a paper's code, a repository's papers. */
function Beside({ context, work }: { context: PageContext; work: Work }): Html | null {
  const beside = besideOf(work, context.log);
  if (beside.length === 0) return null;
  return (
    <section>
      <h2>{tell(context, say('Noted with it', '同时记下的'))}</h2>
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

const besideOf = remember((work: Work, log: Log): readonly Work[] => {
  const found = new Set<Work>();
  for (const mention of work.mentions.slice(0, 200)) for (const other of worksOf(log, mention.entry)) if (other !== work) found.add(other);
  return [...found].sort((a, b) => b.mentions.length - a.mentions.length).slice(0, 10);
});
