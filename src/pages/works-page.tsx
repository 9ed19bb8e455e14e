import { say } from '../base/text.js';
import type { Work } from '../log/subjects/works.js';
import { listDate } from './date-words.js';
import { langFor } from './entry-parts.js';
import type { Html } from './html.js';
import { renderPage } from './layout.js';
import { PartedList, periodWords } from './mention-list.js';
import { type PageContext, tell } from './page-context.js';
import { reference } from './reference.js';
import { remember } from './remember.js';
import { SubjectHead } from './subject-head.js';
import { workSlug } from './subject-path.js';
import { subjectsOf } from './subjects.js';

/** Papers or repositories: those noted most on top, the others by the month in which they were noted. */
export function worksPage(context: PageContext, kind: Work['kind'], period: string | null): string {
  const parts = worksInParts(context, kind);
  const section = kind === 'paper' ? 'papers' : 'code';
  const name = tell(context, kind === 'paper' ? say('Papers', '论文') : say('Code', '代码'));
  return renderPage({
    context,
    title: period === null ? name : `${name}, ${periodWords(context, period)}`,
    section: 'papers',
    children: (
      <>
        <SubjectHead context={context} kind={section}>
          {period === null ? finding(context, kind) : periodWords(context, period)}
        </SubjectHead>
        {period === null && parts.most.length > 0 && (
          <section class="most">
            <h2>{tell(context, say('Noted more than once', '记过不止一次'))}</h2>
            <table>
              <thead>
                <tr>
                  <th scope="col">{name}</th>
                  <th scope="col" class="n">
                    {tell(context, say('Times', '次'))}
                  </th>
                  <th scope="col" class="n">
                    {tell(context, say('Last', '最近'))}
                  </th>
                </tr>
              </thead>
              <tbody>
                {parts.most.map((work) => (
                  <tr>
                    <th scope="row">
                      <WorkLink context={context} work={work} />
                    </th>
                    <td class="n">{work.mentions.length}</td>
                    <td class="n">{work.mentions.at(-1)?.day.date}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        {period === null && parts.most.length > 0 && <h2 class="others">{tell(context, say('All others, by month', '其余按月'))}</h2>}
        <PartedList
          context={context}
          items={parts.others}
          dateOf={newestDate}
          part={{ kind: section, id: null, period }}
          line={(work) => <WorkLine context={context} work={work} />}
        />
      </>
    ),
  });
}

/** The works noted most, and all others, newest first. */
export function worksInParts(
  context: PageContext,
  kind: Work['kind'],
): { readonly most: readonly Work[]; readonly others: readonly Work[] } {
  return inParts(subjectsOf(context)[kind === 'paper' ? 'papers' : 'code']);
}

const inParts = remember((index: ReadonlyMap<string, Work>) => {
  const works = [...index.values()];
  const repeated = works.filter((work) => work.mentions.length > 1).length;
  const most = works.slice(0, Math.min(repeated, longestTable));
  const others = works.slice(most.length).sort((a, b) => (newestDate(a) < newestDate(b) ? 1 : newestDate(a) > newestDate(b) ? -1 : 0));
  return { most, others };
});

const longestTable = 120;

/** When a work was noted last. */
export function newestDate(work: Work): Work['mentions'][number]['day']['date'] {
  return (work.mentions.at(-1) as Work['mentions'][number]).day.date;
}

function finding(context: PageContext, kind: Work['kind']): string {
  const works = [...subjectsOf(context)[kind === 'paper' ? 'papers' : 'code'].values()];
  const repeated = works.filter((work) => work.mentions.length > 1).length;
  const [en, zh] = kind === 'paper' ? (['papers', '篇论文'] as const) : (['repositories', '个仓库'] as const);
  if (works.length === 0) return tell(context, say(`No ${en} are noted yet.`, `还没有记过${zh.slice(1)}。`));
  return tell(
    context,
    repeated === 0
      ? say(`${works.length} ${en}, each noted once.`, `${works.length} ${zh}，都只记过一次。`)
      : say(
          `${works.length} ${en}, ${repeated} of them noted more than once.`,
          `${works.length} ${zh}，其中 ${repeated} ${zh.charAt(0)}记过不止一次。`,
        ),
  );
}

/** A work's name; leads to its page when it was noted twice, else to the entry. */
export function WorkLink({ context, work }: { readonly context: PageContext; readonly work: Work }): Html {
  const { text, isMono } = workWords(work);
  return (
    <a href={workHref(context, work)} class={isMono ? 'mono' : 'paper-title'} lang={isMono ? undefined : langFor(context, text)}>
      {text}
    </a>
  );
}

function WorkLine({ context, work }: { context: PageContext; work: Work }): Html {
  const { text, isMono } = workWords(work);
  return (
    <li>
      <a href={workHref(context, work)}>
        <time datetime={newestDate(work)}>{listDate(newestDate(work), context.language)}</time>
        <span class={isMono ? 'gist mono' : 'gist paper-title'} lang={isMono ? undefined : langFor(context, text)}>
          {text}
        </span>
        {work.mentions.length > 1 && (
          <span class="n">{tell(context, say(`${work.mentions.length} times`, `${work.mentions.length} 次`))}</span>
        )}
      </a>
    </li>
  );
}

/** A work as it is called on pages: its title, or what identifies it. */
export function workWords(work: Work): { readonly text: string; readonly isMono: boolean } {
  const { text, isIdentifier } = reference(work.kind, '', work.title, work.url ?? '');
  return { text, isMono: isIdentifier };
}

/** The page of a work that was noted twice or more, else the page of its entry. */
export function workHref(context: PageContext, work: Work): string {
  const [first] = work.mentions;
  if (work.mentions.length > 1 || !first) return context.links.subjects(work.kind === 'paper' ? 'papers' : 'code', workSlug(work));
  return context.links.entry(first.day.ref, first.n);
}
