import { LabError } from '../lab-error.js';
import { say } from '../text.js';

/** The sentence for a path that could not be written, by the reason that the system gave. */
export function unwritable(path: string, cause: unknown): LabError {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(cause);
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new LabError('unwritable', say(`${path} cannot be written.`, `无法写入 ${path}。`), {
    hint: say(`Give a folder that you may write to. The system says: ${reason}`, `请指定可写的文件夹。系统的说明：${reason}`),
    cause,
  });
}

/** The sentence for a disk without room. */
export function diskFull(cause?: unknown): LabError {
  return new LabError('unwritable', say('The disk is full: nothing of this run was kept.', '磁盘已满：这次运行的结果没有保存。'), {
    hint: say('Make room, or give a folder on another disk.', '请腾出空间，或指定另一块磁盘上的文件夹。'),
    cause,
  });
}
