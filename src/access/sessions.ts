import { limits } from './limits.js';

/** Logins of browsers, in memory only: they end with the server, and with the token that they were made with. */
export interface Sessions {
  /** Begins a session of the token with this id; returns what the browser's cookie says. */
  begin(tokenId: string, now: number): string;
  /** The id of the token that a cookie was given for; null for none. */
  tokenId(cookie: string, now: number): string | null;
  end(cookie: string): void;
}

/** The name of the cookie that keeps a login. */
export const sessionCookie = 'daybook-session';

/** Keeps sessions; `random` gives bytes that nobody can guess. */
export function keepSessions(random: (bytes: number) => Uint8Array): Sessions {
  const sessions = new Map<string, { readonly tokenId: string; readonly ends: number }>();
  return {
    begin: (tokenId, now) => {
      const cookie = Buffer.from(random(32)).toString('base64url');
      sessions.set(cookie, { tokenId, ends: now + limits.session });
      if (sessions.size > limits.remembered) sessions.delete(sessions.keys().next().value ?? '');
      return cookie;
    },
    tokenId: (cookie, now) => {
      const found = sessions.get(cookie);
      return found && now < found.ends ? found.tokenId : null;
    },
    end: (cookie) => void sessions.delete(cookie),
  };
}
