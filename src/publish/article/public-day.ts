import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { findDay } from '../../log/log.js';
import type { Day, Log } from '../../log/types.js';

/**
 * The day of a ref as others may see it; null when the log has none. `all` is the log as it is, `log` without what is kept back.
 * @throws DaybookError `bad-value` when the day is a draft, or all its entries are private.
 */
export function publicDay(all: Log, log: Log, ref: string): Day | null {
  const own = findDay(all, ref);
  if (!own) return null;
  const day = log.days.find(({ path }) => path === own.path);
  if (!day) {
    throw new DaybookError('bad-value', say(`${own.path} is a draft.`, `${own.path} 是草稿。`), {
      hint: say('Take <!-- draft --> out of the note when it is ready.', '写好之后，去掉笔记里的 <!-- draft -->。'),
    });
  }
  if (day.entries.length === 0 && own.entries.length > 0) {
    throw new DaybookError('bad-value', say(`All entries of ${own.path} are private.`, `${own.path} 的每一点都是私密的。`), {
      hint: say('Take <!-- private --> out of those that others may read.', '去掉可以公开的那些点里的 <!-- private -->。'),
    });
  }
  return day;
}
