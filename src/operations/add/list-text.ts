import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import type { OperationContext } from '../daybook-context.js';

/** What is given beside a list. */
interface BesideList {
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly at?: number | undefined;
}

/**
 * The text of a list of addresses.
 * @throws DaybookError `usage` when it cannot be had, or something is given that only one entry can have.
 */
export async function listText({ handed }: OperationContext, from: string, { url, title, at }: BesideList): Promise<string> {
  if (url !== undefined || title !== undefined || at !== undefined) {
    throw new DaybookError(
      'usage',
      say(
        '--from reads many links, so nothing that belongs to one (<url>, --title, --at) goes with it.',
        '--from 读取多个链接，因此不能同时给只属于一个链接的内容（<url>、--title、--at）。',
      ),
    );
  }
  const list = await handed?.(from);
  if (list) return new TextDecoder().decode(list.bytes);
  throw new DaybookError('usage', say(`There is no file ${from} here to read addresses from.`, `这里没有可以读取网址的文件 ${from}。`), {
    hint: say('Give a file with an address on each line, or - on the command line.', '请在命令行上给每行一个网址的文件，或用 -。'),
  });
}

/** The lines of a list that ask for something: blank lines and those that begin with `#` are left out. */
export function listedLines(list: string): readonly string[] {
  const lines = list.split(/\r\n|[\r\n]/).map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}
