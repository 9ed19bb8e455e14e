import { clampUnit, type FloatImage, mapPixels } from '../float-image.js';

/** Adds to each pixel's value (HSV). */
export function brightness(image: FloatImage, added: number): FloatImage {
  return throughHsv(image, ([h, s, v]) => [h, s, clampUnit(v + added)]);
}

/** Multiplies each pixel's saturation (HSV), and adds to it. */
export function saturate(image: FloatImage, factor: number, added: number): FloatImage {
  return throughHsv(image, ([h, s, v]) => [h, clampUnit(s * factor + added), v]);
}

type Triple = readonly [number, number, number];

function throughHsv(image: FloatImage, change: (hsv: Triple) => Triple): FloatImage {
  return mapPixels(image, (r, g, b) => {
    const [red, green, blue] = rgbOf(change(hsvOf(r / 255, g / 255, b / 255)));
    return [clampUnit(red) * 255, clampUnit(green) * 255, clampUnit(blue) * 255];
  });
}

/** Hue of 0..1, saturation and value; of equal channels the last one decides the hue, as in scikit-image. */
function hsvOf(r: number, g: number, b: number): Triple {
  const v = Math.max(r, g, b);
  const delta = v - Math.min(r, g, b);
  if (delta === 0) return [0, 0, v];
  const sixths = b === v ? 4 + (r - g) / delta : g === v ? 2 + (b - r) / delta : (g - b) / delta;
  const turn = (sixths / 6) % 1;
  return [turn < 0 ? turn + 1 : turn, delta / v, v];
}

function rgbOf([h, s, v]: Triple): Triple {
  const sector = Math.floor(h * 6);
  const f = h * 6 - sector;
  const [p, q, t] = [v * (1 - s), v * (1 - f * s), v * (1 - (1 - f) * s)];
  const colours: readonly Triple[] = [
    [v, t, p],
    [q, v, p],
    [p, v, t],
    [p, q, v],
    [t, p, v],
    [v, p, q],
  ];
  return colours[sector % 6] as Triple;
}
