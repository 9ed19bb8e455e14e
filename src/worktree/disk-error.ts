import { DaybookError } from '../base/errors.js';
import { type Bilingual, say } from '../base/text.js';

/** What to do about an error of the operating system, by its name. */
const hints: Readonly<Record<string, Bilingual>> = {
  ENOSPC: say('The disk is full. Free some space and try again; nothing was changed.', '磁盘已满。请腾出空间后重试；没有改动任何内容。'),
  EDQUOT: say(
    'Your disk quota is used up. Free some space and try again; nothing was changed.',
    '磁盘配额已用完。请腾出空间后重试；没有改动任何内容。',
  ),
  EFBIG: say('The file would be larger than this disk allows; nothing was changed.', '文件超过了该磁盘允许的大小；没有改动任何内容。'),
  EROFS: say(
    'The disk is read-only. Make it writable, or copy the log to another place.',
    '磁盘是只读的。请改为可写，或把日志复制到别处。',
  ),
  EACCES: say(
    'Its permissions forbid it. Change them, for example with chmod u+rwX, or ask the owner.',
    '权限不允许。请修改权限（例如 chmod u+rwX），或联系文件的所有者。',
  ),
  EPERM: say(
    'The system forbids it. Look at the owner and the attributes of the file and its folder.',
    '系统不允许。请检查文件及其文件夹的所有者和属性。',
  ),
  EISDIR: say(
    'It is a folder. Rename the folder, so that a file can have this name.',
    '它是一个文件夹。请给文件夹改名，让文件使用这个名字。',
  ),
  ENOTDIR: say('A part of its path is a file, not a folder. Rename that file.', '路径中有一段是文件而不是文件夹。请给那个文件改名。'),
  ENOENT: say('It is not there. Look at the spelling, or at what a symlink points to.', '它不存在。请检查拼写，或符号链接指向的位置。'),
  ELOOP: say('Its symlinks go round in a circle. Replace them by the file itself.', '符号链接形成了循环。请换成文件本身。'),
  ENAMETOOLONG: say('Its name is too long for this disk. Choose a shorter one.', '名字对该磁盘来说太长。请换一个短一些的。'),
  EMFILE: say(
    'Too many files are open. Close other programs, or raise the limit (ulimit -n).',
    '打开的文件太多。请关闭其他程序，或提高上限（ulimit -n）。',
  ),
};

/** A file or folder that cannot be read. */
export function unreadable(path: string, cause: unknown): DaybookError {
  return new DaybookError('unreadable', say(`${path} cannot be read.`, `无法读取 ${path}。`), { hint: hintOf(cause), cause });
}

/** A file or folder that cannot be written. */
export function unwritable(path: string, cause: unknown): DaybookError {
  const hint = errorNumber(cause) === 'ENOENT' ? noFolder : hintOf(cause);
  return new DaybookError('unwritable', say(`${path} cannot be written.`, `无法写入 ${path}。`), { hint, cause });
}

/** A file that is not there can be written, but not into a folder that is not there. */
const noFolder = say(
  'Its folder is not there. Look at the spelling, make the folder, or look at what a symlink points to.',
  '它所在的文件夹不存在。请检查拼写、新建文件夹，或检查符号链接指向的位置。',
);

/** What to do about an error of the operating system. */
export function hintOf(cause: unknown): Bilingual {
  const known = hints[errorNumber(cause) ?? ''];
  if (known) return known;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return say(`The system says: ${reason}.`, `系统提示：${reason}。`);
}

/** The name of an operating system's error, such as `ENOENT`; null when it is none. */
export function errorNumber(cause: unknown): string | null {
  const code = (cause as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : null;
}
