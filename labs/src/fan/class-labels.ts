import { LabError } from '../lab-error.js';
import type { NamedPicture } from '../media/named-picture.js';
import { say } from '../text.js';

/**
 * Reads names of classes, one a line, the first line class 0.
 * @throws LabError `unreadable` for what is no text.
 */
export function readClassNames(bytes: Uint8Array): string[] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => line.trim());
  } catch (cause) {
    throw new LabError('unreadable', say('The names of classes are no text.', '类别名称文件不是文本。'), { cause });
  }
}

/**
 * The class of each picture by the name of its folder: a name of the list, or a number. Null when no folder names a class.
 * @throws LabError `bad-value` when some do and others do not.
 */
export function classesOf(pictures: readonly NamedPicture[], names: readonly string[], count: number): readonly number[] | null {
  const classes = pictures.map(({ folder }) => classOf(folder, names, count));
  if (classes.every((each) => each === null)) return null;
  const stray = classes.indexOf(null);
  if (stray < 0) return classes.map(Number);
  const name = pictures[stray]?.name ?? '';
  throw new LabError(
    'bad-value',
    say(`${name} lies in no folder that names its class, as others do.`, `${name} 所在的文件夹没有标明类别，而其他图片有。`),
    {
      hint: say(
        `Folders are called by the number of a class, 0 to ${count - 1}, or by a line of the file of class names.`,
        `文件夹应以类别编号（0 到 ${count - 1}）或类别名称文件中的一行命名。`,
      ),
    },
  );
}

function classOf(folder: string | null, names: readonly string[], count: number): number | null {
  if (folder === null) return null;
  const listed = names.indexOf(folder);
  if (listed >= 0 && listed < count) return listed;
  return /^\d{1,9}$/.test(folder) && Number(folder) < count ? Number(folder) : null;
}
