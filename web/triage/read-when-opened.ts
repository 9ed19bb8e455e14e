/** Reads the page of an item when its reading view was opened and does not have it yet. */
export function readWhenOpened(): void {
  const form = document.querySelector<HTMLFormElement>('[data-read]');
  const button = form?.querySelector<HTMLButtonElement>('button');
  if (!form || !button) return;
  button.setAttribute('aria-busy', 'true');
  form.requestSubmit(button);
}
