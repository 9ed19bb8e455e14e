import type { Colour } from '../../draw/paint.js';
import type { Picture } from '../../media/picture.js';
import { between, panel, sheet } from './panel.js';

/** A matrix [heads, heads] row by row: how much of each head goes into each. */
export interface HeadMixing {
  readonly heads: number;
  readonly values: Float32Array;
}

const gap = 4;

/**
 * How layers mix their heads: a column for each layer, the matrix before the softmax above, the one after it below. Red adds, blue takes away, white leaves
 * out; the colours go to the largest value of all.
 */
export function drawMixing(layers: readonly { readonly before: HeadMixing; readonly after: HeadMixing }[]): Picture {
  const most = Math.max(1e-12, ...layers.flatMap(({ before, after }) => [...before.values, ...after.values].map(Math.abs)));
  const cell = Math.max(24, Math.min(64, Math.floor(1200 / layers.length)));
  const picture = sheet(layers.length * (cell + gap) + gap, 2 * (cell + gap) + gap);
  layers.forEach(({ before, after }, column) => {
    [before, after].forEach(({ heads, values }, row) => {
      panel(picture, gap + column * (cell + gap), gap + row * (cell + gap), cell, (across, down) =>
        signed((values[Math.floor(down * heads) * heads + Math.floor(across * heads)] as number) / most),
      );
    });
  });
  return picture;
}

/** From blue over white to red, for values of −1..1. */
function signed(value: number): Colour {
  return between([255, 255, 255], value < 0 ? [33, 92, 175] : [178, 34, 52], Math.min(1, Math.abs(value)));
}
