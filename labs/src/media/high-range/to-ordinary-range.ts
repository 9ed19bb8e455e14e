import type { HighRange } from './transfer-of.js';

/** Light of a white sheet of paper in a picture of high dynamic range, in candela per square metre (ITU-R BT.2408). */
export const whiteLight = 203;

/** Up to so much of white, light stays as it is; what is brighter is pressed together, so that highlights keep their shape. */
export const knee = 0.75;

/** The brightest light that is told apart, in parts of white: 1,000 candela per square metre. */
const brightest = 1000 / whiteLight;

/** From the primaries of BT.2020 to those of sRGB (BT.2087, the other way around). */
const toSrgb = [
  [1.6605, -0.5876, -0.0728],
  [-0.1246, 1.1329, -0.0083],
  [-0.0182, -0.1006, 1.1187],
] as const;

/**
 * The sRGB levels, 0..255, of a colour of high dynamic range.
 * @param stored red, green and blue as stored, 0..1, in BT.2020
 */
export function toOrdinaryRange(stored: readonly [number, number, number], range: HighRange): [number, number, number] {
  const [red, green, blue] = stored.map(linear[range]) as [number, number, number];
  const gain = range === 'hlg' ? gainOfHlg(red, green, blue) : 1;
  return toSrgb.map(([r, g, b]) => level(gain * (r * red + g * green + b * blue))) as [number, number, number];
}

/**
 * The same for a whole picture, with tables.
 * @param values RGBA of 16 bits
 */
export function pixelsInOrdinaryRange(values: Uint16Array, range: HighRange): Uint8ClampedArray<ArrayBuffer> {
  const lights = Float32Array.from({ length: 65536 }, (_, k) => linear[range](k / 65535));
  // Levels by the root of the light, which is about as even as they are.
  const levels = Float32Array.from({ length: tableSize + 1 }, (_, k) => level(brightest * (k / tableSize) ** 2));
  const data = new Uint8ClampedArray(values.length);
  for (let at = 0; at < values.length; at += 4) {
    const red = lights[values[at] as number] as number;
    const green = lights[values[at + 1] as number] as number;
    const blue = lights[values[at + 2] as number] as number;
    const gain = range === 'hlg' ? gainOfHlg(red, green, blue) : 1;
    for (let c = 0; c < 3; c++) {
      const [r, g, b] = toSrgb[c] as (typeof toSrgb)[number];
      const part = Math.min(1, Math.max(0, (gain * (r * red + g * green + b * blue)) / brightest));
      data[at + c] = levels[Math.round(Math.sqrt(part) * tableSize)] as number;
    }
    data[at + 3] = (values[at + 3] as number) / 257;
  }
  return data;
}

const tableSize = 8192;

const linear: Readonly<Record<HighRange, (stored: number) => number>> = { pq: lightOfPq, hlg: sceneOfHlg };

/** What HLG stores is the scene; a screen of 1,000 candela per square metre shows it with a system gamma of 1.2 (BT.2100). */
function gainOfHlg(red: number, green: number, blue: number): number {
  return brightest * Math.max(0.2627 * red + 0.678 * green + 0.0593 * blue, 1e-6) ** 0.2;
}

/** SMPTE ST 2084: light in parts of white. */
function lightOfPq(stored: number): number {
  const power = stored ** (1 / 78.84375);
  return (10_000 / whiteLight) * (Math.max(power - 0.8359375, 0) / (18.8515625 - 18.6875 * power)) ** (1 / 0.1593017578125);
}

/** BT.2100: light of the scene, 1 for the brightest. */
function sceneOfHlg(stored: number): number {
  return stored <= 0.5 ? stored ** 2 / 3 : (Math.exp((stored - 0.55991073) / 0.17883277) + 0.28466892) / 12;
}

/** A curve that goes on from the knee as steep as before and reaches 1 at the brightest light. */
function pressed(light: number): number {
  if (light <= knee) return Math.max(light, 0);
  const [above, most, room] = [Math.min(light, brightest) - knee, brightest - knee, 1 - knee];
  // above · a / (above + b) with the slope 1 at the knee and room at the end.
  const b = (room * most) / (most - room);
  return knee + (above * b) / (above + b);
}

function level(bright: number): number {
  const light = pressed(bright);
  return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);
}
