import { takeOver } from './take-over.js';

/** What the server draws anew after each step; what somebody types into stays. */
const drawn = ['state', 'acts', 'views', 'order', 'preview', 'findings', 'diff', 'conflict-place', 'loose'];

/** Takes over what a page of the server shows beside the sheet; null when it is no page of the editor. */
export function readPage(html: string): Document | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return page.getElementById('editor') ? page : null;
}

/** Takes over all that a page shows but the sheet itself, and the state that it was made from. */
export function drawPage(page: Document): void {
  // What is taken over is taken out of the page.
  const state = page.querySelector<HTMLInputElement>('#acts [name=revision]')?.value;
  const isDraft = page.querySelector('#state.draft') !== null;
  for (const id of drawn) takeOver(id, page);
  const [editor, other] = [document.getElementById('editor'), page.getElementById('editor')];
  if (editor && other) editor.dataset.view = other.dataset.view;
  // What was committed is no news any more when the day is written on.
  if (isDraft) document.getElementById('publish-place')?.replaceChildren();
  for (const input of document.querySelectorAll<HTMLInputElement>('[name=revision]')) input.value = state ?? input.value;
  tell(page.getElementById('said')?.textContent?.trim() ?? '');
}

/** Says a sentence where the page says such things; "" says nothing more. */
export function tell(words: string): void {
  const place = document.getElementById('said');
  if (!place) return;
  place.hidden = words === '';
  if (place.textContent !== words) place.textContent = words;
}

/** A sentence that the page brought for its script. */
export function words(name: string): string {
  return document.getElementById('kept-here')?.dataset[name] ?? '';
}

/** Shows that the server does not have what is typed. */
export function showLost(name: 'lost' | 'onlyHere' | 'refused'): void {
  const place = document.getElementById('state');
  if (!place) return;
  place.classList.add('lost');
  if (place.textContent !== words(name)) place.textContent = words(name);
}

/** The address of the page without what the last step said. */
export function quietAddress(address: string): string {
  const url = new URL(address);
  url.searchParams.delete('said');
  return url.href;
}
