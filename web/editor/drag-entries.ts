import { announce } from './announce.js';
import type { Keeper } from './keep-draft.js';

/** Pixels that a pointer moves before it drags, and those near an edge where the list scrolls by itself. */
const slop = 4;
const edge = 48;

interface Drag {
  readonly line: HTMLElement;
  readonly list: HTMLElement;
  readonly from: number;
  readonly startY: number;
  readonly pointer: number;
  y: number;
  to: number;
  isMoving: boolean;
}

/** An entry is dragged by its grip, with a mouse, a pen or a finger; Escape lets it go where it was. */
export function dragEntries(keeper: Keeper): void {
  let drag: Drag | null = null;
  const end = (): Drag | null => {
    const done = drag;
    drag = null;
    if (!done) return null;
    done.list.classList.remove('dragging');
    for (const line of linesOf(done.list)) {
      line.classList.remove('dragged');
      line.style.transform = '';
    }
    return done;
  };
  document.addEventListener('pointerdown', (event) => {
    const grip = event.target instanceof Element && event.button === 0 ? event.target.closest<HTMLElement>('#order .grip') : null;
    const line = grip?.closest<HTMLElement>('[data-at]');
    const list = line?.parentElement;
    if (!grip || !line || !list || drag) return;
    grip.setPointerCapture(event.pointerId);
    const from = Number(line.dataset.at);
    drag = { line, list, from, to: from, startY: pageY(event, list), y: event.clientY, pointer: event.pointerId, isMoving: false };
  });
  document.addEventListener('pointermove', (event) => {
    if (!drag || event.pointerId !== drag.pointer) return;
    if (!drag.isMoving && Math.abs(pageY(event, drag.list) - drag.startY) < slop) return;
    if (!drag.isMoving) {
      drag.isMoving = true;
      drag.list.classList.add('dragging');
      drag.line.classList.add('dragged');
      scrollOn(() => drag);
    }
    drag.y = event.clientY;
    place(drag);
  });
  document.addEventListener('pointerup', (event) => {
    if (!drag || event.pointerId !== drag.pointer) return;
    const done = end();
    if (!done?.isMoving || done.to === done.from) return;
    void keeper.send(() => [
      ['n', String(done.from + 1)],
      ['do', 'move'],
      ['to', String(done.to + 1)],
    ]);
  });
  document.addEventListener('pointercancel', end);
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !drag) return;
    event.preventDefault();
    end();
    announce('stayed', {});
  });
}

/** Shows the dragged line at the pointer, and the others where they would be. */
function place(drag: Drag): void {
  const { line, list, from } = drag;
  const lines = linesOf(list);
  const shift = drag.y - list.getBoundingClientRect().top - drag.startY;
  line.style.transform = `translateY(${shift}px)`;
  const middle = line.offsetTop + line.offsetHeight / 2 + shift;
  const to = lines.filter((other) => other !== line && other.offsetTop + other.offsetHeight / 2 < middle).length;
  for (const [at, other] of lines.entries()) {
    if (other === line) continue;
    const isBetween = from < to ? from < at && at <= to : to <= at && at < from;
    other.style.transform = isBetween ? `translateY(${from < to ? -line.offsetHeight : line.offsetHeight}px)` : '';
  }
  if (to === drag.to) return;
  drag.to = to;
  announce('place', { n: to + 1, count: lines.length });
}

/** Scrolls what holds the list while the pointer stands near an edge. */
function scrollOn(dragged: () => Drag | null): void {
  const drag = dragged();
  if (!drag) return;
  const box = drag.list.closest<HTMLElement>('.side-list');
  const isBoxed = box !== null && box.scrollHeight > box.clientHeight;
  const { top, bottom } = isBoxed ? box.getBoundingClientRect() : { top: 0, bottom: innerHeight };
  const by = drag.y < top + edge ? drag.y - top - edge : drag.y > bottom - edge ? drag.y - bottom + edge : 0;
  if (by !== 0) {
    (isBoxed ? box : document.scrollingElement)?.scrollBy(0, by / 4);
    place(drag);
  }
  requestAnimationFrame(() => scrollOn(dragged));
}

function linesOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-at]')];
}

/** Where the pointer is in the list, which may scroll. */
function pageY(event: PointerEvent, list: HTMLElement): number {
  return event.clientY - list.getBoundingClientRect().top;
}
