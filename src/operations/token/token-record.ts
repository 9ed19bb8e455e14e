import * as z from 'zod';
import { isValid, type Token } from '../../access/token.js';

/** What is told of a token. */
export interface TokenRecord extends Omit<Token, 'hash'> {
  readonly isValid: boolean;
}

/** A token as verbs tell of it: nothing in it helps to guess the secret. */
export const tokenOutput: z.ZodType<TokenRecord> = z.object({
  id: z.string(),
  name: z.string(),
  scope: z.enum(['read', 'write']),
  created: z.string().meta({ description: 'ISO 8601.' }),
  expires: z.string().nullable().meta({ description: 'ISO 8601; null for never.' }),
  isValid: z.boolean().meta({ description: 'False when it has expired.' }),
});

/** Tells of a token. */
export function tokenRecord(token: Token, now: Date): TokenRecord {
  const { id, name, scope, created, expires } = token;
  return { id, name, scope, created, expires, isValid: isValid(token, now) };
}
