import { asking } from '../access/asking.js';
import type { WebUse } from '../access/limits.js';
import { DaybookError } from '../base/errors.js';
import { type Language, say } from '../base/text.js';
import type { Daybook } from '../operations/daybook-context.js';
import type { Operation } from '../operations/operation.js';
import { readInput } from '../operations/read-input.js';

/** An operation that was asked for over HTTP, as it was understood and answered. */
export interface Answered {
  readonly input: Readonly<Record<string, unknown>>;
  readonly output: object;
}

/**
 * Runs an operation for whoever asks over HTTP, and tells the journal of writes of it.
 * @throws DaybookError `too-many` when whoever asks has made this program ask other servers too often.
 */
export async function runOperation(daybook: Daybook, operation: Operation, raw: unknown, language: Language): Promise<Answered> {
  const input = readInput(operation, raw);
  const web = operation.asksWeb?.(input);
  if (web) takeWebUse(web.use, web.count);
  const asked = asking();
  const output = (await operation.run({ daybook, language }, input)) as object;
  // What is written beside the notes is told by the operation's name.
  if (operation.effect === 'write' && input.dryRun !== true && asked?.done.length === 0) asked.done.push(operation.name);
  return { input, output };
}

/**
 * Counts what the request that is being answered makes this program ask other servers.
 * @throws DaybookError `too-many` when whoever asks has done so too often.
 */
export function takeWebUse(use: WebUse, count: number): void {
  if (count === 0 || asking()?.mayAskWeb(use, count) !== false) return;
  throw new DaybookError('too-many', say('Other servers were asked too often in a minute.', '一分钟内对其他网站的访问过多。'), {
    hint: say('Wait a little and go on more slowly.', '请稍等，再放慢一些。'),
  });
}
