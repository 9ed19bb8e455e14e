import { readByKeys } from './read-by-keys.js';

/** Reads the page of an item when its reading view was opened and does not have it yet. */
export function readWhenOpened(): void {
  if (!document.querySelector('[data-reading]')) return;
  readByKeys();
  const form = document.querySelector<HTMLFormElement>('[data-read]');
  const button = form?.querySelector<HTMLButtonElement>('button');
  if (!form || !button) return;
  button.setAttribute('aria-busy', 'true');
  button.textContent = button.dataset.busy ?? '';
  void problemOf(form.action).then((problem) => {
    if (problem === null) return location.replace(`${location.pathname}?read`);
    button.removeAttribute('aria-busy');
    button.textContent = button.dataset.again ?? '';
    const notice = document.createElement('div');
    notice.className = 'notice error';
    notice.setAttribute('role', 'alert');
    for (const sentence of problem) notice.appendChild(document.createElement('p')).textContent = sentence;
    form.before(notice);
  });
}

/** Asks the server to read it; null when it did, else what it says. */
async function problemOf(action: string): Promise<readonly string[] | null> {
  try {
    const answer = await fetch(action, { method: 'POST', headers: { accept: 'application/json' } });
    return ((await answer.json()) as { readonly problem: readonly string[] | null }).problem;
  } catch {
    return [document.documentElement.lang.startsWith('zh') ? '服务器没有响应。' : 'The server does not answer.'];
  }
}
