/**
 * The one script of all pages; they read without it. Keys move between entries, days and pages; a lost picture becomes a labelled
 * link; the page follows the log when a stream says that it changed.
 */
export const script: string = `
const one = (selector) => document.querySelector(selector);
const isTyping = (target) => target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;

const themes = document.querySelectorAll('.choice input[name="theme"]');
if (themes.length > 0) {
  try {
    const kept = localStorage.getItem('daybook-theme');
    for (const input of themes) {
      if (input.value === kept) input.checked = true;
      input.addEventListener('change', () => localStorage.setItem('daybook-theme', input.value));
    }
  } catch {}
}

let waitsForPlace = false;
addEventListener('keydown', (event) => {
  if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) {
    if (event.key === 'Escape' && event.target.blur) event.target.blur();
    return;
  }
  const go = (selector) => one(selector)?.click();
  if (waitsForPlace) {
    waitsForPlace = false;
    const place = { t: '.nav a:nth-child(1)', a: '.nav a:nth-child(2)' }[event.key];
    if (place) return go(place);
  }
  if (event.key === 'g') waitsForPlace = true;
  else if (event.key === '?') go('.footer a[href$="#keys"]');
  else if (event.key === 'p') go('a[rel~="prev"]');
  else if (event.key === 'n') go('a[rel~="next"]');
  else if (event.key === '/') {
    event.preventDefault();
    one('.find input')?.focus();
  } else if (event.key === 'j' || event.key === 'k') step(event.key === 'j' ? 1 : -1);
});

function step(by) {
  const links = [...document.querySelectorAll('.entry .title a, .days a, .lines a, .findings-file h2 a')];
  if (links.length === 0) return;
  const at = links.indexOf(document.activeElement);
  const next = links[Math.max(0, Math.min(links.length - 1, at + by))];
  next.focus({ preventScroll: true });
  (next.closest('.entry') ?? next).scrollIntoView({ block: next.closest('.entry') ? 'start' : 'center' });
}

function showGone(image) {
  const figure = image.closest('.asset');
  if (!figure?.dataset.gone) return;
  const frame = document.createElement('div');
  frame.className = 'frame gone';
  const words = document.createElement('span');
  words.append(figure.dataset.gone, document.createElement('br'));
  const link = image.closest('a');
  if (link) {
    const original = document.createElement('a');
    original.href = link.href;
    original.rel = 'noreferrer';
    original.textContent = figure.dataset.original;
    words.append(original);
  } else words.append(image.alt);
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('class', 'icon');
  drawing.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', '#i-gone');
  drawing.append(use);
  frame.append(drawing, words);
  figure.replaceChildren(frame);
}
for (const image of document.querySelectorAll('.asset img')) if (image.complete && image.naturalWidth === 0 && image.currentSrc) showGone(image);
document.addEventListener('error', (event) => { if (event.target instanceof HTMLImageElement) showGone(event.target); }, true);

const { live, version } = document.documentElement.dataset;
if (live) {
  let stream = null;
  let isOld = false;
  const reload = () => { if (isOld && !(isTyping(document.activeElement) && document.activeElement.value)) location.reload(); };
  // A browser opens six connections to a server at most: a page nobody looks at gives its own back.
  const listen = () => {
    stream?.close();
    if (document.visibilityState !== 'visible') return;
    stream = new EventSource(live);
    stream.addEventListener('version', (event) => { isOld = event.data !== version; reload(); });
  };
  addEventListener('focusout', () => setTimeout(reload, 200));
  addEventListener('pagehide', () => stream?.close());
  addEventListener('pageshow', listen);
  document.addEventListener('visibilitychange', listen);
}
`.trimStart();
