const links = '.asset > a:has(> img)';

const words =
  document.documentElement.lang === 'en'
    ? { back: 'Picture before (←)', on: 'Next picture (→)', close: 'Close (Esc)' }
    : { back: '上一张（←）', on: '下一张（→）', close: '关闭（Esc）' };

/** Opens a picture large when its link is followed; Esc closes, ← and → and a swipe go on. Without script the link leads to the picture. */
export function openPicturesLarge(): void {
  if (!('showModal' in HTMLDialogElement.prototype)) return;
  let viewer: Viewer | null = null;
  document.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(links) : null;
    if (!link) return;
    event.preventDefault();
    viewer ??= makeViewer();
    viewer.open(link);
  });
}

interface Viewer {
  open(link: HTMLAnchorElement): void;
}

function makeViewer(): Viewer {
  const dialog = document.createElement('dialog');
  dialog.className = 'viewer';
  const image = document.createElement('img');
  image.referrerPolicy = 'no-referrer';
  image.draggable = false;
  const caption = document.createElement('p');
  const place = document.createElement('span');
  place.className = 'num';
  const original = document.createElement('a');
  original.rel = 'noreferrer';
  caption.append(place, ' ', original);
  const [back, on, close] = [button('left', words.back), button('right', words.on), button('close', words.close)];
  close.className = 'close';
  dialog.append(image, caption, back, on, close);
  document.body.append(dialog);

  let shown: HTMLAnchorElement | null = null;
  const show = (link: HTMLAnchorElement): void => {
    const all = pictures();
    const at = all.indexOf(link);
    shown = link;
    // The picture before must not stand there until the next has come.
    image.removeAttribute('src');
    image.src = link.href;
    image.alt = link.querySelector('img')?.alt ?? '';
    place.textContent = all.length > 1 ? `${at + 1} / ${all.length}` : '';
    original.textContent = image.alt;
    original.href = link.href;
    dialog.setAttribute('aria-label', image.alt);
    back.disabled = at <= 0;
    on.disabled = at >= all.length - 1;
  };
  const step = (by: 1 | -1): void => {
    const all = pictures();
    const next = shown && all[all.indexOf(shown) + by];
    if (next) show(next);
  };

  back.addEventListener('click', () => step(-1));
  on.addEventListener('click', () => step(1));
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  dialog.addEventListener('keydown', (event) => {
    // The page's own keys rest while a picture is open.
    event.stopPropagation();
    if (event.key === 'ArrowLeft') step(-1);
    else if (event.key === 'ArrowRight') step(1);
  });
  dialog.addEventListener('close', () => {
    shown?.focus({ preventScroll: isSeen(shown) });
    image.removeAttribute('src');
  });
  onSwipe(dialog, step);
  return {
    open(link) {
      show(link);
      dialog.showModal();
      close.focus();
    },
  };
}

/** Pictures that are lost are links no more. */
function pictures(): readonly HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(links)];
}

function isSeen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function onSwipe(element: HTMLElement, step: (by: 1 | -1) => void): void {
  let from: { readonly x: number; readonly y: number } | null = null;
  element.addEventListener('touchstart', ({ touches: [touch, second] }) => {
    from = touch && !second ? { x: touch.clientX, y: touch.clientY } : null;
  });
  element.addEventListener('touchend', ({ changedTouches: [touch] }) => {
    // A picture made larger with two fingers is moved about, not left.
    if (!from || !touch || (visualViewport?.scale ?? 1) > 1.01) return;
    const [right, down] = [touch.clientX - from.x, touch.clientY - from.y];
    from = null;
    if (Math.abs(right) > 48 && Math.abs(right) > 2 * Math.abs(down)) step(right > 0 ? -1 : 1);
  });
}

function button(icon: string, label: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.setAttribute('aria-label', label);
  made.title = label;
  const drawn = document.createElement('span');
  drawn.className = `icon i-${icon}`;
  made.append(drawn);
  return made;
}
