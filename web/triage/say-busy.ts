/** A page is read before its entry is begun, which may take some seconds: the button says that it was pressed. */
export function sayBusy(): void {
  addEventListener('submit', (event) => {
    const button = event.submitter;
    if (!(button instanceof HTMLButtonElement) || button.value !== 'accept' || event.defaultPrevented) return;
    button.setAttribute('aria-busy', 'true');
    button.textContent = document.documentElement.lang.startsWith('zh') ? '正在读取网页…' : 'Reading its page…';
  });
  // Whoever comes back finds the button as it was.
  addEventListener('pageshow', (event) => {
    if (event.persisted && document.querySelector('[aria-busy="true"]')) location.reload();
  });
}
