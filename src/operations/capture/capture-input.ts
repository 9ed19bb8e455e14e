import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { addressOf } from '../../capture/address-of.js';
import type { Capture } from '../../capture/capture.js';
import type { OperationContext } from '../daybook-context.js';
import { shortened } from '../find-target.js';
import { capturePorts } from './capture-ports.js';
import { requirePage } from './require-page.js';

/** What may be captured. */
export interface CaptureInput {
  /** An address, an arXiv id or a DOI; on the command line also a file, or `-` for what is pasted. */
  readonly input?: string | undefined;
  /** A page's own HTML. */
  readonly html?: string | undefined;
  /** Where a page or file that is handed over is from. */
  readonly url?: string | undefined;
}

/**
 * A draft entry from an address, an id, a file or a page that was handed over.
 * @throws DaybookError saying why there is none.
 */
export async function captureInput(context: OperationContext, { input, html, url }: CaptureInput): Promise<Capture> {
  const ports = capturePorts(context.daybook);
  // Loaded only when something is captured.
  const { captureHanded, capturePage } = await import('../../capture/capture-page.js');
  const from = url === undefined ? null : addressOrRefuse(url);
  if (html !== undefined) return captureHanded({ content: html, url: from }, ports);
  if (input === undefined) throw nothingGiven();
  const handed = await context.handed?.(input);
  if (!handed) {
    if (context.handed && addressOf(input) === null) throw noFile(input);
    return capturePage(addressOrRefuse(input), ports);
  }
  if (handed.isPasted) {
    if (isBlank(handed.bytes)) throw nothingPasted();
    const { capturePasted } = await import('../../capture/capture-pasted.js');
    return capturePasted({ content: handed.bytes, url: from }, ports);
  }
  requirePage(input, handed.bytes);
  return captureHanded({ content: handed.bytes, url: from }, ports);
}

/**
 * The address that is meant by what was typed.
 * @throws DaybookError `bad-value` when it is none.
 */
export function addressOrRefuse(typed: string): string {
  const address = addressOf(typed);
  if (address !== null) return address;
  throw noAddress(typed);
}

/** What is said of something typed that names no page. */
export function noAddress(typed: string): DaybookError {
  return new DaybookError(
    'bad-value',
    say(`“${shortened(typed)}” is no address, arXiv id or DOI.`, `“${shortened(typed)}”不是网址、arXiv 编号或 DOI。`),
    { hint: addressHint },
  );
}

/** On the command line a file may be named as well. */
function noFile(typed: string): DaybookError {
  const name = shortened(typed);
  const text = say(
    `“${name}” is no address, arXiv id or DOI, and no file here.`,
    `“${name}”不是网址、arXiv 编号或 DOI，这里也没有这个文件。`,
  );
  return new DaybookError('bad-value', text, { hint: addressHint });
}

const addressHint = say(
  'Give an address that begins with https://, or an id such as 2204.07154.',
  '请给以 https:// 开头的地址，或 2204.07154 这样的编号。',
);

function isBlank(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).toString('utf8').trim() === '';
}

function nothingPasted(): DaybookError {
  return new DaybookError('usage', say('Nothing was piped in.', '管道里没有内容。'), {
    hint: say('Pipe in a page or a text, or give an address instead of -.', '请用管道输入网页或文字，或把 - 换成网址。'),
  });
}

function nothingGiven(): DaybookError {
  return new DaybookError('usage', say('Nothing was given to capture.', '没有给出要抓取的内容。'), {
    hint: say('Give an address, an arXiv id or a DOI.', '请给网址、arXiv 编号或 DOI。'),
  });
}
