import type { Picture } from '../../media/picture.js';
import { drawAxes, type PlotArea, placesOf } from '../../plot/axes.js';
import { type Canvas, canvas, ink, rightColour } from '../../plot/canvas.js';
import type { CurvePoint, RankingCurves } from '../judge/ranking-curves.js';

/** The ROC curve on the left, precision over recall on the right; the thin lines are what chance gives. */
export function curvesPicture({ roc, precision }: RankingCurves, chance: number): Picture {
  const drawing = canvas(800, 400);
  const square = { top: 16, width: 320, height: 320, x: [0, 1], y: [0, 1] } as const;
  drawCurve(drawing, { ...square, left: 56 }, roc, [
    [0, 0],
    [1, 1],
  ]);
  drawCurve(drawing, { ...square, left: 456 }, precision, [
    [0, chance],
    [1, chance],
  ]);
  return drawing.picture;
}

function drawCurve(drawing: Canvas, area: PlotArea, points: readonly CurvePoint[], chance: readonly [CurvePoint, CurvePoint]): void {
  drawAxes(drawing, area);
  const { x, y } = placesOf(area);
  const placeOf = ([a, b]: CurvePoint): [number, number] => [x(a), y(b)];
  drawing.line(placeOf(chance[0]), placeOf(chance[1]), ink);
  for (const [k, point] of points.entries())
    drawing.line(placeOf(points[Math.max(0, k - 1)] as CurvePoint), placeOf(point), rightColour, 2);
}
