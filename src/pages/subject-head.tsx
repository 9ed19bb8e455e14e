import type { Child } from 'hono/jsx';
import { type Bilingual, say } from '../base/text.js';
import type { Html } from './html.js';
import type { ListKind, SubjectKind } from './links.js';
import { type PageContext, tell } from './page-context.js';
import { subjectsOf } from './subjects.js';

/** What the kinds of pages are called. */
const subjectWords: Readonly<Record<SubjectKind, Bilingual>> = {
  topics: say('Topics', '主题'),
  venues: say('Venues', '会议'),
  papers: say('Papers', '论文'),
  code: say('Code', '代码'),
  lists: say('Lists', '清单'),
};

/** The head of a list of subjects, with the way to its sibling lists. */
export function SubjectHead(props: { readonly context: PageContext; readonly kind: SubjectKind; readonly children?: Child }): Html {
  const { context, kind } = props;
  const subjects = subjectsOf(context);
  const venues = [...subjects.venues.values()].filter((one) => one.venue.year === null);
  const counts: readonly (readonly [SubjectKind, number])[] = [
    ['topics', subjects.topics.size],
    ['venues', venues.length],
    ['papers', subjects.papers.size],
    ['code', subjects.code.size],
  ];
  return (
    <>
      <div class="page-head">
        <h1>{tell(context, subjectWords[kind])}</h1>
        <p>{props.children}</p>
      </div>
      <nav class="filter" aria-label={tell(context, say('What the log is about', '日志谈到的'))}>
        {counts.map(([one, count]) => (
          <a href={context.links.subjects(one)} aria-current={one === kind ? 'page' : undefined}>
            {tell(context, subjectWords[one])} <span class="num">{count}</span>
          </a>
        ))}
      </nav>
    </>
  );
}

/** Where a subject's page stands. */
export function SubjectCrumbs({
  context,
  kind,
  children,
}: {
  readonly context: PageContext;
  readonly kind: ListKind;
  readonly children?: Child;
}): Html {
  const { name, href } = kindAbove(context, kind);
  return (
    <nav class="crumbs" aria-label={tell(context, say('Where this is', '位置'))}>
      <a href={href}>{tell(context, name)}</a>
      <span aria-hidden="true">/</span>
      {children}
    </nav>
  );
}

/** What a subject is one of, and the page that lists those. */
function kindAbove({ links }: PageContext, kind: ListKind): { readonly name: Bilingual; readonly href: string } {
  switch (kind) {
    case 'lists':
      return { name: say('Stats', '统计'), href: links.stats };
    case 'searches':
      return { name: say('Saved searches', '保存的搜索'), href: `${links.find ?? links.subjects('topics')}#searches` };
    default:
      return { name: subjectWords[kind], href: links.subjects(kind) };
  }
}
