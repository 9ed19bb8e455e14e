import { field } from './sheet.js';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Does something that may draw the focused element anew, and gives focus and caret to the one that stands in its place then. */
export function holdFocus(draw: () => void): void {
  const active = document.activeElement;
  const find = placeOf(active);
  const caret = isText(active) ? ([active.selectionStart, active.selectionEnd] as const) : null;
  draw();
  const now = find?.();
  // What cannot be done any more gives the focus to what stands beside it.
  const place = now?.matches(':disabled') ? now.closest('form')?.querySelector<HTMLElement>('button:not(:disabled)') : now;
  if (!place || place === document.activeElement) return;
  place.focus({ preventScroll: true });
  if (caret && isText(place)) place.setSelectionRange(...caret);
}

/** How to find the element again that takes the place of this one. */
function placeOf(element: Element | null): (() => HTMLElement | null) | null {
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return fieldPlace(element);
  if (element.id !== '') return () => document.getElementById(element.id);
  // A grip goes with its entry, which is the open one then.
  if (element.matches('.grip')) return () => document.querySelector('#order li:has([aria-current]) .grip');
  if (element.matches('#order a')) return () => document.querySelector('#order [aria-current]');
  if (element.matches('#views a')) return () => document.querySelector('#views [aria-current]');
  // What is taken stands in its field.
  const offer = element.closest<HTMLElement>('.offer');
  if (offer) return () => document.getElementById(offer.id.replace('o-', 'f-'));
  if (element instanceof HTMLButtonElement && element.value !== '')
    return () => document.querySelector(`button[name=do][value="${CSS.escape(element.value)}"]`);
  return null;
}

/** The same field of the same entry: what goes on being typed must not go into another one. */
function fieldPlace(element: TextField): () => HTMLElement | null {
  const all = (): TextField[] => [...document.querySelectorAll<TextField>(`#form [name="${CSS.escape(element.name)}"]`)];
  const [entry, at] = [entryShown(), all().indexOf(element)];
  return () => {
    if (at < 0) return element.isConnected ? element : null;
    if (entryShown() !== entry) return null;
    return element.type === 'radio' ? (all().find((one) => one instanceof HTMLInputElement && one.checked) ?? null) : (all()[at] ?? null);
  };
}

/** What tells the entry in the form from others, also when it was moved. */
function entryShown(): string {
  const before = field('before')?.value ?? '{}';
  const { url } = JSON.parse(before.startsWith('{') ? before : '{}');
  return url || `entry ${field('n')?.value}`;
}

function isText(element: Element | null): element is TextField {
  return (element instanceof HTMLInputElement && element.selectionStart !== null) || element instanceof HTMLTextAreaElement;
}
