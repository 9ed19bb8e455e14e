import { isTyping } from './typing.js';

const places: Readonly<Record<string, string>> = { t: '.nav a:nth-child(1)', a: '.nav a:nth-child(2)' };

/** j and k move between entries, p and n between pages, / searches, g t and g a go to today and the archive, ? explains. */
export function moveByKeys(): void {
  let waitsForPlace = false;
  addEventListener('keydown', (event) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) {
      // Escape first belongs to a word that is being composed, and to what takes it for itself.
      const isOurs = event.key === 'Escape' && !event.isComposing && !event.defaultPrevented;
      if (isOurs && isTyping(event.target) && !event.target.closest('.cm-editor')) event.target.blur();
      return;
    }
    const place = waitsForPlace ? places[event.key] : undefined;
    waitsForPlace = event.key === 'g';
    if (place !== undefined) click(place);
    else if (event.key === '?') click('.footer a[href$="#keys"]');
    else if (event.key === 'p') click('a[rel~="prev"]');
    else if (event.key === 'n') click('a[rel~="next"]');
    else if (event.key === '/') search(event);
    else if (event.key === 'j' || event.key === 'k') step(event.key === 'j' ? 1 : -1);
  });
}

function click(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}

function search(event: KeyboardEvent): void {
  const input = document.querySelector<HTMLElement>('.find input, .query input');
  if (!input) return;
  event.preventDefault();
  input.focus();
}

function step(by: 1 | -1): void {
  const links: HTMLElement[] = [
    ...document.querySelectorAll<HTMLElement>('.entry .title a, .hit .title a, .days a, .lines a, .findings-file h2 a'),
  ];
  const at = document.activeElement instanceof HTMLElement ? links.indexOf(document.activeElement) : -1;
  const next = links[Math.max(0, Math.min(links.length - 1, at + by))];
  if (!next) return;
  const entry = next.closest('.entry');
  next.focus({ preventScroll: true });
  (entry ?? next).scrollIntoView({ block: entry ? 'start' : 'center' });
}
