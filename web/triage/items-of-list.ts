/** The items of the list that are still there, in order. */
export function itemsOf(list: HTMLElement): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-item]')];
}

/** The item that has the focus, else the one that had it last, else the first. */
export function currentItem(list: HTMLElement): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>('[data-item]');
  return focused ?? list.querySelector<HTMLElement>('.item.current') ?? itemsOf(list)[0] ?? null;
}

/** Makes an item the current one and shows it. */
export function goTo(list: HTMLElement, item: HTMLElement): void {
  for (const other of list.querySelectorAll('.item.current')) other.classList.remove('current');
  item.classList.add('current');
  item.querySelector<HTMLElement>('[data-open]')?.focus({ preventScroll: true });
  item.scrollIntoView({ block: 'nearest' });
}

/** The items that are ticked. */
export function tickedItems(list: HTMLElement): readonly HTMLElement[] {
  return itemsOf(list).filter((item) => tickOf(item)?.checked);
}

/** The button that takes a step with an item; null where it cannot be taken. */
export function stepOf(item: HTMLElement, step: string): HTMLElement | null {
  return item.querySelector<HTMLElement>(`[data-steps] [value="${step}"]`);
}

/** The box that ticks an item. */
export function tickOf(item: HTMLElement): HTMLInputElement | null {
  return item.querySelector<HTMLInputElement>('.tick');
}
