import type { Child } from 'hono/jsx';
import type { Mention } from '../log/subjects/works.js';
import { langFor } from './entry-parts.js';
import type { Html } from './html.js';
import { renderPage } from './layout.js';
import type { Section } from './masthead.js';
import { extentWords, type ListPart, MentionList, periodWords } from './mention-list.js';
import type { PageContext } from './page-context.js';
import { SubjectCrumbs } from './subject-head.js';

interface SubjectFrameProps {
  readonly context: PageContext;
  readonly section: Section | null;
  readonly name: string;
  readonly part: ListPart;
  /** Newest first. */
  readonly mentions: readonly Mention[];
  /** What stands after the kind in the line that says where the page is. */
  readonly crumb: Child;
  /** What is known about the subject, beside its entries; null for nothing. */
  readonly side: { readonly label: string; readonly children: Child } | null;
}

/** The page of a topic, a venue or a list: its entries, newest first by month, and what is known about it. */
export function subjectFrame(props: SubjectFrameProps): string {
  const { context, section, name, side } = props;
  const { period } = props.part;
  return renderPage({
    context,
    title: period === null ? name : `${name}, ${periodWords(context, period)}`,
    section,
    ...(side && { shape: 'split' as const }),
    children: side ? (
      <>
        <div>
          <Entries {...props} />
        </div>
        <aside class="side" aria-label={side.label}>
          {side.children}
        </aside>
      </>
    ) : (
      <Entries {...props} />
    ),
  });
}

function Entries({ context, name, part, mentions, crumb }: SubjectFrameProps): Html {
  return (
    <>
      <SubjectCrumbs context={context} kind={part.kind}>
        {crumb}
      </SubjectCrumbs>
      <div class="page-head subject-head">
        <h1 lang={langFor(context, name)}>{name}</h1>
        <p>{part.period === null ? extentWords(context, mentions) : periodWords(context, part.period)}</p>
      </div>
      <MentionList context={context} mentions={mentions} part={part} />
    </>
  );
}
