import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import type { Disk } from './disk.js';
import { errorNumber, hintOf } from './disk-error.js';
import { holds, type LocatedChange } from './located-change.js';

/**
 * The error of a write that met a file which is not as it was read. Every new text is kept in a file of its own beside the
 * one it was meant for, so that neither version is lost.
 */
export function keepBeside(conflict: LocatedChange, changes: readonly LocatedChange[], disk: Disk): DaybookError {
  const kept: string[] = [];
  try {
    for (const change of changes) {
      const { before, after } = change;
      if (after !== null && after !== before && !holds(change, after, disk)) kept.push(keep(change, after, disk));
    }
  } catch (cause) {
    const { path } = conflict;
    return new DaybookError(
      'changed-on-disk',
      say(`${path} changed on disk since it was read, so it was not overwritten.`, `${path} 读取之后在磁盘上被改动，因此没有覆盖。`),
      {
        hint: say(`Your text could not be kept beside it. ${hintOf(cause).en}`, `新的内容也无法保存在旁边。${hintOf(cause).zh}`),
        cause,
      },
    );
  }
  return conflictError(conflict, kept, disk);
}

function keep(change: LocatedChange, text: string, disk: Disk): string {
  disk.makeFolder(change.folder);
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '.daybook-new' : `.${number}.daybook-new`;
    try {
      disk.create(change.target + suffix, Buffer.from(text), null);
      return change.path + suffix;
    } catch (error) {
      if (errorNumber(error) !== 'EEXIST') throw error;
    }
  }
}

function conflictError({ path, before, target }: LocatedChange, kept: readonly string[], disk: Disk): DaybookError {
  const list = kept.join(', ');
  const en = kept.length > 0 ? ` The new text is kept in ${list}.` : '';
  const zh = kept.length > 0 ? `新的内容保存在 ${list}。` : '';
  const hint = say(
    kept.length > 0
      ? 'Compare the two, take over what you need, delete the .daybook-new file, and try again.'
      : 'Look at the file and try again.',
    kept.length > 0 ? '请比较两者，合并需要的内容，删除 .daybook-new 文件，然后重试。' : '请查看该文件后重试。',
  );
  if (before === null) {
    return new DaybookError(
      'exists',
      say(`${path} exists already, so it was not overwritten.${en}`, `${path} 已经存在，因此没有覆盖。${zh}`),
      { hint },
    );
  }
  const [what, chinese] = disk.read(target) === null ? ['was deleted', '被删除'] : ['changed on disk', '在磁盘上被改动'];
  return new DaybookError(
    'changed-on-disk',
    say(`${path} ${what} since it was read, so it was not written.${en}`, `${path} 读取之后${chinese}，因此没有写入。${zh}`),
    { hint },
  );
}
