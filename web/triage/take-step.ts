import { currentItem, goTo, itemsOf, stepOf, tickOf } from './items-of-list.js';
import { postStep, type StepAnswer } from './post-step.js';

interface Taken {
  readonly decision: string;
  /** The items that went, each with the one that stood after it. */
  readonly gone: readonly { readonly item: HTMLElement; readonly next: Element | null }[];
}

/** What was done on this page and can be taken back, the last one last. */
const taken: Taken[] = [];

/** Whether this page has taken a step that it can take back. */
export function hasTaken(): boolean {
  return taken.length > 0;
}

/** Steps are sent one after the other. */
let queue: Promise<void> = Promise.resolve();

/** Dismisses items or puts them off, where their list lets them: they go at once, and those that the server refuses come back. */
export function takeStep(list: HTMLElement, step: 'dismiss' | 'later', wanted: readonly HTMLElement[]): void {
  const items = wanted.filter((item) => stepOf(item, step) !== null);
  if (items.length === 0) return;
  hold(list);
  const next = nextOf(list, items);
  const gone = items.map((item) => ({ item, next: item.nextElementSibling }));
  for (const { item } of gone) item.remove();
  if (next) goTo(list, next);
  changed(list);
  const ids = items.map((item) => item.dataset.item ?? '');
  queue = queue.then(async () => settle(list, gone, await postStep({ do: step }, ids)));
}

/** Mutes something: all items that this is about go. */
export async function takeMute(list: HTMLElement, step: string, value: string): Promise<void> {
  hold(list);
  const answer = await postStep({ do: step, value });
  const went = new Set(answer.gone);
  const muted = itemsOf(list).filter((item) => went.has(item.dataset.item ?? ''));
  const next = nextOf(list, muted);
  const gone = muted.map((item) => ({ item, next: item.nextElementSibling }));
  for (const { item } of gone) item.remove();
  if (next) goTo(list, next);
  settle(list, gone, answer);
}

/** Takes the last step of this page back, else the last decision of all. */
export function takeBack(list: HTMLElement): void {
  queue = queue.then(async () => {
    const last = taken.pop();
    const form = document.querySelector<HTMLFormElement>('[data-undo]');
    if (!last) {
      if (form && !form.hidden) form.requestSubmit(form.querySelector('button'));
      return;
    }
    hold(list);
    const answer = await postStep({ do: 'undo', decision: last.decision });
    if (answer.problem !== undefined) taken.push(last);
    else bringBack(list, last.gone);
    tell(answer, taken.at(-1)?.decision ?? null);
    changed(list);
  });
}

/** A list that is being gone through is not loaded anew, or what is said of a step would be gone at once; after a look elsewhere it may be. */
function hold(list: HTMLElement): void {
  list.dataset.held = '';
  document.addEventListener('visibilitychange', () => delete list.dataset.held, { once: true });
}

function settle(list: HTMLElement, gone: Taken['gone'], answer: StepAnswer): void {
  const stays = gone.filter(({ item }) => answer.problem !== undefined || answer.stays?.includes(item.dataset.item ?? ''));
  if (stays.length > 0) bringBack(list, stays);
  if (answer.decision) taken.push({ decision: answer.decision, gone: gone.filter((one) => !stays.includes(one)) });
  tell(answer, taken.at(-1)?.decision ?? null);
  changed(list);
}

/** In the opposite order, for each may have stood before another that went. */
function bringBack(list: HTMLElement, gone: Taken['gone']): void {
  for (const { item, next } of gone.toReversed()) {
    const tick = tickOf(item);
    if (tick) tick.checked = false;
    item.style.transform = '';
    list.insertBefore(item, next?.parentElement === list ? next : null);
  }
  const [first] = gone;
  if (first) goTo(list, first.item);
}

function tell({ text, problem, waiting, counts }: StepAnswer, decision: string | null): void {
  const said = document.querySelector<HTMLElement>('[data-said]');
  const words = document.querySelector<HTMLElement>('[data-said-text]');
  const undo = document.querySelector<HTMLFormElement>('[data-undo]');
  if (!said || !words || !undo) return;
  said.hidden = false;
  said.classList.toggle('error', problem !== undefined);
  // It stays in view, wherever in the list the step was taken.
  said.classList.add('now');
  words.textContent = problem ?? text ?? '';
  undo.hidden = decision === null;
  const input = undo.querySelector<HTMLInputElement>('[name="decision"]');
  if (input) input.value = decision ?? '';
  const head = document.querySelector<HTMLElement>('[data-waiting]');
  if (head && waiting !== undefined) head.textContent = waiting;
  // The head of the page tells how many wait, too.
  for (const number of document.querySelectorAll<HTMLElement>('[data-count]')) {
    const count = counts?.[number.dataset.count ?? ''];
    if (count !== undefined) number.textContent = String(count);
  }
}

/** The item to go on with: the first one after those that go, else the last one before them. */
function nextOf(list: HTMLElement, going: readonly HTMLElement[]): HTMLElement | null {
  const all = itemsOf(list);
  const current = currentItem(list);
  if (current && !going.includes(current)) return current;
  const at = all.indexOf(current ?? (going.at(-1) as HTMLElement));
  return all.slice(at).find((item) => !going.includes(item)) ?? all.slice(0, at).findLast((item) => !going.includes(item)) ?? null;
}

/** Tells the rest of the page that the list is another. */
function changed(list: HTMLElement): void {
  const empty = document.querySelector<HTMLElement>('[data-empty]');
  if (empty) empty.hidden = itemsOf(list).length > 0;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}
