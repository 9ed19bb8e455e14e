/** Does something that may draw the focused element anew, and gives the focus to the one that stands in its place then. */
export function holdFocus(draw: () => void): void {
  const find = placeOf(document.activeElement);
  draw();
  const now = find?.();
  // What cannot be done any more gives the focus to what stands beside it.
  const place = now?.matches(':disabled') ? now.closest('form')?.querySelector<HTMLElement>('button:not(:disabled)') : now;
  if (place && place !== document.activeElement) place.focus({ preventScroll: true });
}

/** How to find the element again that takes the place of this one. */
function placeOf(element: Element | null): (() => HTMLElement | null) | null {
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  if (element.isConnected && element.id !== '') return () => document.getElementById(element.id);
  // A grip goes with its entry, which is the open one then.
  if (element.matches('.grip')) return () => document.querySelector('#order li:has([aria-current]) .grip');
  if (element.matches('#order a')) return () => document.querySelector('#order [aria-current]');
  if (element.matches('#views a')) return () => document.querySelector('#views [aria-current]');
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    const same = `#form [name=${CSS.escape(element.name)}]`;
    if (element.type === 'radio') return () => document.querySelector(`${same}:checked`);
    const at = [...document.querySelectorAll(same)].indexOf(element);
    return () => document.querySelectorAll<HTMLElement>(same)[at] ?? null;
  }
  if (element instanceof HTMLButtonElement && element.value !== '')
    return () => document.querySelector(`button[name=do][value="${CSS.escape(element.value)}"]`);
  return null;
}
