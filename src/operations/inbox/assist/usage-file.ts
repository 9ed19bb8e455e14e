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
export function setAside(daybook: Daybook, tokens: number): SetAside {
  const { root, config, ports } = daybook;
  const date = dateIn(config.timezone, ports.now());
  const id = randomUUID();
  const note = (count: number): void => noteTokens(root, { id, date, tokens: count });
  note(tokens);
  const known = new Map<string, number>();
  for (const line of linesOf(root)) if (line.date === date) known.set(line.id, line.tokens);
  const before = [...known].slice(0, [...known.keys()].indexOf(id));
  return { used: before.reduce((sum, [, count]) => sum + count, 0), settle: note };
}

function linesOf(root: string): readonly z.output<typeof lineSchema>[] {
  return readLines(textOf(root), file, lineSchema, say('tokens', 'token')).lines;
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
