import type { Context } from 'hono';
import type { Log } from '../log/types.js';
import type { Daybook } from '../operations/daybook-context.js';
import { type LoginView, loginPage } from '../pages/login-page.js';
import { chosenLanguage, chosenTheme } from './preferences.js';
import { serverLinks } from './server-links.js';

/** The page that asks for a token. It says nothing of the log: whoever sees it has not been let in. */
export function loginAnswer(context: Context, daybook: Daybook, view: LoginView): Response {
  const nothing: Log = { dialect: daybook.dialect, notes: [], days: [], readme: null, files: new Set(), problems: [] };
  const seen = {
    language: chosenLanguage(context, daybook.config.language),
    theme: chosenTheme(context),
    links: serverLinks(new URL(context.req.url)),
    log: nothing,
    title: 'Daybook',
    diagnostics: null,
    version: null,
  };
  context.header('cache-control', 'no-store');
  const status = view.problem === null || view.problem === 'wrong' ? 401 : 429;
  return context.html(loginPage(seen, view), context.req.path === '/login' && view.problem === null ? 200 : status) as Response;
}
