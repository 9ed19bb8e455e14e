import { say } from '../base/text.js';
import type { Html } from './html.js';
import { type PageContext, pageLang, tell } from './page-context.js';

/** What the page that asks for a token knows. */
export interface LoginView {
  /** The page to go to afterwards. */
  readonly to: string;
  /** Why the last try did not lead there; null for the first. */
  readonly problem: 'wrong' | { readonly wait: number } | null;
}

/** The page that asks for a token, alone: whoever sees it has not been let in, so nothing of the log stands on it. */
export function loginPage(context: PageContext, view: LoginView): string {
  return `<!doctype html>\n${(<Page context={context} view={view} />).toString()}`;
}

function Page({ context, view }: { context: PageContext; view: LoginView }): Html {
  return (
    <html lang={pageLang(context)} data-theme={context.theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{tell(context, say('Log in · Daybook', '登录 · Daybook'))}</title>
        <link rel="icon" href={context.links.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={context.links.style} />
      </head>
      <body>
        <main class="page" id="main">
          <div class="message">
            <h1>{tell(context, say('This log wants a token', '这份日志需要令牌'))}</h1>
            {view.problem !== null && (
              <p class="notice error" role="alert">
                {tell(context, problemText(view.problem))}
              </p>
            )}
            <form class="form" method="post" action="/login">
              <input type="hidden" name="to" value={view.to} />
              <label>
                {tell(context, say('Token', '令牌'))}
                <input class="input" type="password" name="token" autocomplete="current-password" autocapitalize="off" required />
              </label>
              <button class="button primary" type="submit">
                {tell(context, say('Log in', '登录'))}
              </button>
            </form>
            <p class="small">
              {tell(context, say('Its owner makes one with ', '由日志的主人用 '))}
              <code>daybook token create</code>
              {tell(context, say('. Logged in already? ', ' 新建。已经登录？'))}
              <a href={view.to}>{tell(context, say('Go on', '继续'))}</a>
            </p>
          </div>
        </main>
      </body>
    </html>
  );
}

function problemText(problem: NonNullable<LoginView['problem']>) {
  if (problem === 'wrong') return say('This token is not valid.', '这个令牌无效。');
  return say(`There were too many wrong tokens. Wait ${problem.wait} seconds.`, `错误的令牌过多。请等待 ${problem.wait} 秒。`);
}
