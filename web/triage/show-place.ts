import { rangeWords } from '../../src/pages/triage/triage-place.js';
import { itemsOf } from './items-of-list.js';

/** Keeps right which items these are, and where the next page begins, while items go and come back. */
export function showPlace(list: HTMLElement): void {
  const turn = document.querySelector<HTMLElement>('[data-turn]');
  const range = turn?.querySelector<HTMLElement>('[data-range]');
  if (!turn || !range) return;
  const [from, total, shown] = [Number(turn.dataset.from), Number(turn.dataset.total), itemsOf(list).length];
  const next = turn.querySelector<HTMLAnchorElement>('[rel="next"]');
  list.addEventListener('change', () => {
    const { length } = itemsOf(list);
    const [first, last, all] = [from + 1, from + length, total - shown + length];
    const words = rangeWords(first, last, all);
    range.textContent = length === 0 ? '' : words[document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'];
    if (!next) return;
    const address = new URL(next.href);
    address.searchParams.set('from', String(last));
    next.href = address.href;
  });
}
