import { LabError } from '../../lab-error.js';
import { say } from '../../text.js';

/** A line of a table of text: its number in the file, from 1, and its cells. */
export interface TableLine {
  readonly number: number;
  readonly cells: readonly string[];
}

/**
 * The lines of a table of text, separated by commas, tabs, semicolons or spaces as its first line is. Empty lines and those that begin with # are
 * left out; a cell in double quotes may hold the separator.
 * @throws LabError `unreadable` for what is not UTF-8, `too-large` over 256 MB.
 */
export function* tableLines(bytes: Uint8Array): Generator<TableLine> {
  const text = decode(bytes);
  let separator: string | null = null;
  let number = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end === -1 ? text.length : end).trimEnd();
    from = end === -1 ? text.length : end + 1;
    number++;
    // `numpy.savetxt` puts a # before its header.
    if (line.trim() === '' || line.startsWith('#')) continue;
    separator ??= separators.find((each) => line.includes(each)) ?? ',';
    yield { number, cells: cellsOf(separator === ' ' ? line.trim() : line, separator) };
  }
}

const mostBytes = 256_000_000;
const separators = ['\t', ',', ';', ' '];

function decode(bytes: Uint8Array): string {
  if (bytes.length > mostBytes) {
    throw new LabError('too-large', say('The table is larger than 256 MB.', '表格超过 256 MB。'), {
      hint: say('Save it as .npy, which is smaller and faster to read.', '请保存为 .npy，更小，读取也更快。'),
    });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new LabError('unreadable', say('The file is neither .npy nor a table in UTF-8.', '文件既不是 .npy，也不是 UTF-8 表格。'), {
      hint: say('Save features with numpy.save, or as CSV in UTF-8.', '请用 numpy.save 保存特征，或存为 UTF-8 编码的 CSV。'),
      cause,
    });
  }
}

function cellsOf(line: string, separator: string): string[] {
  if (!line.includes('"')) {
    const cells = line.split(separator).map((cell) => cell.trim());
    return separator === ' ' ? cells.filter((cell) => cell !== '') : cells;
  }
  const cells = [''];
  let isQuoted = false;
  for (const letter of line) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === separator && !isQuoted) cells.push('');
    else cells[cells.length - 1] += letter;
  }
  return cells.map((cell) => cell.trim());
}
