import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { square, squareAround, toPicture, toRegion, turnOf } from './region.js';

const place = fc.double({ min: -2000, max: 2000, noNaN: true });
const size = fc.double({ min: 1, max: 2000, noNaN: true });
const region = fc.record({ x: place, y: place, width: size, height: size, angle: fc.double({ min: -4, max: 4, noNaN: true }) });

describe('a region', () => {
  it('leads there and back', () => {
    fc.assert(
      fc.property(region, fc.double({ min: -1, max: 2, noNaN: true }), fc.double({ min: -1, max: 2, noNaN: true }), (where, u, v) => {
        const [backU, backV] = toRegion(where, ...toPicture(where, u, v));
        expect(Math.abs(backU - u) * where.width).toBeLessThan(1e-6);
        expect(Math.abs(backV - v) * where.height).toBeLessThan(1e-6);
      }),
    );
  });

  it('has its corners where they belong', () => {
    const upright = { x: 100, y: 50, width: 40, height: 20, angle: 0 };
    expect(toPicture(upright, 0, 0)).toEqual([80, 40]);
    expect(toPicture(upright, 1, 1)).toEqual([120, 60]);
    const turned = toPicture({ ...upright, angle: Math.PI / 2 }, 0, 0).map(Math.round);
    expect(turned).toEqual([110, 30]);
  });

  it('becomes a square around its longer side', () => {
    expect(square({ x: 5, y: 6, width: 10, height: 30, angle: 1 }, 1.5)).toEqual({ x: 5, y: 6, width: 45, height: 45, angle: 1 });
    expect(squareAround({ width: 640, height: 480 })).toEqual({ x: 320, y: 240, width: 640, height: 640, angle: 0 });
  });
});

describe('a turn', () => {
  it('is 0 for what is upright, and goes clockwise', () => {
    expect(turnOf([10, 90], [10, 20], Math.PI / 2)).toBe(0);
    expect(turnOf([10, 20], [50, 20], 0)).toBe(0);
    expect(turnOf([10, 20], [50, 60], 0)).toBeCloseTo(Math.PI / 4, 12);
    expect(turnOf([0, 0], [50, 0], Math.PI / 2)).toBeCloseTo(Math.PI / 2, 12);
  });

  it('lies between -π and π', () => {
    fc.assert(
      fc.property(place, place, place, place, (a, b, c, d) => {
        const turn = turnOf([a, b], [c, d], Math.PI / 2);
        expect(turn).toBeGreaterThanOrEqual(-Math.PI);
        expect(turn).toBeLessThanOrEqual(Math.PI);
      }),
    );
  });
});
