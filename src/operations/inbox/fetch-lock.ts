import { say } from '../../base/text.js';
import { type InboxTask, runningSince, withTaskLock } from './task-lock.js';

/**
 * Runs a fetch of the inbox while no other runs for the same log, in this process or another.
 * @throws DaybookError `too-many` when one does.
 */
export function withFetchLock<T>(root: string, fetch: () => Promise<T>): Promise<T> {
  return withTaskLock(root, fetching, fetch);
}

/** Since when a fetch runs; null when none does. */
export function fetchingSince(root: string): Date | null {
  return runningSince(root, fetching);
}

const fetching: InboxTask = {
  name: 'fetching',
  runsAlready: say('Another daybook is fetching the inbox of this log.', '另一个 daybook 正在获取此日志的收件箱。'),
  hint: say('Wait until it is done: what it brings is kept.', '请等它完成，取到的内容会保存。'),
};
