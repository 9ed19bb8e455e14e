import { describe, expect, it } from 'vitest';
import { centreCrop, roundHalfEven, shortSide } from './short-side.js';

describe('the short side', () => {
  it('becomes what is asked for, and the long side is cut to a whole pixel', () => {
    expect(shortSide({ width: 600, height: 400 }, 256)).toEqual({ width: 384, height: 256 });
    expect(shortSide({ width: 401, height: 300 }, 256)).toEqual({ width: 342, height: 256 });
    expect(shortSide({ width: 300, height: 401 }, 256)).toEqual({ width: 256, height: 342 });
    expect(shortSide({ width: 10, height: 10 }, 7)).toEqual({ width: 7, height: 7 });
  });
});

describe('the square in the middle', () => {
  it('begins at a whole pixel, a half rounded to the even one', () => {
    expect(centreCrop({ width: 256, height: 384 }, 224)).toEqual({ left: 16, top: 80 });
    expect(centreCrop({ width: 225, height: 227 }, 224)).toEqual({ left: 0, top: 2 });
  });
});

describe('rounding as Python does', () => {
  it.each([
    [0.5, 0],
    [1.5, 2],
    [2.5, 2],
    [-0.5, 0],
    [-1.5, -2],
    [2.4999, 2],
    [-0.1, 0],
    [3, 3],
  ])('%d becomes %d', (value, rounded) => {
    expect(roundHalfEven(value)).toBe(rounded);
  });
});
