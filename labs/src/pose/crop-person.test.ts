import { expect, it } from 'vitest';
import { toPicture } from '../region/region.js';
import { drawn } from '../testing/test-media.js';
import { cropPerson } from './crop-person.js';

const grey = drawn(60, 60, () => [200, 200, 200, 255]);

/** In the order they are asked: the person's own box, what it shares with others, others', a margin without others, and what is out of the margin. */
const places = [
  [20, 30],
  [27, 30],
  [33, 30],
  [16, 17],
  [20, 8],
] as const;

it.each([0, 0.2])('a crop turned by %f shows a person and the margin around them, and others only where they are in front', (angle) => {
  const region = { x: 22, y: 30, width: 50, height: 50, angle };
  const { data } = cropPerson(
    grey,
    region,
    [14, 18, 30, 42],
    [
      [26, 20, 40, 40],
      [50, 50, 58, 58],
    ],
  );
  const shown = places.map((place) => {
    const isNear = (at: number) => {
      const [x, y] = toPicture(region, ((at % 256) + 0.5) / 256, (Math.floor(at / 256) + 0.5) / 256);
      return Math.hypot(x - place[0], y - place[1]) < 0.15;
    };
    const near = Array.from({ length: 256 * 256 }, (_, at) => at).filter(isNear);
    return [...new Set(near.map((at) => Math.round((data[at * 3] as number) * 255)))];
  });
  expect(shown).toEqual([[200], [200], [0], [200], [0]]);
});
