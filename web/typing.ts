/** Whether keys that go to an element are text. */
export function isTyping(target: EventTarget | null): target is HTMLElement {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
