import type { Colour } from './paint.js';

/** Colours that are told apart in light and dark and by most who are colour-blind (Okabe and Ito, 2008); the first eight are used in turn. */
export function colourOf(index: number): Colour {
  return palette[index % palette.length] as Colour;
}

const palette: readonly Colour[] = [
  [230, 159, 0],
  [86, 180, 233],
  [0, 158, 115],
  [240, 228, 66],
  [0, 114, 178],
  [213, 94, 0],
  [204, 121, 167],
  [160, 160, 160],
];

/** A value of 0 to 1 as a colour that grows lighter, from dark blue through red to light yellow; values outside are held. */
export function heatColour(value: number): Colour {
  const at = Math.min(1, Math.max(0, value)) * (heat.length - 1);
  const from = Math.min(heat.length - 2, Math.floor(at));
  const [low, high] = [heat[from] as Colour, heat[from + 1] as Colour];
  return low.map((part, c) => Math.round(part + (at - from) * ((high[c] as number) - part))) as unknown as Colour;
}

const heat: readonly Colour[] = [
  [10, 10, 60],
  [90, 20, 120],
  [190, 50, 90],
  [245, 130, 40],
  [255, 240, 150],
];
