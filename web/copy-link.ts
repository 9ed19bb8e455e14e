/** A link that says `data-copied` copies its address and says so; without script it is a link to its page. */
export function copyLinks(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-copied]') : null;
    const said = link?.dataset.copied;
    if (!link || said === undefined || !navigator.clipboard) return;
    event.preventDefault();
    const words = link.textContent;
    void navigator.clipboard.writeText(link.href).then(() => {
      link.textContent = said;
      setTimeout(() => {
        link.textContent = words;
      }, 2000);
    });
  });
}
