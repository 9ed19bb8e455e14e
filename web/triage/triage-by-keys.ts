import { isTyping } from '../typing.js';
import { goOn } from './go-on.js';
import { currentItem, goTo, itemsOf, tickedItems, tickOf } from './items-of-list.js';
import { showKeys } from './show-keys.js';
import { takeBack, takeStep } from './take-step.js';

/** j and k move, e writes, l puts off, x dismisses, m mutes, u takes back, o reads, s ticks, ? explains. */
export function triageByKeys(list: HTMLElement): void {
  addEventListener(
    'keydown',
    (event) => {
      const typing = isTyping(event.target) && !(event.target instanceof HTMLInputElement && event.target.type === 'checkbox');
      if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return closeMute(event);
      if (showKeys(event)) return;
      const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
      if (!act) return;
      event.preventDefault();
      // The keys of all pages mean the same, or something that is not here.
      event.stopImmediatePropagation();
      act(list);
    },
    { capture: true },
  );
}

const keys: Readonly<Record<string, (list: HTMLElement) => void>> = {
  j: (list) => step(list, 1),
  k: (list) => step(list, -1),
  x: (list) => takeStep(list, 'dismiss', meant(list)),
  l: (list) => takeStep(list, 'later', meant(list)),
  u: takeBack,
  e: (list) => press(list, '[data-steps] [value="accept"]'),
  o: (list) => press(list, '[data-open]'),
  m: openMute,
  s: tick,
};

function step(list: HTMLElement, by: 1 | -1): void {
  const items = itemsOf(list);
  const had = document.activeElement?.closest('[data-item]') ?? list.querySelector('.item.current');
  const at = had instanceof HTMLElement ? items.indexOf(had) : -1;
  const next = at === -1 && by === -1 ? items[0] : items[at + by];
  if (next) goTo(list, next);
  else if (by === 1) goOn(list);
}

/** All that are ticked, else the current one. */
function meant(list: HTMLElement): readonly HTMLElement[] {
  const ticked = tickedItems(list);
  const current = currentItem(list);
  return ticked.length > 0 ? ticked : current ? [current] : [];
}

function press(list: HTMLElement, selector: string): void {
  currentItem(list)?.querySelector<HTMLElement>(selector)?.click();
}

function openMute(list: HTMLElement): void {
  const item = currentItem(list);
  const mute = item?.querySelector<HTMLDetailsElement>('[data-mute]');
  if (!item || !mute) return;
  item.classList.add('current');
  mute.open = true;
  mute.querySelector<HTMLElement>('input:not([type="hidden"])')?.focus();
}

/** Escape leaves the form that mutes. */
function closeMute(event: KeyboardEvent): void {
  const mute = event.key === 'Escape' && event.target instanceof Element ? event.target.closest<HTMLDetailsElement>('[data-mute]') : null;
  if (!mute) return;
  mute.open = false;
  mute.closest('[data-item]')?.querySelector<HTMLElement>('[data-open]')?.focus();
}

function tick(list: HTMLElement): void {
  const item = currentItem(list);
  const box = item && tickOf(item);
  if (!box) return;
  box.checked = !box.checked;
  box.dispatchEvent(new Event('change', { bubbles: true }));
}
