/** `?` shows the keys of the page and hides them again; while they are shown, no key does anything else. True for a key that is dealt with. */
export function showKeys(event: KeyboardEvent): boolean {
  const help = document.querySelector<HTMLElement>('#inbox-keys');
  if (!help) return false;
  const isOpen = help.matches(':popover-open');
  if (event.key !== '?' && !isOpen) return false;
  // The browser's own keys still work: Tab, Enter, and Escape, which hides them too.
  event.stopImmediatePropagation();
  if (event.key !== '?') return true;
  event.preventDefault();
  help.togglePopover();
  return true;
}
