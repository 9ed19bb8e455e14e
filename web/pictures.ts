/** Puts a labelled link in the place of every picture that is lost. */
export function markGonePictures(): void {
  for (const image of document.querySelectorAll<HTMLImageElement>('.asset img')) {
    if (image.complete && image.naturalWidth === 0 && image.currentSrc !== '') showGone(image);
  }
  const onError = (event: Event): void => {
    if (event.target instanceof HTMLImageElement) showGone(event.target);
  };
  document.addEventListener('error', onError, true);
}

function showGone(image: HTMLImageElement): void {
  const figure = image.closest<HTMLElement>('.asset');
  const { gone, original } = figure?.dataset ?? {};
  if (!figure || gone === undefined) return;
  const words = document.createElement('span');
  words.append(gone, document.createElement('br'), originalLink(image, original ?? '') ?? image.alt);
  const frame = document.createElement('div');
  frame.className = 'frame gone';
  frame.append(drawing('gone'), words);
  figure.replaceChildren(frame);
}

function originalLink(image: HTMLImageElement, words: string): HTMLAnchorElement | null {
  const link = image.closest('a');
  if (!link) return null;
  const original = document.createElement('a');
  original.href = link.href;
  original.rel = 'noreferrer';
  original.textContent = words;
  return original;
}

function drawing(name: string): HTMLElement {
  const drawn = document.createElement('span');
  drawn.className = `icon i-${name}`;
  return drawn;
}
