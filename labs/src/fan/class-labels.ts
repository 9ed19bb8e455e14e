import { LabError } from '../lab-error.js';
import { say } from '../text.js';
import { isIdx, readIdx } from '../training/read-idx.js';
import type { Sample } from './samples.js';

/**
 * Reads lines of text: names of classes, the first line class 0, or the class of each picture.
 * @throws LabError `unreadable` for what is no text.
 */
export function readLines(bytes: Uint8Array): string[] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => line.trim());
  } catch (cause) {
    throw new LabError('unreadable', say('The file is no text.', '该文件不是文本。'), {
      hint: say('Save it as UTF-8, one class a line.', '请存为 UTF-8，每行一个类别。'),
      cause,
    });
  }
}

/**
 * The class of each picture, as text: an IDX file of bytes, or lines.
 * @throws LabError `unreadable`.
 */
export async function readLabels(bytes: Uint8Array): Promise<readonly string[]> {
  return isIdx(bytes) ? Array.from((await readIdx(bytes)).data, String) : readLines(bytes);
}

/**
 * The class of each picture by its label: a name of the list, or a number. Null when no folder names a class.
 * @param isListed whether labels are of a file, which has one for each picture, and not of folders
 * @throws LabError `bad-value` when some name a class and others do not, and for a line of a file that names none.
 */
export function classesOf(
  samples: readonly Sample[],
  names: readonly string[],
  count: number,
  isListed: boolean,
): readonly number[] | null {
  const classes = samples.map(({ label }) => classOf(label, names, count));
  if (!isListed && classes.every((each) => each === null)) return null;
  const stray = classes.indexOf(null);
  if (stray < 0) return classes.map(Number);
  const { picture, label } = samples[stray] as Sample;
  throw new LabError('bad-value', isListed ? notOfClass(picture.name, label ?? '', count) : inNoFolder(picture.name), {
    hint: say(
      `A class is called by its number, 0 to ${count - 1}, or by a line of the file of class names.`,
      `类别应为编号（0 到 ${count - 1}）或类别名称文件中的一行。`,
    ),
  });
}

function classOf(label: string | null, names: readonly string[], count: number): number | null {
  if (label === null) return null;
  const listed = names.indexOf(label);
  if (listed >= 0 && listed < count) return listed;
  return /^\d{1,9}$/.test(label) && Number(label) < count ? Number(label) : null;
}

function notOfClass(name: string, label: string, count: number) {
  const told = label.slice(0, 40);
  return say(
    `The label of picture ${name} is "${told}", which is none of the network’s ${count} classes.`,
    `图片 ${name} 的标签是“${told}”，不属于网络的 ${count} 个类别。`,
  );
}

function inNoFolder(name: string) {
  return say(`${name} lies in no folder that names its class, as others do.`, `${name} 所在的文件夹没有标明类别，而其他图片有。`);
}
