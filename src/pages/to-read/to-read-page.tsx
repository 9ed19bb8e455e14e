import { counted } from '../../base/counted.js';
import { parseDate } from '../../base/dates.js';
import { type Bilingual, say } from '../../base/text.js';
import { waitingLinks } from '../../log/queue/to-read-queue.js';
import { fullDate } from '../date-words.js';
import type { Html } from '../html.js';
import { Icon } from '../icon.js';
import { renderPage } from '../layout.js';
import { type PageContext, tell } from '../page-context.js';
import { QueueSaid } from './queue-said.js';
import { QueuedItem } from './queued-item.js';
import { queueAddress, type ToReadView } from './to-read-view.js';

/** How many links the page shows; the command line lists all. */
const most = 300;

/** What waits to be read, and what was read: a link is written about, marked as read, or taken off. */
export function toReadPage(context: PageContext, view: ToReadView): string {
  const waiting = waitingLinks(view.queue);
  const done = view.queue.filter(({ state }) => state === 'noted' || state === 'done');
  const listed = view.shows === 'done' ? done : waiting;
  const ordered = view.isNewestFirst || view.shows === 'done' ? listed.toReversed() : listed;
  return renderPage({
    context,
    title: tell(context, say('To read', '待读')),
    section: 'to-read',
    children: (
      <>
        {/* Only this page needs it. */}
        <link rel="stylesheet" href={view.style} />
        <div class="page-head">
          <h1>{tell(context, say('To read', '待读'))}</h1>
          <p>{tell(context, summary(context, view, waiting))}</p>
        </div>
        <Keep context={context} view={view} />
        <QueueSaid context={context} view={view} />
        {view.broken.map((text) => (
          <p class="notice">{tell(context, text)}</p>
        ))}
        {view.queue.length > 0 && <Choices context={context} view={view} waiting={waiting.length} done={done.length} />}
        {listed.length > 0 && (
          <ol class="queue">
            {ordered.slice(0, most).map((link) => (
              <QueuedItem context={context} view={view} link={link} />
            ))}
          </ol>
        )}
        {ordered.length > most && <p class="notice">{tell(context, restWords(ordered.length - most, view.shows))}</p>}
        {listed.length === 0 && <Nothing context={context} view={view} />}
      </>
    ),
  });
}

function summary({ language }: PageContext, { dateOf }: ToReadView, waiting: ReturnType<typeof waitingLinks>): Bilingual {
  const [oldest] = waiting;
  const date = oldest ? parseDate(dateOf(oldest.added)) : null;
  if (!oldest || date === null) return say('', '');
  const since = fullDate(date, language);
  return say(`${counted(waiting.length, 'link', 'links')}, the oldest since ${since}`, `${waiting.length} 个链接，最早的存于 ${since}`);
}

/** The form that keeps a link. */
function Keep({ context, view: { problem } }: { context: PageContext; view: ToReadView }): Html {
  return (
    <form class="keep-link" method="post" action="/to-read">
      <label for="keep">{tell(context, say('A link to read later', '以后要读的链接'))}</label>
      <input
        class="input"
        id="keep"
        name="url"
        type="text"
        inputmode="url"
        autocomplete="off"
        autocapitalize="off"
        required
        value={problem?.typed}
        aria-invalid={problem !== null && problem.typed !== '' ? 'true' : undefined}
        aria-describedby={problem !== null && problem.typed !== '' ? 'problem' : undefined}
        placeholder={tell(context, say('Article, arXiv, GitHub, DOI', '文章、arXiv、GitHub、DOI'))}
      />
      <button type="submit" class="button primary" name="do" value="add">
        {tell(context, say('Keep', '存下'))}
      </button>
    </form>
  );
}

function Choices(props: { context: PageContext; view: ToReadView; waiting: number; done: number }): Html {
  const { context, view, waiting, done } = props;
  const { shows, isNewestFirst } = view;
  const link = (to: Parameters<typeof queueAddress>[0], text: Bilingual, isCurrent: boolean, count: number | null): Html => (
    <a href={queueAddress(to)} aria-current={isCurrent ? 'page' : undefined}>
      {tell(context, text)} {count !== null && <span class="num">{count}</span>}
    </a>
  );
  return (
    <nav class="filter" aria-label={tell(context, say('Which links', '显示哪些链接'))}>
      {link({ shows: 'waiting', isNewestFirst: false }, say('Oldest first', '最早的在前'), shows === 'waiting' && !isNewestFirst, waiting)}
      {link({ shows: 'waiting', isNewestFirst: true }, say('Newest first', '最新的在前'), shows === 'waiting' && isNewestFirst, null)}
      {link({ shows: 'done', isNewestFirst: false }, say('Already read', '读过的'), shows === 'done', done)}
    </nav>
  );
}

function Nothing({ context, view }: { context: PageContext; view: ToReadView }): Html {
  if (view.shows === 'done') return <p class="notice">{tell(context, say('Nothing was read yet.', '还没有读过的链接。'))}</p>;
  return (
    <div class="notice fine-notice">
      <Icon name="check" />
      <p>
        {tell(
          context,
          view.queue.length === 0
            ? say(
                'Nothing waits. What you keep here is on no site; whoever sees the log’s repository sees it.',
                '还没有待读的链接。存在这里的不会出现在网站上；能看到日志仓库的人看得到。',
              )
            : say('Nothing waits: all is read.', '没有待读的链接，都读完了。'),
        )}
      </p>
    </div>
  );
}

function restWords(count: number, shows: ToReadView['shows']): Bilingual {
  const command = `daybook to-read list${shows === 'done' ? ' --done' : ''}`;
  return say(
    `${counted(count, 'more link is', 'more links are')} not shown here; “${command}” prints them all.`,
    `还有 ${count} 个链接没有显示；${command} 会列出全部。`,
  );
}
