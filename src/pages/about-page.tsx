import { raw } from 'hono/html';
import { say } from '../base/text.js';
import type { NoteFile } from '../log/types.js';
import { days as dayCount, entryWords } from './count-words.js';
import { fullDate } from './date-words.js';
import { langFor } from './entry-parts.js';
import type { Html } from './html.js';
import { KeyList } from './key-list.js';
import { renderPage } from './layout.js';
import { type PageContext, tell } from './page-context.js';
import { type Prose, prosePart } from './prose.js';
import { safeHref } from './safe-href.js';

/** What the log is, in its author's words from the README's closing section, and how to read it by keyboard. */
export function aboutPage(context: PageContext): string {
  const closing = context.log.readme === null ? null : closingProse(context, context.log.readme);
  return renderPage({
    context,
    title: tell(context, say('About', '关于')),
    section: 'about',
    children: (
      <>
        <div class="page-head">
          <h1>{tell(context, say('About this log', '关于这份日志'))}</h1>
          <p>{facts(context)}</p>
        </div>
        {closing !== null && closing.html !== '' && (
          <div class="prose about" lang={langFor(context, closing.html.replace(/<[^>]*>/g, ''))}>
            {raw(closing.html)}
          </div>
        )}
        <Keys context={context} />
      </>
    ),
  });
}

function facts(context: PageContext): string {
  const { days } = context.log;
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return tell(context, say('Nothing is noted yet.', '还没有记。'));
  const entries = days.reduce((sum, day) => sum + day.entries.length, 0);
  const [from, to] = [fullDate(first.date, context.language), fullDate(last.date, context.language)];
  return tell(
    context,
    say(
      `${from} to ${to}: ${dayCount(days.length, 'en')}, ${entryWords(entries, 'en')}.`,
      `${from}至 ${to}，${dayCount(days.length, 'zh')}，${entryWords(entries, 'zh')}。`,
    ),
  );
}

function closingProse(context: PageContext, readme: NoteFile): Prose {
  const raws = readme.blocks.filter((block) => block.kind === 'footer').map((block) => block.raw);
  const text = raws
    .join('')
    .replace(/^#{1,6}[^\n]*\n/, '')
    .replace(/<img\b[^<>]{0,2000}>/gi, '');
  return prosePart(text, (target) => safeHref(target, readme.path, context.log, context.links), context.typeset);
}

function Keys({ context }: { context: PageContext }): Html {
  const keys = [
    [['j', 'k'], say('next and previous entry', '下一点、上一点')],
    [['n', 'p'], say('next and previous day or page', '后一天、前一天')],
    [['/'], say('search', '搜索')],
    [['Ctrl K', '⌘ K'], say('search from any page', '在任何页面搜索')],
    [['g t'], say('today', '今日')],
    [['g a'], say('archive', '归档')],
    [['?'], say('this list', '这张表')],
  ] as const;
  return (
    <section id="keys" class="keys">
      <h2>{tell(context, say('Keys', '快捷键'))}</h2>
      <KeyList context={context} keys={keys} />
    </section>
  );
}
