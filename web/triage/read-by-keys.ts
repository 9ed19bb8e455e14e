import { isTyping } from '../typing.js';
import { showKeys } from './show-keys.js';

/** In the reading view: e writes, l puts off, x dismisses, o opens the page itself, Escape leads back. */
export function readByKeys(): void {
  addEventListener(
    'keydown',
    (event) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || showKeys(event)) return;
      const target = Object.hasOwn(targets, event.key) ? document.querySelector<HTMLElement>(targets[event.key] ?? '') : null;
      if (!target) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      target.click();
    },
    { capture: true },
  );
}

const targets: Readonly<Record<string, string>> = {
  e: '[data-steps] [value="accept"]',
  l: '[data-steps] [value="later"]',
  x: '[data-steps] [value="dismiss"]',
  o: '[data-original]',
  Escape: '[data-back]',
};
