import { lstatSync, realpathSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import { errorNumber, unreadable } from './disk-error.js';

/**
 * The absolute path of a file of the log, symlinks followed; the file may not exist yet.
 * @throws DaybookError `bad-value` when the path, or a symlink on its way, leaves the log.
 */
export function locateFile(root: string, path: string): string {
  if (!isPlainPath(path)) {
    throw new DaybookError('bad-value', say(`"${path}" is no path inside the log.`, `"${path}" 不是日志内的路径。`), {
      hint: say('Give a path relative to the log, such as notes/202205/0511.md.', '请给出相对于日志的路径，例如 notes/202205/0511.md。'),
    });
  }
  const real = realPath(root, path);
  if (isInside(root, real)) return real;
  throw new DaybookError(
    'bad-value',
    say(`${path}: a symlink leads out of the log, so it is left alone.`, `${path}：符号链接指向日志之外，未作改动。`),
    {
      hint: say('Put the file itself into the log.', '请把文件本身放进日志。'),
    },
  );
}

/** Whether a real absolute path is the folder or below it. */
export function isInside(root: string, real: string): boolean {
  return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** Relative, without `..`, and not in the folders that git and the program keep for themselves. */
function isPlainPath(path: string): boolean {
  const parts = path.split(sep === '\\' ? /[/\\]/ : '/');
  if (path.includes('\0') || parts.some((part) => part === '' || part === '.' || part === '..')) return false;
  return (
    parts[0]?.toLowerCase() !== '.git' && !(parts[0] === '.daybook' && parts[1] === 'undo') && !/^[A-Za-z]:/.test(sep === '\\' ? path : '')
  );
}

/** `realpath` of the longest part that exists, the rest as written. */
function realPath(root: string, path: string): string {
  const absolute = join(root, path);
  try {
    return realpathSync(absolute);
  } catch (cause) {
    if (errorNumber(cause) !== 'ENOENT') throw unreadable(path, cause);
    if (isLink(absolute)) throw unreadable(path, cause);
    return path.includes('/') ? join(realPath(root, posix.dirname(path)), posix.basename(path)) : absolute;
  }
}

function isLink(absolute: string): boolean {
  return lstatSync(absolute, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
