import type { Picture } from '../../media/picture.js';
import { drawAxes, type PlotArea, placesOf } from '../../plot/axes.js';
import { band, canvas, ink, rightColour } from '../../plot/canvas.js';

/**
 * In how many samples features fire, from the rarest to the most common: their rates over their percentiles. Between the two percentiles, on a
 * ground of blue, are the discriminative ones.
 */
export function activationCurve(rates: Float64Array, low: number, high: number): Picture {
  const sorted = rates.slice().sort();
  const most = sorted.at(-1) as number;
  const area: PlotArea = { left: 64, top: 16, width: 560, height: 330, x: [0, 100], y: [0, most > 0 ? most : 1] };
  const drawing = canvas(640, 380);
  const { x, y } = placesOf(area);
  drawing.fill(x(low), area.top, x(high) - x(low), area.height, band);
  drawAxes(drawing, area);
  for (const handle of [low, high]) drawing.line([x(handle), area.top], [x(handle), area.top + area.height], ink);
  const placeOf = (k: number): [number, number] => [x(sorted.length === 1 ? 50 : (100 * k) / (sorted.length - 1)), y(sorted[k] as number)];
  for (let k = 0; k < sorted.length; k++) drawing.line(placeOf(Math.max(0, k - 1)), placeOf(k), rightColour, 2);
  return drawing.picture;
}
