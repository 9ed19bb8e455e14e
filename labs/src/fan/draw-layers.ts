import type { Picture } from '../media/picture.js';
import { drawAxes, type PlotArea, placesOf } from '../plot/axes.js';
import { type Canvas, canvas, rightColour, wrongColour } from '../plot/canvas.js';
import type { LayerFigures } from './layer-figures.js';

const [width, panel] = [640, 220];

/** The figures of blocks from the first to the last: directions in blue above, what is left of noise in orange below. */
export function drawLayers(figures: readonly LayerFigures[]): Picture {
  const drawing = canvas(width, 2 * panel);
  drawPanel(
    drawing,
    0,
    figures.map(({ directions }) => directions),
    rightColour,
  );
  drawPanel(
    drawing,
    panel,
    figures.map(({ noise }) => noise),
    wrongColour,
  );
  return drawing.picture;
}

/** The figures as a table. */
export function layerTable(figures: readonly LayerFigures[]): (string | number)[][] {
  return [['block', 'directions', 'noise'], ...figures.map(({ directions, noise }, k) => [k + 1, directions, Number(noise.toFixed(4))])];
}

function drawPanel(drawing: Canvas, top: number, values: readonly number[], colour: readonly [number, number, number]): void {
  const highest = Math.max(1e-3, ...values) * 1.1;
  const area: PlotArea = { left: 64, top: top + 16, width: 560, height: panel - 60, x: [0.5, values.length + 0.5], y: [0, highest] };
  drawAxes(drawing, area);
  const places = placesOf(area);
  values.forEach((value, k) => {
    const left = places.x(k + 0.6);
    drawing.fill(left, places.y(value), Math.max(2, places.x(k + 1.4) - left - 1), places.y(0) - places.y(value), colour);
  });
}
