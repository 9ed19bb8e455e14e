import { type Bilingual, say } from '../base/text.js';
import type { Html } from './html.js';
import { Icon, Mark } from './icon.js';
import { type PageContext, tell } from './page-context.js';

/** The sections of the masthead. */
export type Section =
  | 'today'
  | 'archive'
  | 'topics'
  | 'papers'
  | 'stats'
  | 'diagnostics'
  | 'about'
  | 'search'
  | 'write'
  | 'to-read'
  | 'inbox'
  | 'labs';

/** The head of every page: the log's name, its sections, the box that searches, the other language. */
export function Masthead(props: { readonly context: PageContext; readonly section: Section | null; readonly asked: string }): Html {
  const { context, section, asked } = props;
  const { links } = context;
  const write = links.edit();
  return (
    <header class="masthead">
      <a class="wordmark" href={links.home}>
        <Mark />
        {context.title}
      </a>
      <nav class="nav" aria-label={tell(context, say('Main', '主导航'))}>
        <NavLink href={links.home} current={section === 'today'} text={say('Today', '今日')} context={context} />
        <NavLink href={links.archive()} current={section === 'archive'} text={say('Archive', '归档')} context={context} />
        <NavLink href={links.subjects('topics')} current={section === 'topics'} text={say('Topics', '主题')} context={context} />
        <NavLink href={links.subjects('papers')} current={section === 'papers'} text={say('Papers', '论文')} context={context} />
        <NavLink href={links.stats} current={section === 'stats'} text={say('Stats', '统计')} context={context} />
        {context.labs && <NavLink href={context.labs.home} current={section === 'labs'} text={say('Labs', '实验室')} context={context} />}
        {links.diagnostics !== null && (
          <NavLink href={links.diagnostics} current={section === 'diagnostics'} text={say('Diagnostics', '诊断')} context={context} />
        )}
        {write !== null && <NavLink href={write} current={section === 'write'} text={say('Write', '写')} context={context} />}
        {links.inbox !== null && (
          <NavLink href={links.inbox} current={section === 'inbox'} text={say('Inbox', '收件箱')} context={context}>
            {context.waiting ? (
              <span class="num" data-count="new">
                {context.waiting}
              </span>
            ) : null}
          </NavLink>
        )}
        {links.toRead !== null && (
          <NavLink href={links.toRead} current={section === 'to-read'} text={say('To read', '待读')} context={context} />
        )}
      </nav>
      {links.find !== null && section !== 'search' && (
        <search class="find">
          <form action={links.find}>
            <Icon name="search" />
            <input
              type="search"
              name="q"
              value={asked}
              autocomplete="off"
              aria-label={tell(context, say('Search the log', '搜索日志'))}
              placeholder={tell(context, say('Search', '搜索'))}
            />
            <span class="key" aria-hidden="true">
              /
            </span>
          </form>
        </search>
      )}
      <Tongue context={context} />
    </header>
  );
}

function Tongue({ context }: { context: PageContext }): Html | null {
  const other = context.language === 'zh' ? 'en' : 'zh';
  const href = context.links.language(other);
  if (href === null) return null;
  const lang = other === 'en' ? 'en' : 'zh-CN';
  return (
    <a class="tongue" href={href} lang={lang} hreflang={lang} aria-label={other === 'en' ? 'EN, English' : '中，中文'}>
      {other === 'en' ? 'EN' : '中'}
    </a>
  );
}

function NavLink(props: { href: string; current: boolean; text: Bilingual; context: PageContext; children?: Html | null }): Html {
  return (
    <a href={props.href} aria-current={props.current ? 'page' : undefined}>
      {tell(props.context, props.text)}
      {props.children ? <> {props.children}</> : null}
    </a>
  );
}
