import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { say } from '../base/text.js';
import { Footer } from './footer.js';
import type { Html } from './html.js';
import type { Links } from './links.js';
import { Masthead, type Section } from './masthead.js';
import { type PageContext, type PageHead, pageLang, tell } from './page-context.js';

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
