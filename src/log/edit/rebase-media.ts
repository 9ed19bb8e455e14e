import type { TextEdit } from '../../base/diagnostic.js';
import type { Media } from '../types.js';

/** The edits that keep relative pictures and videos in place when their text moves from one folder of the log to another (`''` is the root). */
export function rebaseMedia(media: readonly Media[], from: string, to: string): TextEdit[] {
  if (from === to) return [];
  return media.filter((one) => isRelative(one.src)).map((one) => ({ ...one.srcSpan, text: rebasePath(one.src, from, to) }));
}

/** The folder of a path: `notes/202205` of `notes/202205/0511.md`, `''` of `README.md`. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function isRelative(src: string): boolean {
  return src.trim() !== '' && !/^\s*(?:[a-z][a-z0-9+.-]*:|[/\\#?])/i.test(src);
}

/** Where a relative target of one folder lies, seen from another: `images/x.png` of `notes/202104` is `./notes/202104/images/x.png` at the root. */
export function rebasePath(src: string, from: string, to: string): string {
  const steps = resolve([...segments(from), ...src.trim().split('/')]);
  if (steps === null) return src;
  const target = segments(to);
  let shared = 0;
  while (shared < target.length && shared < steps.length - 1 && target[shared] === steps[shared]) shared++;
  const up = target.length - shared;
  return (up === 0 ? './' : '../'.repeat(up)) + steps.slice(shared).join('/');
}

function segments(folder: string): string[] {
  return folder === '' ? [] : folder.split('/');
}

/** Without `.` and `..`; null when the path leaves the log. */
function resolve(parts: readonly string[]): string[] | null {
  const out: string[] = [];
  for (const part of parts) {
    if (part === '.' || part === '') continue;
    if (part !== '..') out.push(part);
    else if (out.pop() === undefined) return null;
  }
  return out;
}
