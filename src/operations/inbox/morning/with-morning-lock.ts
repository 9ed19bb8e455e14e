import { say } from '../../../base/text.js';
import { type InboxTask, withTaskLock } from '../task-lock.js';

/**
 * Runs a morning while no other runs for the same log, so that nobody gets a digest twice.
 * @throws DaybookError `too-many` when one does.
 */
export function withMorningLock<T>(root: string, morning: () => Promise<T>): Promise<T> {
  return withTaskLock(root, task, morning);
}

const task: InboxTask = {
  name: 'morning',
  runsAlready: say('Another daybook is running the morning of this log.', '另一个 daybook 正在运行此日志的早间任务。'),
  hint: say('Wait until it is done: it sends what is to be sent.', '请等它完成，该发送的它都会发送。'),
};
