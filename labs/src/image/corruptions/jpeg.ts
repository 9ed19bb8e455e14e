import type { Raster } from '../raster.js';
import { type Plane, quantised } from './jpeg-blocks.js';

/** What is left of a picture after it was a JPEG of that quality (1 to 100): 4:2:0, the standard tables, triangle upsampling as libjpeg does. */
export function jpegRoundTrip(raster: Raster, quality: number): Raster {
  const { width, height } = raster;
  const [luma, blue, red] = planesOf(raster);
  const y = quantised({ width, height, data: luma }, 'luma', quality);
  const chroma = [blue, red].map((plane) => {
    const small = halve(plane, width, height);
    return double({ ...small, data: quantised(small, 'chroma', quality) }, width, height);
  });
  return fromPlanes(y, chroma[0] as Uint8ClampedArray, chroma[1] as Uint8ClampedArray, width, height);
}

/** Colours are turned in 16-bit fixed point, as libjpeg does. */
const fixed = (value: number) => Math.round(value * 65536);

const half = 32768;

/** 128, and what rounds a half down. */
const centre = 128 * 65536 + half - 1;

function planesOf({ width, height, channels, data }: Raster): readonly [Uint8ClampedArray, Uint8ClampedArray, Uint8ClampedArray] {
  const planes = [0, 1, 2].map(() => new Uint8ClampedArray(width * height)) as [Uint8ClampedArray, Uint8ClampedArray, Uint8ClampedArray];
  for (let i = 0; i < width * height; i++) {
    const [r, g, b] = [data[i * channels] as number, data[i * channels + 1] as number, data[i * channels + 2] as number];
    planes[0][i] = (fixed(0.299) * r + fixed(0.587) * g + fixed(0.114) * b + half) >> 16;
    planes[1][i] = (centre - fixed(0.16874) * r - fixed(0.33126) * g + fixed(0.5) * b) >> 16;
    planes[2][i] = (centre + fixed(0.5) * r - fixed(0.41869) * g - fixed(0.08131) * b) >> 16;
  }
  return planes;
}

/**
 * The mean of two by two, in rows of whole blocks, as if the last pixel went on to the right. libjpeg rounds a half up in every other column, so that the
 * picture grows neither darker nor brighter.
 */
function halve(plane: Uint8ClampedArray, width: number, height: number): Plane {
  const [w, h] = [Math.ceil(width / 16) * 8, Math.ceil(height / 2)];
  const at = (x: number, y: number) => plane[Math.min(y, height - 1) * width + Math.min(x, width - 1)] as number;
  const data = Uint8ClampedArray.from({ length: w * h }, (_, i) => {
    const [x, y] = [(i % w) * 2, Math.floor(i / w) * 2];
    return (at(x, y) + at(x + 1, y) + at(x, y + 1) + at(x + 1, y + 1) + (((i % w) & 1) + 1)) >> 2;
  });
  return { width: w, height: h, data };
}

/** Twice as large in both directions: three parts of the nearer sample, one of the farther; what was added to fill blocks is left out. */
function double({ width: stride, height: rows, data }: Plane, width: number, height: number): Uint8ClampedArray {
  const out = new Uint8ClampedArray(width * height);
  const columns = Math.ceil(width / 2);
  for (let y = 0; y < height; y++) {
    const near = y >> 1;
    const far = Math.min(Math.max(near + (y & 1 ? 1 : -1), 0), rows - 1);
    const column = (x: number) => 3 * (data[near * stride + x] as number) + (data[far * stride + x] as number);
    for (let x = 0; x < width; x++) {
      const own = x >> 1;
      const beside = own + (x & 1 ? 1 : -1);
      const sum = beside < 0 || beside >= columns ? 4 * column(own) : 3 * column(own) + column(beside);
      out[y * width + x] = (sum + (x & 1 ? 7 : 8)) >> 4;
    }
  }
  return out;
}

function fromPlanes(y: Uint8ClampedArray, blue: Uint8ClampedArray, red: Uint8ClampedArray, width: number, height: number): Raster {
  const data = new Uint8ClampedArray(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    const [luma, cb, cr] = [y[i] as number, (blue[i] as number) - 128, (red[i] as number) - 128];
    data[i * 3] = luma + ((fixed(1.402) * cr + half) >> 16);
    data[i * 3 + 1] = luma + ((half - fixed(0.34414) * cb - fixed(0.71414) * cr) >> 16);
    data[i * 3 + 2] = luma + ((fixed(1.772) * cb + half) >> 16);
  }
  return { width, height, channels: 3, data };
}
