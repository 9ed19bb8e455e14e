import type { Keeper } from './keep-draft.js';

/** Moves an entry of the day: ↑ and ↓ on its grip, or with Alt in the form of the open one. */
export function moveByKeys(keeper: Keeper): void {
  document.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null;
    if (step === null || !(event.target instanceof Element)) return;
    const line = event.target.closest('.grip')?.closest<HTMLElement>('[data-at]');
    const open = event.altKey ? document.querySelector<HTMLInputElement>('#form [name=n]')?.value : undefined;
    const n = line ? String(Number(line.dataset.at) + 1) : open;
    if (n === undefined || n === 'new') return;
    event.preventDefault();
    void keeper.send({ n, do: step });
  });
}
