import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoxXyxy } from './box.js';
import { boxInPicture, clippedBox, letterbox, letterboxInverse } from './letterbox.js';

const whole = { isTight: false, scalesUp: true };

describe('a letterbox', () => {
  it('puts a wide picture in the middle of a square', () => {
    expect(letterbox([1280, 720], [640, 640], whole)).toEqual({
      ratio: 0.5,
      resized: [640, 360],
      pad: { top: 140, bottom: 140, left: 0, right: 0 },
      out: [640, 640],
    });
  });

  it('gives the odd pixel to the lower and the right side', () => {
    expect(letterbox([300, 200], [640, 640], whole).pad).toEqual({ top: 106, bottom: 107, left: 0, right: 0 });
    expect(letterbox([200, 300], [640, 640], whole).pad).toEqual({ top: 0, bottom: 0, left: 106, right: 107 });
  });

  it('pads only to a multiple of 32 when it is tight', () => {
    expect(letterbox([1280, 720], [640, 640], { isTight: true, scalesUp: true })).toMatchObject({
      pad: { top: 12, bottom: 12, left: 0, right: 0 },
      out: [640, 384],
    });
  });

  it('leaves a small picture as it is when nothing is enlarged', () => {
    expect(letterbox([300, 200], [640, 640], { isTight: false, scalesUp: false })).toEqual({
      ratio: 1,
      resized: [300, 200],
      pad: { top: 220, bottom: 220, left: 170, right: 170 },
      out: [640, 640],
    });
  });

  it('has a way back', () => {
    const back = letterboxInverse([1280, 720], [640, 640]);
    expect(back).toEqual({ gain: 0.5, pad: [0, 140] });
    expect(boxInPicture([10, 150, 20, 510], back)).toEqual([20, 20, 40, 740]);
    expect(clippedBox([-3, 20, 40, 740], [1280, 720])).toEqual([0, 20, 40, 720]);
  });

  const side = fc.integer({ min: 20, max: 4000 });

  it('fills what it is asked for, with a picture that touches two sides', () => {
    fc.assert(
      fc.property(side, side, fc.constantFrom(320, 416, 640, 1280), (w, h, to) => {
        const { resized, pad, out } = letterbox([w, h], [to, to], whole);
        expect(out).toEqual([to, to]);
        expect(Math.max(...resized)).toBe(to);
        expect(Math.min(pad.top, pad.bottom, pad.left, pad.right)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('gives every box back within a pixel of the picture’s own, there and back', () => {
    const corner = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(side, side, fc.constantFrom(true, false), corner, corner, corner, corner, (w, h, isTight, a, b, c, d) => {
        const { ratio, pad, out } = letterbox([w, h], [640, 640], { isTight, scalesUp: true });
        const box: BoxXyxy = [a * w, b * h, c * w, d * h];
        const inNet: BoxXyxy = [box[0] * ratio + pad.left, box[1] * ratio + pad.top, box[2] * ratio + pad.left, box[3] * ratio + pad.top];
        const back = boxInPicture(inNet, letterboxInverse([w, h], out));
        for (const [i, value] of back.entries()) expect(Math.abs(value - (box[i] as number)) * ratio).toBeLessThanOrEqual(1);
      }),
    );
  });
});
