import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import type { HandedBytes } from '../operations/daybook-context.js';
import type { Terminal } from './terminal.js';

/** The most bytes of a page or a PDF that is handed over. */
const mostBytes = 40 * 1024 * 1024;

/** Takes what stands in place of an address: `-` for what is pasted, or the path of a file from the current folder. */
export function handedBytes({ folder, input }: Terminal): (given: string) => Promise<HandedBytes | null> {
  return async (given) => {
    if (given === '-') return { bytes: await collected(input(), given), isPasted: true };
    const path = resolve(folder, given);
    if (given === '' || !statSync(path, { throwIfNoEntry: false })?.isFile()) return null;
    return { bytes: await collected(createReadStream(path), given), isPasted: false };
  };
}

async function collected(stream: AsyncIterable<Uint8Array>, given: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of stream) {
      length += part.length;
      if (length > mostBytes) throw tooLarge(given);
      parts.push(part);
    }
  } catch (cause) {
    if (cause instanceof DaybookError) throw cause;
    throw new DaybookError('unreadable', say(`${given} cannot be read.`, `无法读取 ${given}。`), { cause });
  }
  return Buffer.concat(parts);
}

function tooLarge(given: string): DaybookError {
  return new DaybookError('too-large', say(`${given} has more than 40 MB.`, `${given} 超过 40 MB。`), {
    hint: say('Give a smaller file, or the title with --title.', '请给更小的文件，或用 --title 给出标题。'),
  });
}
