import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { type Language, languageOf } from '../base/text.js';
import type { Theme } from '../pages/page-context.js';
import { ownPath } from './own-path.js';

const languageCookie = 'daybook-language';
const themeCookie = 'daybook-theme';
const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** The reader's language: asked for in the address (and kept), kept before, the log's, the browser's, in this order. */
export function chosenLanguage(context: Context, ofLog: Language | null): Language {
  const asked = context.req.query('lang');
  if (asked === 'zh' || asked === 'en') {
    keep(context, languageCookie, asked);
    return asked;
  }
  const kept = getCookie(context, languageCookie);
  if (kept === 'zh' || kept === 'en') return kept;
  return ofLog ?? languageOf(context.req.header('accept-language'));
}

/** How the reader wants pages lit. */
export function chosenTheme(context: Context): Theme {
  return themes.find((theme) => theme === getCookie(context, themeCookie)) ?? 'system';
}

/** Keeps the theme of the form and goes back to the page it stood on. */
export async function keepTheme(context: Context): Promise<Response> {
  const form = await context.req.parseBody().catch(() => ({ theme: '', back: '' })); // Cut off on its way, or no form: nothing is chosen.
  const theme = themes.find((one) => one === form.theme);
  if (theme !== undefined) keep(context, themeCookie, theme);
  return context.redirect(ownPath(form.back), 303);
}

function keep(context: Context, name: string, value: string): void {
  setCookie(context, name, value, { path: '/', maxAge: 365 * 24 * 3600, sameSite: 'Lax', httpOnly: true });
}
