import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../random.js';
import { drawScene } from './draw-scene.js';
import { drawnScene } from './drawn-scene.js';
import { shapeKinds } from './shape-kinds.js';
import { mixedScenes, piledScenes, shapeScene } from './shape-scene.js';
import { squareOnGround } from './square-on-ground.js';

const scenes = Array.from({ length: 200 }, (_, seed) => shapeScene(seededRandom(seed), mixedScenes));

describe('a scene of shapes', () => {
  it('lies within the picture, and nothing is smaller than 0.15 of it', () => {
    const shapes = scenes.flatMap(({ shapes: own }) => own);
    expect(shapes.every(({ x, y, side }) => side >= 0.15 && [x, y].every((at) => at - side / 2 > -1e-9 && at + side / 2 < 1 + 1e-9))).toBe(
      true,
    );
    expect(new Set(shapes.map(({ class: kind }) => kind)).size).toBe(shapeKinds.length);
  });

  it('piles smaller shapes on larger ones of the same centre', () => {
    const piles = Array.from({ length: 50 }, (_, seed) => shapeScene(seededRandom(seed), { piles: 1, heights: [0, 0, 1] }).shapes);
    expect(piles.some((pile) => pile.length === 3)).toBe(true);
    for (const pile of piles) {
      expect(new Set(pile.map(({ x, y }) => `${x} ${y}`)).size).toBe(1);
      expect(pile.every(({ side }, k) => k === 0 || side < 0.66 * (pile[k - 1]?.side ?? 0))).toBe(true);
    }
  });

  it('is the same again from the same seed', () => {
    expect(shapeScene(seededRandom(7), piledScenes)).toEqual(shapeScene(seededRandom(7), piledScenes));
    const drawn = () => Buffer.from(drawnScene(3).picture.data);
    expect(drawn().equals(drawn())).toBe(true);
  });
});

describe('a drawn shape', () => {
  const area = (kind: number) => {
    const scene = { ground: [black, black], shapes: [{ class: kind, x: 0.5, y: 0.5, side: 0.8, colour: [200, 200, 200] }] } as const;
    const { data } = drawScene(scene, 100, { ...seededRandom(1), normal: () => 0 });
    return data.reduce((sum, level, k) => sum + (k % 4 === 0 ? level / 200 : 0), 0) / 6400;
  };
  const black = [0, 0, 0] as const;

  it('covers the part of its box that geometry says', () => {
    // π/4, all, and a half.
    expect([0, 1, 2].map((kind) => Number(area(kind).toFixed(2)))).toEqual([0.79, 1, 0.5]);
  });
});

it('a picture that is no square is put in the middle of one, on the colour of its border', () => {
  const picture = { width: 4, height: 2, data: new Uint8ClampedArray(32).fill(90) };
  const { square, left, top } = squareOnGround(picture);
  expect([square.width, square.height, left, top]).toEqual([4, 4, 0, 1]);
  expect([...square.data.subarray(0, 4)]).toEqual([90, 90, 90, 255]);
  const tall = { width: 1, height: 3, data: new Uint8ClampedArray(12).fill(255) };
  expect([squareOnGround(tall).left, squareOnGround(square).square === square]).toEqual([1, true]);
});
