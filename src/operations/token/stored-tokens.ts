import { randomBytes } from 'node:crypto';
import type { Token } from '../../access/token.js';
import { parseTokens, printTokens, tokenFile } from '../../access/token-file.js';
import type { Ports } from '../../base/ports.js';
import { changePrivateFile, readPrivateFile } from '../../worktree/private-file.js';
import type { Daybook } from '../daybook-context.js';

/** The tokens of a log, as they are on disk now. */
export function storedTokens({ root }: Pick<Daybook, 'root'>): readonly Token[] {
  return parseTokens(readPrivateFile(root, tokenFile));
}

/** Changes the tokens of a log, while no other daybook does. */
export async function changeTokens({ root }: Daybook, change: (tokens: readonly Token[]) => readonly Token[]): Promise<void> {
  await changePrivateFile(root, tokenFile, (text) => printTokens(change(parseTokens(text))));
}

/** Bytes that nobody can guess. */
export function randomOf({ random = randomBytes }: Ports): (bytes: number) => Uint8Array {
  return random;
}
