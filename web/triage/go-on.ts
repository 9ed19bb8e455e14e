import { itemsOf } from './items-of-list.js';

/** After the last item comes the next page; where there is none, that is said. */
export function goOn(list: HTMLElement): void {
  const isEmpty = itemsOf(list).length === 0;
  const more = document.querySelector<HTMLAnchorElement>(isEmpty ? '[data-go-on]' : '[data-turn] [rel="next"]');
  const end = document.querySelector<HTMLElement>('[data-end]');
  if (more) more.click();
  if (more || !end) return;
  end.hidden = false;
  end.textContent = document.documentElement.lang.startsWith('zh') ? '这是最后一条。' : 'That is the last one.';
}
