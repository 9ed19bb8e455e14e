/** Another paper or repository gets a row like the last one, empty. */
export function addRows(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-more]') : null;
    const rows = button?.closest('fieldset')?.querySelectorAll<HTMLElement>('.link-row');
    const last = rows?.[rows.length - 1];
    if (!last) return;
    const row = last.cloneNode(true) as HTMLElement;
    for (const field of row.querySelectorAll('input')) field.value = '';
    last.after(row);
    row.querySelector('input')?.focus();
  });
}
