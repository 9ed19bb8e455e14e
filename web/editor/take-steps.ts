import { tell } from './draw-page.js';
import type { Fields, Keeper } from './keep-draft.js';
import { field } from './sheet.js';

/** The page's buttons and links take their steps without leaving the page, after what was typed is kept. */
export function takeSteps(keeper: Keeper): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches('#form, #acts, #findings form, #pictures, #conflict')) return;
    // It takes long, and asks for itself.
    if (event.submitter?.id === 'suggest') return;
    event.preventDefault();
    if (event.submitter?.id === 'discard') return discard(keeper);
    if (form.id !== 'form') return void keeper.send(() => stepOf(form, event.submitter));
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
  document.getElementById('said')?.addEventListener('click', () => tell(''));
  addEventListener('popstate', () => void keeper.open(location.href, false));
}

/** What a form beside the sheet asks for. The state and the entry are those of when its turn comes: what was typed is kept before. */
function stepOf(form: HTMLFormElement, submitter: HTMLElement | null): Fields {
  const fields = [...new FormData(form, submitter)].filter(([name]) => name !== 'revision' && name !== 'n');
  return form.id === 'pictures' ? [...openEntry(), ...fields] : fields;
}

/** Asks once more before a draft is thrown away. */
function discard(keeper: Keeper): void {
  const dialog = document.querySelector<HTMLDialogElement>('#discard-dialog');
  if (!dialog) return;
  dialog.returnValue = '';
  dialog.addEventListener('close', () => dialog.returnValue === 'discard' && void keeper.send(() => [['do', 'discard']]), { once: true });
  dialog.showModal();
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
