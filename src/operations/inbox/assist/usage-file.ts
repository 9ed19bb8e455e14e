import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { dateIn } from '../../../base/dates.js';
import { say } from '../../../base/text.js';
import { makeCacheFolder } from '../../../fetch/cache-folder.js';
import { readLines } from '../../../inbox/journal/read-lines.js';
import { unwritable } from '../../../worktree/disk-error.js';
import type { Daybook } from '../../daybook-context.js';
import type { Usage } from './model-answer.js';

const folder = join('.daybook', 'cache', 'inbox');
const file = 'assist-usage.jsonl';
const lineSchema = z.object({ date: z.iso.date(), input: z.int().min(0), output: z.int().min(0) });

/** The tokens that were used today, by all processes on this machine. */
export function usedToday({ root, config, ports }: Daybook): Usage {
  const today = dateIn(config.timezone, ports.now());
  const lines = readLines(textOf(root), file, lineSchema, say('tokens', 'token')).lines.filter(({ date }) => date === today);
  return { input: lines.reduce((sum, { input }) => sum + input, 0), output: lines.reduce((sum, { output }) => sum + output, 0) };
}

/**
 * Notes tokens that were used.
 * @throws DaybookError `unwritable`: what cannot be counted is not spent again.
 */
export function addUsage({ root, config, ports }: Daybook, { input, output }: Usage): void {
  try {
    makeCacheFolder(join(root, folder));
    appendFileSync(join(root, folder, file), `${JSON.stringify({ date: dateIn(config.timezone, ports.now()), input, output })}\n`);
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
