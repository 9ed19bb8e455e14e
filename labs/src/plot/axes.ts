import { type Canvas, ink, pale, textHeight } from './canvas.js';

/** A rectangle of a canvas for a plot, and the values at its edges. */
export interface PlotArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly x: readonly [least: number, most: number];
  readonly y: readonly [least: number, most: number];
}

/** Where a value lies on the canvas. */
export interface Places {
  x(value: number): number;
  y(value: number): number;
}

/** Where values lie, without drawing anything. */
export function placesOf({ left, top, width, height, x, y }: PlotArea): Places {
  return {
    x: (value) => left + ((value - x[0]) / (x[1] - x[0])) * width,
    y: (value) => top + height - ((value - y[0]) / (y[1] - y[0])) * height,
  };
}

/** Draws both axes with round numbers beside them and pale lines across. */
export function drawAxes(canvas: Canvas, area: PlotArea): void {
  const places = placesOf(area);
  const bottom = area.top + area.height;
  for (const tick of ticksOf(area.y)) {
    canvas.line([area.left, places.y(tick)], [area.left + area.width, places.y(tick)], pale);
    canvas.text(textOf(tick), area.left - 8, Math.round(places.y(tick) - textHeight / 2), 'end');
  }
  for (const tick of ticksOf(area.x)) {
    canvas.line([places.x(tick), bottom], [places.x(tick), bottom + 4], ink);
    canvas.text(textOf(tick), places.x(tick), bottom + 9);
  }
  canvas.line([area.left, area.top], [area.left, bottom], ink);
  canvas.line([area.left, bottom], [area.left + area.width, bottom], ink);
}

/** Four to ten round numbers: steps of 1, 2 or 5 times a power of ten. */
export function ticksOf([least, most]: readonly [number, number]): readonly number[] {
  const rough = (most - least) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((each) => each * power >= rough * 0.999) as number) * power;
  const first = Math.ceil(least / step - 1e-9);
  const count = Math.floor(most / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, k) => Number(((first + k) * step).toPrecision(12)));
}

/** A number as it is written beside an axis, or under a picture. */
export function textOf(value: number): string {
  const text = String(Number(value.toPrecision(3)));
  return text.length > 6 ? value.toExponential(0) : text;
}
