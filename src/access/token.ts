import { createHash, timingSafeEqual } from 'node:crypto';

/** What a token lets its bearer do; who may write may read. */
export type Scope = 'read' | 'write';

/** A token as it is kept: what it was is not in it. */
export interface Token {
  /** Eight hexadecimal digits. */
  readonly id: string;
  readonly name: string;
  readonly scope: Scope;
  /** SHA-256 of the secret, in hexadecimal digits. The secret has 256 random bits, so nothing slower is needed. */
  readonly hash: string;
  /** When it was made, as ISO 8601. */
  readonly created: string;
  /** From when on it is worth nothing, as ISO 8601; null for never. */
  readonly expires: string | null;
}

/** What a new token shall be. */
export type TokenWish = Pick<Token, 'name' | 'scope' | 'expires'>;

/** Random bytes in a secret. */
export const secretBytes = 32;

/** Makes a token of random bytes; the secret is what its bearer shows, and stands nowhere else. */
export function newToken(wish: TokenWish, bytes: Uint8Array, now: Date): { readonly token: Token; readonly secret: string } {
  const secret = `daybook_${Buffer.from(bytes).toString('base64url')}`;
  const hash = hashOf(secret);
  return { token: { id: hash.slice(0, 8), ...wish, hash, created: now.toISOString() }, secret };
}

/** The token that a secret is of, if it is still worth something; every token is looked at, whichever it is. */
export function tokenOf(tokens: readonly Token[], secret: string, now: Date): Token | null {
  const hash = Buffer.from(hashOf(secret), 'hex');
  let found: Token | null = null;
  for (const token of tokens) if (timingSafeEqual(hash, Buffer.from(token.hash, 'hex'))) found = token;
  return found !== null && isValid(found, now) ? found : null;
}

/** Whether a token has not expired. */
export function isValid({ expires }: Token, now: Date): boolean {
  return expires === null || now.getTime() < Date.parse(expires);
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
