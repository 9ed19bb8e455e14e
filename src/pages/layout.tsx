import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { say } from '../base/text.js';
import { Footer } from './footer.js';
import type { Html } from './html.js';
import type { Links } from './links.js';
import { Masthead, type Section } from './masthead.js';
import { type PageContext, type PageHead, pageLang, type Theme, tell } from './page-context.js';
import { remember } from './remember.js';
import { paperColour } from './styles/tokens.js';

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
        {frame(context, section, '', 'loaded')}
      </head>
      <body>
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

/** The sections whose pages may have charts. */
const chartSections: ReadonlySet<Section> = new Set(['stats', 'topics', 'papers']);

/** What a page loads, its masthead, its footer: the same on all pages of a section that share their links, so they are made once for them. */
function frame(context: PageContext, section: Section | null, asked: string, part: keyof typeof frameParts): Html {
  const key = [part, context.language, context.title, context.theme, section, asked, context.head?.licence, context.labs?.home].join('\n');
  let made = frames.get(context.links);
  if (!made) {
    made = new Map();
    frames.set(context.links, made);
  }
  let html = made.get(key);
  if (html === undefined) {
    html = frameParts[part](context, section, asked);
    made.set(key, html);
  }
  return html;
}

const frames = new WeakMap<Links, Map<string, Html>>();

const frameParts = {
  loaded: ({ links, theme, labs }: PageContext, section: Section | null): Html => (
    <>
      {links.app !== null && <App app={links.app} theme={theme} />}
      <link rel="icon" href={links.icon} type="image/svg+xml" />
      <link rel="stylesheet" href={links.style} />
      {section !== null && chartSections.has(section) && <link rel="stylesheet" href={links.chartStyle} />}
      {section === 'labs' && labs && <link rel="stylesheet" href={labs.style} />}
      <script src={links.script} defer />
    </>
  ),
  masthead: (context: PageContext, section: Section | null, asked: string): Html => (
    <>
      <a class="skip" href="#main">
        {tell(context, say('Skip to the text', '跳到正文'))}
      </a>
      <Masthead context={context} section={section} asked={asked} />
    </>
  ),
  footer: (context: PageContext, section: Section | null): Html => <Footer context={context} section={section} />,
};

/** What lets a browser install the log, and gives its window the colour of the paper. The manifest has the log's name: it is for who was let in. */
function App({ app, theme }: { app: NonNullable<Links['app']>; theme: Theme }): Html {
  return (
    <>
      <link rel="manifest" href={app.manifest} crossorigin="use-credentials" />
      <link rel="apple-touch-icon" href={app.icon} />
      {(['light', 'dark'] as const).map(
        (one) =>
          (theme === 'system' || theme === one) && (
            <meta name="theme-color" content={paperColour[one]} media={theme === 'system' ? `(prefers-color-scheme: ${one})` : undefined} />
          ),
      )}
    </>
  );
}

function Head({ head }: { head: PageHead }): Html {
  return (
    <>
      <meta http-equiv="Content-Security-Policy" content={head.policy} />
      {head.meta.map((one) => (
        <meta name={one.name} property={one.property} content={one.content} />
      ))}
      {head.canonical !== null && <link rel="canonical" href={head.canonical} />}
      {headLinks(head.links)}
    </>
  );
}

/** Links that many pages have in common are made once. */
const headLinks = remember(
  (links: PageHead['links']): Html => (
    <>
      {links.map((one) => (
        <link rel={one.rel} type={one.type} title={one.title} hreflang={one.hreflang} href={one.href} />
      ))}
    </>
  ),
);
