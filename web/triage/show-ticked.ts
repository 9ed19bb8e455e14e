import { tickedItems, tickOf } from './items-of-list.js';

/** Shows what can be done to all that are ticked, and how many they are, once something is. */
export function showTicked(list: HTMLElement): void {
  const bulk = document.querySelector<HTMLElement>('[data-bulk]');
  const count = bulk?.querySelector<HTMLElement>('[data-selected]');
  const clear = bulk?.querySelector<HTMLButtonElement>('[data-clear]');
  if (!bulk || !count || !clear) return;
  const show = (): void => {
    const { length } = tickedItems(list);
    bulk.classList.toggle('idle', length === 0);
    // Loading the page anew would take the ticks away.
    bulk.toggleAttribute('data-held', length > 0);
    count.textContent = document.documentElement.lang.startsWith('zh') ? `已选 ${length} 条` : `${length} ticked`;
  };
  clear.hidden = false;
  clear.addEventListener('click', () => {
    for (const item of tickedItems(list)) {
      const box = tickOf(item);
      if (box) box.checked = false;
    }
    show();
  });
  list.addEventListener('change', show);
  addEventListener('pageshow', show);
  show();
}
