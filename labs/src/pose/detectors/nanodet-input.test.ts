import { describe, expect, it } from 'vitest';
import { emptyPicture } from '../../media/picture.js';
import { drawn } from '../../testing/test-media.js';
import { nanodetInput, nanodetSize } from './nanodet-input.js';

describe('NanoDet’s input', () => {
  it('is 416 pixels along the picture’s longer side, and no more than up to the next 32 along the other', () => {
    const sizes = [
      [576, 432],
      [1920, 1080],
      [300, 700],
      [5, 5],
      [2000, 1],
    ].map(([width = 0, height = 0]) => nanodetSize(emptyPicture(width, height)));
    expect(sizes).toEqual([
      [320, 416],
      [256, 416],
      [416, 192],
      [416, 416],
      [32, 416],
    ]);
  });

  it('has the picture in its middle, blue first, each colour less its mean over its deviation, and black around it', () => {
    const picture = drawn(416, 300, () => [255, 10, 20, 255]);
    const values = new Float32Array(3 * 320 * 416);
    const { input } = nanodetInput(picture, [320, 416], values);
    expect(input.dims).toEqual([1, 3, 320, 416]);
    const column = (row: number) => [0, 1, 2].map((plane) => (values[(plane * 320 + row) * 416 + 7] as number).toFixed(4));
    const colour = [(20 - 103.53) / 57.375, (10 - 116.28) / 57.12, (255 - 123.675) / 58.395].map((value) => value.toFixed(4));
    const black = [-103.53 / 57.375, -116.28 / 57.12, -123.675 / 58.395].map((value) => value.toFixed(4));
    expect([column(9), column(10), column(309), column(310)]).toEqual([black, colour, colour, black]);
  });

  it('leads back to the picture', () => {
    const { toPicture } = nanodetInput(emptyPicture(832, 600), [320, 416], new Float32Array(3 * 320 * 416));
    expect(toPicture([0, 10, 416, 310]).map((value) => Math.round(value * 1e6) / 1e6)).toEqual([0, 0, 832, 600]);
  });

  it('has the means of pixels where a picture is more than twice as large', () => {
    const picture = drawn(832, 832, (x) => (x % 2 === 0 ? [0, 0, 0, 255] : [200, 200, 200, 255]));
    const values = new Float32Array(3 * 416 * 416);
    nanodetInput(picture, [416, 416], values);
    expect(values[208 * 416 + 208]).toBeCloseTo((100 - 103.53) / 57.375, 5);
  });
});
