import { randomUUID } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { dateIn } from '../../../base/dates.js';
import { say } from '../../../base/text.js';
import { makeCacheFolder } from '../../../fetch/cache-folder.js';
import { readLines } from '../../../inbox/journal/read-lines.js';
import { unwritable } from '../../../worktree/disk-error.js';
import type { Daybook } from '../../daybook-context.js';

const folder = join('.daybook', 'cache', 'inbox');
const file = 'assist-usage.jsonl';
const lineSchema = z.object({
  id: z.string(),
  date: z.iso.date(),
  tokens: z.int().min(0),
});

/** Tokens that were set aside for a question. */
export interface SetAside {
  /** Those of the day that are used or set aside for other questions. */
  readonly used: number;
  /** Says what it took; until then, and for good where a program is ended before, all that was set aside counts. */
  readonly settle: (tokens: number) => void;
}

/**
 * Sets tokens of today aside for a question, before it is asked, so that processes that ask at once do not spend the same ones: whoever
 * noted it first has them.
 * @throws DaybookError `unwritable`: what cannot be counted is not spent.
 */
export function setAside({ root, config, ports }: Daybook, tokens: number): SetAside {
  const date = dateIn(config.timezone, ports.now());
  const id = randomUUID();
  const note = (count: number): void => noteTokens(root, { id, date, tokens: count });
  note(tokens);
  const known = tokensOf(root, date);
  const ids = [...known.keys()];
  return { used: sumOf(known, ids.slice(0, ids.indexOf(id))), settle: note };
}

/** The tokens of today that are used or set aside, by all processes on this machine. */
export function usedToday({ root, config, ports }: Daybook): number {
  const known = tokensOf(root, dateIn(config.timezone, ports.now()));
  return sumOf(known, [...known.keys()]);
}

/** By question, in the order in which they were noted first; of each the last line counts. */
function tokensOf(root: string, date: string): ReadonlyMap<string, number> {
  const lines = readLines(textOf(root), file, lineSchema, say('tokens', 'token')).lines;
  return new Map(lines.filter((line) => line.date === date).map(({ id, tokens }) => [id, tokens]));
}

function sumOf(known: ReadonlyMap<string, number>, ids: readonly string[]): number {
  return ids.reduce((sum, id) => sum + (known.get(id) ?? 0), 0);
}

function noteTokens(root: string, line: z.output<typeof lineSchema>): void {
  try {
    makeCacheFolder(join(root, folder));
    appendFileSync(join(root, folder, file), `${JSON.stringify(line)}\n`);
  } catch (cause) {
    throw unwritable(`.daybook/cache/inbox/${file}`, cause);
  }
}

function textOf(root: string): string {
  try {
    return readFileSync(join(root, folder, file), 'utf8');
  } catch {
    return '';
  }
}
