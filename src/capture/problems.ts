import { DaybookError } from '../base/errors.js';
import { type Bilingual, say } from '../base/text.js';
import { visible } from '../base/visible.js';

/** A status that is no page. */
export function refusedBy(url: string, status: number): DaybookError {
  return new DaybookError('unreachable', statusText(shown(url), status), { hint: byHand });
}

/** What the way to the web said, and what can be done without it. */
export function withoutWeb(error: unknown): unknown {
  if (!(error instanceof DaybookError)) return error;
  const hint = error.hint === null ? byHand : say(`${error.hint.en}\n${byHand.en}`, `${error.hint.zh}\n${byHand.zh}`);
  return new DaybookError(error.code, error.text, { hint, cause: error });
}

/** An answer that is not what its address promises. */
export function badAnswer(url: string, cause?: unknown): DaybookError {
  return new DaybookError(
    'unreachable',
    say(`${hostOf(url)} answers something else than it should.`, `${hostOf(url)} 返回的内容不是应有的格式。`),
    {
      hint: byHand,
      cause,
    },
  );
}

/** A page that says itself why it cannot be read. */
export function pageProblem(problem: Bilingual): DaybookError {
  return new DaybookError('unreachable', problem, { hint: byHand });
}

/** A page without anything that could be a title. */
export function noTitle(url: string | null): DaybookError {
  const name = url === null ? say('This page', '这个页面') : say(shown(url), `${shown(url)} `);
  return new DaybookError('bad-value', say(`${name.en} has no title that could be read.`, `${name.zh}里找不到标题。`), { hint: byHand });
}

/** A document that is neither page nor PDF. */
export function noPage(name: string, type: string): DaybookError {
  return new DaybookError(
    'bad-value',
    say(`${shown(name)} is ${visible(type)}: no page and no PDF.`, `${shown(name)} 是 ${visible(type)}，不是网页也不是 PDF。`),
    { hint: byHand },
  );
}

/** A document with more in it than is read. */
export function tooLarge(what: Bilingual, most: string): DaybookError {
  return new DaybookError('too-large', say(`${what.en} is larger than ${most}; it is not read.`, `${what.zh}超过 ${most}，因此不读取。`), {
    hint: byHand,
  });
}

/** An address as a sentence can hold it. */
export function shown(url: string): string {
  const text = visible(url);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

/** What can be done when a page cannot be had. */
export const byHand: Bilingual = say(
  'Add it by hand: daybook add <url> --title <title>. Or open it in a browser, save the page, and give the file.',
  '可以手动添加：daybook add <url> --title <title>。也可以在浏览器里打开、保存网页，再把文件交给 daybook。',
);

function statusText(url: string, status: number): Bilingual {
  if (status === 404 || status === 410) return say(`${url} is not there (status ${status}).`, `${url} 不存在（状态 ${status}）。`);
  if (status === 401 || status === 403 || status === 429)
    return say(`${url} does not answer programs (status ${status}).`, `${url} 不接受程序访问（状态 ${status}）。`);
  return say(`${url} cannot be read (status ${status}).`, `${url} 无法读取（状态 ${status}）。`);
}

function hostOf(url: string): string {
  return /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? shown(url);
}
