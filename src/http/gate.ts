import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { type Asking, whileAsked } from '../access/asking.js';
import { type AuditRecord, auditFile, auditLine } from '../access/audit-line.js';
import { type GuessLimit, guessLimit } from '../access/guess-limit.js';
import { limits } from '../access/limits.js';
import { isLoopback } from '../access/loopback.js';
import { rateLimit } from '../access/rate-limit.js';
import { keepSessions, type Sessions, sessionCookie } from '../access/sessions.js';
import { isValid, type Token, tokenOf } from '../access/token.js';
import type { Daybook } from '../operations/daybook-context.js';
import { randomOf, storedTokens } from '../operations/token/stored-tokens.js';
import { addPrivateLine } from '../worktree/private-file.js';
import { noToken, tooEarly, tooManyWrites, wrongScope, wrongToken } from './gate-answers.js';
import { hostName, isLoopbackName } from './host-name.js';
import { endsOf } from './peer.js';
import { judged, refusal, sendHeaders, strangeness } from './security.js';
import { appIcons } from './ways/app-icons.js';

/** How a running server judges who asks. */
export interface GateOptions {
  /** Whether an address is of this machine; tests hand in their own. */
  readonly isHere?: (peer: string) => boolean;
  /** Whether a token is wanted on this machine too, as behind a proxy that makes all peers look like it. */
  readonly requireToken?: boolean;
}

/** What the gate of a running server remembers. */
export interface Gate {
  readonly middleware: MiddlewareHandler;
  readonly sessions: Sessions;
  readonly guesses: GuessLimit;
}

/** Lets in who may come in: on this machine everybody, from elsewhere whoever shows a token that allows what is asked. */
export function openGate(daybook: Daybook, { isHere = isLoopback, requireToken = false }: GateOptions): Gate {
  const [guesses, writes, web] = [guessLimit(), rateLimit(), rateLimit()];
  const sessions = keepSessions(randomOf(daybook.ports));
  const names: ReadonlySet<string> = new Set(daybook.config.serve.hosts);
  const now = (): Date => daybook.ports.now();

  /** Who asks; an answer when whoever it is must not. */
  const bearerOf = (context: Context, peer: string): Token | 'here' | Response => {
    const shown = context.req.header('authorization');
    if (shown !== undefined) {
      const wait = guesses.wait(peer, now().getTime());
      if (wait > 0) return tooEarly(context, wait);
      const token = tokenOf(storedTokens(daybook), /^Bearer +(\S+) *$/i.exec(shown)?.[1] ?? '', now());
      if (token) guesses.right(peer);
      else guesses.wrong(peer, now().getTime());
      return token ?? wrongToken(context);
    }
    const isOwner = isHere(peer) && isLoopbackName(hostName(context)) && !isForwarded(context) && !requireToken;
    if (isOwner) return 'here';
    const tokenId = sessions.tokenId(getCookie(context, sessionCookie) ?? '', now().getTime());
    const token = tokenId === null ? undefined : storedTokens(daybook).find(({ id }) => id === tokenId);
    return token && isValid(token, now()) ? token : noToken(context, daybook);
  };

  const middleware: MiddlewareHandler = async (context, next) => {
    const { peer, local } = endsOf(context);
    const strange = strangeness(context, (name) => isLoopbackName(name) || names.has(name) || name === local);
    const isShown = context.req.header('authorization') !== undefined;
    // No page of another site can show a token, so whoever shows one may come from anywhere; but never under another name.
    if (strange === 'host' || (strange === 'site' && !isShown)) return refusal(context, strange);
    context.set(judged, true);
    if (isOpenToAll(context)) return next();
    const who = bearerOf(context, peer);
    if (who instanceof Response) return headed(context, who);
    const isWrite = writesOf(context);
    if (isWrite && who !== 'here' && who.scope !== 'write') return headed(context, wrongScope(context));
    const [name, kind] = who === 'here' ? ['this machine', 'here' as const] : [`${who.name} (${who.id})`, 'token' as const];
    if (isWrite && !writes.take(name, limits.writes[kind], now().getTime())) return headed(context, tooManyWrites(context));
    const mayAskWeb: Asking['mayAskWeb'] = (use, count) => web.take(`${use} ${name}`, limits.web[use][kind], now().getTime(), count);
    const asked: Asking = { done: [], files: [], mayAskWeb };
    await whileAsked(asked, next);
    if (asked.done.length > 0)
      tellWrite(daybook, { ...asked, who: name, from: peer, request: `${context.req.method} ${context.req.path}` });
  };
  return { middleware, sessions, guesses };
}

/** What a browser needs to show the page that asks for a token, and that page itself. */
function isOpenToAll({ req }: Context): boolean {
  return req.path === '/login' || (req.method === 'GET' && openFiles.has(req.path));
}

const openFiles: ReadonlySet<string> = new Set(['/daybook.css', '/icon.svg', ...appIcons.map(({ path }) => path)]);

/** Forms that keep something in the reader's browser only. */
const readersForms: ReadonlySet<string> = new Set(['/theme', '/logout']);

function writesOf({ req }: Context): boolean {
  return req.method !== 'GET' && req.method !== 'HEAD' && !readersForms.has(req.path);
}

/** What a proxy hands on was not asked by this machine, even when the proxy runs on it. */
function isForwarded({ req }: Context): boolean {
  return ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'].some((name) => req.header(name) !== undefined);
}

function headed(context: Context, answer: Response): Response {
  context.res = answer;
  sendHeaders(context);
  return context.res;
}

function tellWrite({ root, ports }: Daybook, record: Omit<AuditRecord, 'at'>): void {
  try {
    addPrivateLine(root, auditFile, auditLine({ ...record, at: ports.now().toISOString() }));
  } catch (error) {
    // What was written stays written; the journal's gap is told.
    const text = (error as { readonly text?: { readonly en: string; readonly zh: string } }).text;
    ports.logger.warn(text ?? { en: String(error), zh: String(error) });
  }
}
