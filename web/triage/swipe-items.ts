import { stepOf } from './items-of-list.js';
import { takeStep } from './take-step.js';

/** So far an item is drawn before its step is taken, in pixels. */
const far = 96;

/** With a finger: to the left dismisses, to the right puts off. A short pull, or one that scrolls, does nothing. */
export function swipeItems(list: HTMLElement): void {
  let pull: { readonly item: HTMLElement; readonly id: number; readonly x: number; readonly y: number; isOurs: boolean } | null = null;
  list.addEventListener('pointerdown', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const item = target?.closest<HTMLElement>('[data-item]');
    if (event.pointerType !== 'touch' || !event.isPrimary || !item || target?.closest('input, select, details[open]')) return;
    pull = { item, id: event.pointerId, x: event.clientX, y: event.clientY, isOurs: false };
  });
  list.addEventListener('pointermove', (event) => {
    if (pull?.id !== event.pointerId) return;
    const [x, y] = [event.clientX - pull.x, event.clientY - pull.y];
    if (!pull.isOurs && Math.abs(x) > 12 && Math.abs(x) > 1.5 * Math.abs(y)) {
      pull.isOurs = true;
      pull.item.classList.add('sliding');
      list.classList.add('pulled');
    }
    if (pull.isOurs) draw(pull.item, x);
  });
  const end = (event: PointerEvent): void => {
    if (pull?.id !== event.pointerId) return;
    const { item, isOurs, x } = pull;
    pull = null;
    if (!isOurs) return;
    const by = event.type === 'pointerup' ? event.clientX - x : 0;
    release(list, item);
    if (Math.abs(by) >= far) takeStep(list, by < 0 ? 'dismiss' : 'later', [item]);
    // The finger lets go over a link, which is not what was meant.
    addEventListener('click', (click) => click.preventDefault(), { capture: true, once: true, signal: AbortSignal.timeout(100) });
  };
  list.addEventListener('pointerup', end);
  list.addEventListener('pointercancel', end);
}

/** An item stays where it is when there is no step in that direction. */
function draw(item: HTMLElement, by: number): void {
  const step = stepOf(item, by < 0 ? 'dismiss' : 'later');
  if (step === null) {
    undraw(item);
    return;
  }
  item.style.transform = `translateX(${Math.round(by)}px)`;
  item.dataset.way = by < 0 ? 'left' : 'right';
  item.dataset.pull = Math.abs(by) >= far ? (step.textContent ?? '') : '…';
}

function undraw(item: HTMLElement): void {
  item.style.transform = '';
  delete item.dataset.pull;
  delete item.dataset.way;
}

function release(list: HTMLElement, item: HTMLElement): void {
  item.classList.remove('sliding');
  item.classList.add('settling');
  undraw(item);
  list.classList.remove('pulled');
}
