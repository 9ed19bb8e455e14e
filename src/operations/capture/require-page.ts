import { DaybookError } from '../../base/errors.js';
import { sniffType } from '../../base/sniff-type.js';
import { say } from '../../base/text.js';
import { noPage } from '../../capture/problems.js';
import { shortened } from '../find-target.js';

/**
 * Looks whether a file of the command line can be a page or a PDF.
 * @throws DaybookError `bad-value` that says what a list of addresses is given to.
 */
export function requirePage(name: string, bytes: Uint8Array): void {
  const type = sniffType(bytes, undefined);
  if (type === 'application/pdf') return;
  if (/^image\/(?!svg)/.test(type)) throw noPage(name, type);
  const start = Buffer.from(bytes.subarray(0, 100_000)).toString('latin1').replaceAll('\0', '');
  if (/<[a-z!?]/i.test(start) || start.includes('%PDF-')) return;
  const shown = shortened(name);
  throw new DaybookError('bad-value', say(`${shown} is no page and no PDF.`, `${shown} 既不是网页也不是 PDF。`), {
    hint: say(`If it is a list of addresses: daybook add --from ${shown}`, `如果是网址列表：daybook add --from ${shown}`),
  });
}
