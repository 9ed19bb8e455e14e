import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { type Bilingual, say } from '../base/text.js';
import type { Html } from './html.js';
import { Icon, Mark } from './icon.js';
import type { Links } from './links.js';
import { type PageContext, type PageHead, pageLang, type Theme, tell } from './page-context.js';

/** The sections of the masthead. */
export type Section = 'today' | 'archive' | 'topics' | 'papers' | 'stats' | 'diagnostics' | 'about' | 'search';

interface LayoutProps {
  readonly context: PageContext;
  /** What the browser's tab says, before the log's name; "" for the name alone. */
  readonly title: string;
  readonly section: Section | null;
  /** Class of `main`, for its grid. */
  readonly shape?: 'day' | 'split';
  /** What stands in the find box already. */
  readonly asked?: string;
  readonly children?: Child;
}

/** A whole page as text: masthead, what the view puts in between, footer. */
export function renderPage(props: LayoutProps): string {
  return `<!doctype html>\n${(<Layout {...props} />).toString()}`;
}

function Layout({ context, title, section, shape, asked, children }: LayoutProps): Html {
  const { links } = context;
  return (
    <html
      lang={pageLang(context)}
      data-theme={context.theme}
      data-version={context.version ?? undefined}
      data-live={links.live ?? undefined}
      data-search={links.searchModule === null ? (links.find ?? undefined) : undefined}
      data-search-module={links.searchModule ?? undefined}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{title === '' ? context.title : `${title} · ${context.title}`}</title>
        {context.head && <Head head={context.head} />}
        <link rel="icon" href={links.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={links.style} />
        <script src={links.script} defer />
      </head>
      <body>
        <a class="skip" href="#main">
          {tell(context, say('Skip to the text', '跳到正文'))}
        </a>
        {frame(context, section, asked ?? '', 'masthead')}
        <main class={shape ? `page ${shape}` : 'page'} id="main">
          {children}
          {context.head && context.head.after !== '' && raw(context.head.after)}
        </main>
        {frame(context, section, asked ?? '', 'footer')}
      </body>
    </html>
  );
}

/** Masthead or footer: the same on all pages of a section that share their links, so it is made once for them. */
function frame(context: PageContext, section: Section | null, asked: string, part: 'masthead' | 'footer'): Html {
  const key = JSON.stringify([part, context.language, context.title, context.theme, section, asked, context.head?.licence]);
  let made = frames.get(context.links);
  if (!made) {
    made = new Map();
    frames.set(context.links, made);
  }
  let html = made.get(key);
  if (html === undefined) {
    const view =
      part === 'masthead' ? <Masthead context={context} section={section} asked={asked} /> : <Footer context={context} section={section} />;
    html = view.toString() as string;
    made.set(key, html);
  }
  return raw(html);
}

const frames = new WeakMap<Links, Map<string, string>>();

function Head({ head }: { head: PageHead }): Html {
  return (
    <>
      <meta http-equiv="Content-Security-Policy" content={head.policy} />
      {head.meta.map((one) => (
        <meta name={one.name} property={one.property} content={one.content} />
      ))}
      {head.canonical !== null && <link rel="canonical" href={head.canonical} />}
      {head.links.map((one) => (
        <link rel={one.rel} type={one.type} title={one.title} hreflang={one.hreflang} href={one.href} />
      ))}
    </>
  );
}

function Masthead({ context, section, asked }: { context: PageContext; section: Section | null; asked: string }): Html {
  const { links } = context;
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
        {links.diagnostics !== null && (
          <NavLink href={links.diagnostics} current={section === 'diagnostics'} text={say('Diagnostics', '诊断')} context={context} />
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

function NavLink(props: { href: string; current: boolean; text: Bilingual; context: PageContext }): Html {
  return (
    <a href={props.href} aria-current={props.current ? 'page' : undefined}>
      {tell(props.context, props.text)}
    </a>
  );
}

const themeWords: Readonly<Record<Theme, Bilingual>> = {
  system: say('System', '随系统'),
  light: say('Light', '浅色'),
  dark: say('Dark', '深色'),
};

function Footer({ context, section }: { context: PageContext; section: Section | null }): Html {
  const { theme, about } = context.links;
  return (
    <footer class="footer">
      <p>
        {tell(
          context,
          say(
            'Stars say how much an entry matters to the author, not how good it is. A lost picture links to its original.',
            '星标表示与我的相关程度，不评价文章好坏。图片失效时给出原图链接。',
          ),
        )}
        {context.head?.licence && ` ${context.head.licence}`}
      </p>
      <ul>
        <li>
          <a href={about} aria-current={section === 'about' ? 'page' : undefined}>
            {tell(context, say('About', '关于'))}
          </a>
        </li>
        <li>
          <a href={`${about}#keys`}>
            {tell(context, say('Keys', '快捷键'))} <kbd>?</kbd>
          </a>
        </li>
      </ul>
      {theme === null && <ThemeChoice context={context} />}
      {theme !== null && (
        <form class="choice" method="post" action={theme.action} aria-label={tell(context, say('Appearance', '外观'))}>
          <input type="hidden" name="back" value={theme.back} />
          {theme.choices.map((choice) => (
            <button type="submit" name="theme" value={choice} aria-pressed={choice === context.theme ? 'true' : 'false'}>
              {tell(context, themeWords[choice])}
            </button>
          ))}
        </form>
      )}
    </footer>
  );
}

/** The choice of a page that no server answers: it lasts while the page is open, and longer with script. */
function ThemeChoice({ context }: { context: PageContext }): Html {
  return (
    <fieldset class="choice">
      <legend class="hidden">{tell(context, say('Appearance', '外观'))}</legend>
      {(['system', 'light', 'dark'] as const).map((choice) => (
        <label>
          <input type="radio" name="theme" value={choice} checked={choice === 'system'} />
          {tell(context, themeWords[choice])}
        </label>
      ))}
    </fieldset>
  );
}
