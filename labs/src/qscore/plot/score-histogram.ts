import type { Picture } from '../../media/picture.js';
import { drawAxes, type PlotArea, placesOf } from '../../plot/axes.js';
import { canvas, rightColour, wrongColour } from '../../plot/canvas.js';

const bins = 40;

/**
 * How many samples have which score: those that a classifier got wrong in orange, on them the others in blue. All are blue where nobody knows.
 */
export function scoreHistogram(scores: Float64Array, isCorrect: readonly boolean[] | null): Picture {
  const least = scores.reduce((a, b) => Math.min(a, b), Infinity);
  const most = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  // Equal scores stand in the middle of an axis of their own.
  const range: readonly [number, number] = most > least ? [least, most] : [least - 0.5, least + 0.5];
  const right = new Array<number>(bins).fill(0);
  const wrong = new Array<number>(bins).fill(0);
  for (const [k, score] of scores.entries()) {
    const bin = Math.min(bins - 1, Math.floor(((score - range[0]) / (range[1] - range[0])) * bins));
    const counts = isCorrect?.[k] === false ? wrong : right;
    counts[bin] = (counts[bin] as number) + 1;
  }
  const highest = Math.max(...right.map((count, k) => count + (wrong[k] as number)));
  const area: PlotArea = { left: 64, top: 16, width: 560, height: 330, x: range, y: [0, highest] };
  const drawing = canvas(640, 380);
  drawAxes(drawing, area);
  const { y } = placesOf(area);
  for (let bin = 0; bin < bins; bin++) {
    const [below, above] = [wrong[bin] as number, (wrong[bin] as number) + (right[bin] as number)];
    const left = area.left + 1 + (bin * area.width) / bins;
    drawing.fill(left, y(above), area.width / bins - 2, y(below) - y(above), rightColour);
    drawing.fill(left, y(below), area.width / bins - 2, y(0) - y(below), wrongColour);
  }
  return drawing.picture;
}
