/** Brings the part of an entry's page that says what is near it; a link stands there without it. A part with nothing to say goes. */
export function bringRelated(): void {
  const part = document.querySelector<HTMLElement>('[data-part]');
  const address = part?.dataset.part;
  if (!part || address === undefined) return;
  const bring = async (): Promise<void> => {
    const answer = await fetch(address);
    if (!answer.ok) return;
    const html = await answer.text();
    if (html === '') part.remove();
    else part.insertAdjacentHTML('beforeend', html);
  };
  bring().catch(() => {});
}
