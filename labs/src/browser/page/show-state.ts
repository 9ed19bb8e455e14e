import { browserMachine } from '../../runtime/browser.js';
import { say } from '../../text.js';
import { element } from './element.js';
import { tell, words } from './words.js';

/** What goes on, and how far it is; without a number of steps the bar moves by itself. */
export function showProgress(text: string, done: number | null = null, total: number | null = null): void {
  const bar = element<HTMLProgressElement>('lab-progress-bar');
  if (done !== null && total !== null) Object.assign(bar, { value: done, max: total });
  else bar.removeAttribute('value');
  bar.hidden = false;
  showText(done === null ? text : `${text} ${done}${total === null ? '' : ` / ${total}`}`);
}

/** What has come about, without a bar. */
export function showNote(text: string): void {
  element('lab-progress-bar').hidden = true;
  showText(text);
}

function showText(text: string): void {
  const place = element('lab-progress-text');
  if (place.textContent !== text) place.textContent = text;
  element('lab-progress').hidden = false;
}

/** What went wrong; nothing for an empty text. */
export function showProblem(text: string): void {
  const place = element('lab-problem');
  place.textContent = text;
  place.hidden = text === '';
}

/** What networks run on in this browser. */
export async function showMachine(): Promise<void> {
  const { hasGraphics, threads } = await browserMachine();
  const onProcessor = say(
    `${words.noGraphics.en}${threads > 1 ? ` with ${threads} threads.` : ', in one thread: this page is not isolated from others, as static hosts serve it.'}`,
    `${words.noGraphics.zh}${threads > 1 ? `，用 ${threads} 个线程。` : '，单线程：静态网站的页面没有跨源隔离，无法用多线程。'}`,
  );
  const place = element('lab-machine');
  place.textContent = tell(hasGraphics ? words.onGraphics : onProcessor);
  place.hidden = false;
}
