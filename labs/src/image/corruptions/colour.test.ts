import { describe, expect, it } from 'vitest';
import type { FloatImage } from '../float-image.js';
import { contrast } from './contrast.js';
import { brightness, saturate } from './hue.js';

const image = (...values: number[]): FloatImage => ({ width: values.length / 3, height: 1, channels: 3, data: Float64Array.from(values) });

const rounded = ({ data }: FloatImage) => [...data].map((value) => Math.round(value * 1000) / 1000);

describe('contrast', () => {
  it('draws each channel towards its own mean', () => {
    expect(rounded(contrast(image(0, 10, 50, 100, 30, 50), 0.4))).toEqual([30, 16, 50, 70, 24, 50]);
  });
});

describe('brightness', () => {
  it('adds to the largest channel and keeps hue and saturation', () => {
    expect(rounded(brightness(image(102, 51, 0), 0.2))).toEqual([153, 76.5, 0]);
    expect(rounded(brightness(image(0, 0, 0), 0.2))).toEqual([51, 51, 51]);
  });

  it('ends at white', () => {
    expect(rounded(brightness(image(200, 200, 200), 0.5))).toEqual([255, 255, 255]);
  });
});

describe('saturation', () => {
  it('lessened, leaves the largest channel', () => {
    expect(rounded(saturate(image(200, 100, 0), 0.5, 0))).toEqual([200, 150, 100]);
    expect(rounded(saturate(image(0, 100, 200), 0, 0))).toEqual([200, 200, 200]);
  });

  it('added to grey, gives red', () => {
    expect(rounded(saturate(image(100, 100, 100), 5, 0.1))).toEqual([100, 90, 90]);
  });

  it('of each of the six parts of the circle comes back when nothing is changed', () => {
    const colours = [250, 20, 10, 200, 210, 5, 30, 240, 90, 20, 180, 222, 14, 15, 150, 190, 40, 188];
    expect(rounded(saturate(image(...colours), 1, 0))).toEqual(colours);
  });
});
