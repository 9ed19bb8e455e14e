import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { limits } from '../access/limits.js';
import { sessionCookie } from '../access/sessions.js';
import { tokenOf } from '../access/token.js';
import type { Daybook } from '../operations/daybook-context.js';
import { storedTokens } from '../operations/token/stored-tokens.js';
import type { Gate } from './gate.js';
import { loginAnswer } from './login-answer.js';
import { ownPath } from './own-path.js';
import { endsOf } from './peer.js';
import { security } from './security.js';
import { wordsBody } from './small-body.js';

/** The page that takes a token for a cookie, and the way out. */
export function loginRoutes(daybook: Daybook, { sessions, guesses }: Gate): Hono {
  const routes = new Hono();
  const now = (): number => daybook.ports.now().getTime();
  routes.use('/login', security, wordsBody);
  routes.use('/logout', security, wordsBody);
  routes.get('/login', (context) => loginAnswer(context, daybook, { to: ownPath(context.req.query('to')), problem: null }));
  routes.post('/login', async (context) => {
    const { token: secret, to } = await context.req.parseBody().catch(() => ({ token: '', to: '' })); // Cut off on its way: no token.
    const { peer } = endsOf(context);
    const wait = guesses.wait(peer, now());
    if (wait > 0) {
      context.header('retry-after', String(Math.ceil(wait / 1000)));
      return loginAnswer(context, daybook, { to: ownPath(to), problem: { wait: Math.ceil(wait / 1000) } });
    }
    const token = tokenOf(storedTokens(daybook), typeof secret === 'string' ? secret.trim() : '', daybook.ports.now());
    if (!token) {
      guesses.wrong(peer, now());
      return loginAnswer(context, daybook, { to: ownPath(to), problem: 'wrong' });
    }
    guesses.right(peer);
    setCookie(context, sessionCookie, sessions.begin(token.id, now()), {
      path: '/',
      httpOnly: true,
      sameSite: 'Strict',
      secure: context.req.header('origin')?.startsWith('https:') === true,
      maxAge: limits.session / 1000,
    });
    return context.redirect(ownPath(to), 303);
  });
  routes.post('/logout', (context) => {
    sessions.end(getCookie(context, sessionCookie) ?? '');
    deleteCookie(context, sessionCookie, { path: '/' });
    return context.redirect('/login', 303);
  });
  return routes;
}
