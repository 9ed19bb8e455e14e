import type { Child } from 'hono/jsx';
import type { IsoDate } from '../base/dates.js';
import { type Bilingual, say } from '../base/text.js';
import { longDate } from './date-words.js';
import { langFor } from './entry-parts.js';
import type { Html } from './html.js';
import { renderPage } from './layout.js';
import type { SubjectKind } from './links.js';
import type { Section } from './masthead.js';
import { around } from './neighbours.js';
import { type PageContext, tell } from './page-context.js';
import { ProblemNotice } from './problem-notice.js';
import { nearestSubjects } from './subject-pages.js';
import { shorten } from './title.js';

/** There is no page at an address. */
export function missingPage(context: PageContext, path: string): string {
  return messagePage(context, {
    title: say('There is no such page', '没有这一页'),
    asked: '',
    section: null,
    children: (
      <p>
        <code>{shorten(path, 200)}</code> {tell(context, say('is not an address of this log.', '不是这份日志里的地址。'))}
      </p>
    ),
  });
}

/** There is no such topic, venue, paper, repository or list: names the nearest that there are. */
export function missingSubjectPage(context: PageContext, kind: SubjectKind, asked: string): string {
  const nearest = nearestSubjects(context, kind, asked);
  return messagePage(context, {
    title: say(`The log has no “${shorten(asked, 60)}”`, `日志里没有“${shorten(asked, 60)}”`),
    asked: '',
    section: null,
    children: (
      <>
        {nearest.length > 0 && <p>{tell(context, say('The nearest there are:', '最接近的是：'))}</p>}
        <ul class="nearest">
          {nearest.map(({ id, name }) => (
            <li>
              <a href={context.links.subjects(kind, id)} lang={langFor(context, name)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
        {kind !== 'lists' && (
          <p>
            <a href={context.links.subjects(kind)}>{tell(context, allWords[kind])}</a>
          </p>
        )}
      </>
    ),
  });
}

const allWords = {
  topics: say('All topics', '全部主题'),
  venues: say('All venues', '全部会议'),
  papers: say('All papers', '全部论文'),
  code: say('All repositories', '全部仓库'),
} as const;

/** The log has nothing on a date: names the nearest days that it has. */
export function missingDayPage(context: PageContext, date: IsoDate, asked: string): string {
  const nearest = around(context.log, date);
  const edit = context.links.edit(date);
  return messagePage(context, {
    title: say(`Nothing was noted on ${longDate(date, 'en')}`, `${longDate(date, 'zh')}，没有记`),
    asked,
    section: null,
    children: (
      <>
        {nearest.length > 0 && <p>{tell(context, say('The nearest days:', '最近的是：'))}</p>}
        <ul class="nearest">
          {nearest.map((day) => (
            <li>
              <a href={context.links.day(day.ref)}>{longDate(day.date, context.language)}</a>
            </li>
          ))}
        </ul>
        {edit !== null && (
          <p>
            <a href={edit}>{tell(context, say('Write this day', '写这一天'))}</a>
          </p>
        )}
      </>
    ),
  });
}

/** A log without any day says how to begin. */
export function emptyLogPage(context: PageContext): string {
  const edit = context.links.edit();
  return messagePage(context, {
    title: say('No day is noted yet', '还没有记过一天'),
    asked: '',
    section: 'today',
    children: (
      <>
        <ProblemNotice context={context} day={null} />
        {edit !== null && (
          <p>
            <a href={edit}>{tell(context, say('Write today’s first entry', '写今天的第一点'))}</a>
          </p>
        )}
        <p>{tell(context, say('In a terminal: begin today’s note, then add an entry:', '在终端里：先建今天的笔记，再加一点：'))}</p>
        <pre>
          <code>{'daybook new\ndaybook add https://arxiv.org/abs/2204.07154 --title "MiniViT"'}</code>
        </pre>
      </>
    ),
  });
}

/** Something failed while a page was made: the sentence and what to do. */
export function failurePage(context: PageContext, text: Bilingual, hint: Bilingual | null): string {
  return messagePage(context, {
    title: say('This page could not be made', '这一页没有做出来'),
    asked: '',
    section: null,
    children: (
      <div class="notice error">
        <p>{tell(context, text)}</p>
        {hint !== null && <p>{tell(context, hint)}</p>}
      </div>
    ),
  });
}

interface Message {
  readonly title: Bilingual;
  readonly asked: string;
  readonly section: Section | null;
  readonly children: Child;
}

function messagePage(context: PageContext, message: Message): string {
  const title = tell(context, message.title);
  return renderPage({
    context,
    title,
    section: message.section,
    asked: message.asked,
    children: (
      <div class="message">
        <h1>{title}</h1>
        {message.children}
        <Ways context={context} />
      </div>
    ),
  });
}

function Ways({ context }: { context: PageContext }): Html {
  return (
    <p class="row">
      <a href={context.links.home}>{tell(context, say('The newest day', '最新一天'))}</a>
      <a href={context.links.archive()}>{tell(context, say('All days', '全部日期'))}</a>
    </p>
  );
}
