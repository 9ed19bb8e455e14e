import type { Fields, Keeper } from './keep-draft.js';
import { field } from './sheet.js';

/** The page's buttons and links take their steps without leaving the page, after what was typed is kept. */
export function takeSteps(keeper: Keeper): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches('#form, #acts, #findings form, #pictures, #conflict')) return;
    event.preventDefault();
    if (form.id !== 'form') return void keeper.send(() => [...new FormData(form, event.submitter)] as unknown as Fields);
    const action = event.submitter instanceof HTMLButtonElement ? event.submitter.value : 'set';
    if (action === 'set' || action === 'source') void keeper.flush();
    else void keeper.send(() => [...openEntry(), ['do', action]]);
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('#order a, #blank, #views a') : null;
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const n = new URL(link.href).searchParams.get('n') ?? '';
    if (link.closest('#order') && keeper.sheet().open(n)) return;
    void keeper.open(link.href, true).then((isOpen) => isOpen && comeTo(link.id === 'blank'));
  });
  addEventListener('popstate', () => void keeper.open(location.href, false));
}

/** Names the open entry, as it is now. */
export function openEntry(): [string, string][] {
  return [['n', field('n')?.value ?? 'new']];
}

/** Brings what was opened into sight; a new entry begins with its title. */
function comeTo(isNew: boolean): void {
  const head = document.querySelector('#form .form-head');
  const { top = 0, bottom = 0 } = head?.getBoundingClientRect() ?? {};
  if (top < 0 || bottom > innerHeight) head?.scrollIntoView({ block: 'start' });
  if (isNew) document.querySelector<HTMLElement>('#f-title')?.focus();
}
