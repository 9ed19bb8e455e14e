/** The keys 0 to 5 set the relevance where nobody types a text. */
export function rateByKeys(): void {
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof Element && event.target.closest('input:not([type=radio]), textarea, select') !== null;
    if (isTyping || event.metaKey || event.ctrlKey || event.altKey || !/^[0-5]$/.test(event.key)) return;
    const choice = document.querySelector<HTMLInputElement>(`#form [name=relevance][value="${event.key}"]`);
    if (!choice) return;
    event.preventDefault();
    choice.checked = true;
    choice.focus();
    choice.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
