import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleField, signedDistance } from './signed-distance.js';
import { meshEdges, silhouette } from './silhouette.js';

const square = Float64Array.of(2, 2, 8, 2, 8, 8, 2, 8);
const lattice = { left: 0, top: 0, stepX: 1, stepY: 1, columns: 11, rows: 11 };

describe('signed distances', () => {
  it('are exact: negative inside, positive outside, to sides and to corners', () => {
    const { values } = signedDistance(square, lattice);
    const at = (x: number, y: number): number => values[y * 11 + x] as number;
    expect([at(5, 5), at(3, 5), at(8, 5), at(10, 5), at(5, 0)]).toEqual([-3, -1, 0, 2, 2]);
    expect(at(10, 10)).toBeCloseTo(Math.sqrt(8), 12);
  });

  it('are those of a circle for a polygon of many sides', () => {
    const circle = Float64Array.from({ length: 720 }, (_, k) => 50 + 30 * (k % 2 ? Math.sin : Math.cos)((Math.PI * (k >> 1)) / 180));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }), (x, y) => {
        const [value] = signedDistance(circle, { left: x, top: y, stepX: 1, stepY: 1, columns: 1, rows: 1 }).values;
        expect(Math.abs((value as number) - (Math.hypot(x - 50, y - 50) - 30))).toBeLessThan(0.01);
      }),
      { seed: 1 },
    );
  });

  it('have a slope of one away from the outline', () => {
    const [value, dx, dy] = sampleField(signedDistance(square, lattice), 9.5, 5.5);
    expect([value, dx, dy]).toEqual([1.5, 1, 0]);
  });
});

describe('the silhouette of a mesh', () => {
  it('is the farthest edge in each direction', () => {
    const corners = Float64Array.of(-4, -4, 0, 4, -4, 0, 4, 4, 0, -4, 4, 0);
    const edges = meshEdges(Uint16Array.of(0, 1, 2, 0, 2, 3));
    expect(edges.length).toBe(10);
    const outline = silhouette(corners, edges, 4, [1, 0]);
    expect([...outline].map((value) => Math.round(value * 1e9) / 1e9 + 0)).toEqual([4, 0, 1, 4, -4, 0, 1, -4]);
  });
});
