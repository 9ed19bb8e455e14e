import type { Keeper } from './keep-draft.js';
import { openEntry } from './take-steps.js';

/**
 * Keys for steps: Ctrl+S saves, and where nobody types a text, Ctrl+Z takes back, Ctrl+Shift+Z and Ctrl+Y take again, 0 to 5 give stars.
 */
export function stepByKeys(keeper: Keeper): void {
  document.addEventListener('keydown', (event) => {
    const key = event.key.toLowerCase();
    if (key === 's' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      document.querySelector<HTMLElement>('#save:not(:disabled)')?.click();
      return;
    }
    if (event.defaultPrevented || isTyping(event.target)) return;
    const action = event.ctrlKey || event.metaKey ? stepOf(key, event.shiftKey) : null;
    if (action !== null && !event.altKey) {
      event.preventDefault();
      void keeper.send(() => [['do', action]]);
    } else if (/^[0-5]$/.test(key) && !event.ctrlKey && !event.metaKey && !event.altKey) giveStars(event);
  });
}

/** Moves an entry of the day: ↑ and ↓ on its grip, or with Alt in the form of the open one. */
export function moveByKeys(keeper: Keeper): void {
  let moving = 0;
  document.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null;
    if (step === null || !(event.target instanceof Element) || event.target.closest('.cm-editor')) return;
    const line = event.target.closest('.grip')?.closest<HTMLElement>('[data-at]');
    if (!line && !event.altKey) return;
    event.preventDefault();
    // Keys that come before the first move is shown are about the entry that it moves, which is the open one then.
    const isFirst = moving++ === 0;
    const n = isFirst && line ? String(Number(line.dataset.at) + 1) : null;
    void keeper
      .send(() => [...(n === null ? openEntry() : ([['n', n]] as const)), ['do', step]])
      .finally(() => {
        moving -= 1;
      });
  });
}

function stepOf(key: string, isShifted: boolean): 'undo' | 'redo' | null {
  if (key === 'z') return isShifted ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : null;
}

function giveStars(event: KeyboardEvent): void {
  const choice = document.querySelector<HTMLInputElement>(`#form [name=relevance][value="${event.key}"]`);
  if (!choice) return;
  event.preventDefault();
  choice.checked = true;
  choice.focus();
  choice.dispatchEvent(new Event('input', { bubbles: true }));
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=radio], [type=checkbox], [type=file]), textarea, select, .cm-editor') !== null
  );
}
