import type { LabPointer } from '../../lab.js';
import type { Picture } from '../../media/picture.js';
import { element } from './element.js';
import type { LabView } from './lab-view.js';

/** Lets the reader point at a place of a result: the controls of the two parameters move there, as if by hand. */
export function pointAt(
  pointer: LabPointer,
  view: LabView,
): { readonly showResults: (pictures: Readonly<Record<string, Picture>>) => void } {
  const canvas = element<HTMLCanvasElement>('lab-drawn');
  let base: Picture | null = null;
  canvas.addEventListener('click', ({ offsetX, offsetY }) => {
    if (!base || (view.shown !== pointer.on && view.shown !== pointer.shows)) return;
    const { width, height, clientWidth, clientHeight } = canvas;
    // The picture lies in the middle of the element, as large as fits.
    const scale = Math.max(width / clientWidth, height / clientHeight);
    view.turnTo(pointer.shows);
    move(pointer.x, ((offsetX - clientWidth / 2) * scale + width / 2) / base.width);
    move(pointer.y, ((offsetY - clientHeight / 2) * scale + height / 2) / base.height);
  });
  return {
    showResults(pictures) {
      base = pictures[pointer.on] ?? null;
      element('lab-point-hint').hidden = base === null;
      canvas.classList.toggle('pointed', base !== null);
    },
  };
}

function move(name: string, part: number): void {
  const control = element<HTMLInputElement>(`lab-p-${name}`);
  control.value = String(Math.min(1, Math.max(0, part)));
  control.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
