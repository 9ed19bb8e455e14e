import { DaybookError } from '../base/errors.js';
import { type Bilingual, say } from '../base/text.js';
import { largestFile } from './decode-text.js';
import type { LocatedChange } from './located-change.js';

/**
 * Refuses a write that could not be read back as it was meant.
 * @throws DaybookError `bad-value`.
 */
export function checkChanges(changes: readonly LocatedChange[]): void {
  const targets = new Set<string>();
  for (const { path, target, after } of changes) {
    if (targets.has(target)) throw badValue(say(`${path} is changed twice in one write.`, `${path} 在一次写入中被改动了两次。`));
    targets.add(target);
    if (after !== null) checkText(path, after);
  }
}

function checkText(path: string, text: string): void {
  const bytes = Buffer.from(text);
  const megabytes = largestFile / 1024 / 1024;
  if (text.includes('\0')) throw badValue(say(`${path} would hold a zero byte.`, `${path} 将含有零字节。`));
  if (bytes.toString() !== text) throw badValue(say(`${path} would hold half a character.`, `${path} 将含有不完整的字符。`));
  if (bytes.length > largestFile) throw badValue(say(`${path} would be larger than ${megabytes} MB.`, `${path} 将超过 ${megabytes} MB。`));
}

function badValue(text: Bilingual): DaybookError {
  return new DaybookError('bad-value', text, {
    hint: say('Nothing was changed. Change the value and try again.', '没有改动任何内容。请修改后重试。'),
  });
}
