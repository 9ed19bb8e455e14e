import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import type { Handed } from '../operations/daybook-context.js';
import type { Terminal } from './terminal.js';

const mostBytes = 64 * 1024 * 1024;

/**
 * The file that a word names, or for `-` what is piped in; null when there is no such file.
 * @throws DaybookError `too-large` or `unreadable` for a file that cannot be taken.
 */
export async function handed(terminal: Terminal, name: string): Promise<Handed | null> {
  if (name === '-') return { bytes: await terminal.stdin(), isPasted: true };
  const path = resolve(terminal.folder, name);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return null;
  if (found.size > mostBytes) throw new DaybookError('too-large', say(`${name} is larger than 64 MB.`, `${name} 超过 64 MB。`));
  try {
    return { bytes: await readFile(path), isPasted: false };
  } catch (cause) {
    throw new DaybookError('unreadable', say(`${name} cannot be read.`, `无法读取 ${name}。`), { cause });
  }
}
