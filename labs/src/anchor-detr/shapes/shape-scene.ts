import type { Colour } from '../../draw/paint.js';
import type { Random } from '../../random.js';
import { shapeKinds } from './shape-kinds.js';

/** A shape of a scene: its class, and its box by centre and side as parts of the picture. */
export interface SceneShape {
  readonly class: number;
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly colour: Colour;
}

/** A picture to be drawn: a ground that goes from one colour to another, and shapes, the last on top. */
export interface ShapeScene {
  readonly ground: readonly [above: Colour, below: Colour];
  readonly shapes: readonly SceneShape[];
}

/** Shapes in piles: how many piles a scene has at most, and how likely it is that one has one, two or three shapes around the same centre. */
export interface SceneRule {
  readonly piles: number;
  readonly heights: readonly [one: number, two: number, three: number];
}

/** What the detector is trained on: up to two piles, two thirds with more than one shape. */
export const mixedScenes: SceneRule = { piles: 2, heights: [0.35, 0.45, 0.2] };

/** Piles alone: each of two or three shapes. */
export const piledScenes: SceneRule = { piles: 2, heights: [0, 0.6, 0.4] };

/**
 * A scene by chance: light shapes on a dark ground, dark ones on those, and light ones on top. A shape of a pile has 0.45 to 0.65 of the side of the one
 * below it; boxes of two piles overlap by a fifth of the smaller at most.
 */
export function shapeScene(random: Random, { piles, heights }: SceneRule): ShapeScene {
  const ground = [tone(random, false), tone(random, false)] as const;
  const shapes: SceneShape[] = [];
  const outer: SceneShape[] = [];
  const count = 1 + Math.floor(random.uniform() * piles);
  for (let tried = 0; outer.length < count && tried < 20; tried++) {
    const side = random.between(0.32, 0.65);
    const place = { x: random.between(side / 2, 1 - side / 2), y: random.between(side / 2, 1 - side / 2), side };
    if (outer.some((other) => sharedPart(place, other) > 0.2)) continue;
    const pile = pileAt(random, place, heightOf(random.uniform(), heights));
    outer.push(pile[0] as SceneShape);
    shapes.push(...pile);
  }
  return { ground, shapes };
}

type Place = Pick<SceneShape, 'x' | 'y' | 'side'>;

function pileAt(random: Random, place: Place, height: number): SceneShape[] {
  const pile: SceneShape[] = [];
  let side = place.side;
  // Nothing smaller than seven pixels of what the network sees.
  while (pile.length < height && side >= 0.15) {
    pile.push({ ...place, side, class: Math.floor(random.uniform() * shapeKinds.length), colour: tone(random, pile.length % 2 === 0) });
    side *= random.between(0.45, 0.65);
  }
  return pile;
}

function heightOf(chance: number, [one, two]: SceneRule['heights']): number {
  if (chance < one) return 1;
  return chance < one + two ? 2 : 3;
}

/** What two boxes share, as a part of the smaller one. */
function sharedPart(a: Place, b: Place): number {
  const along = (p: number, q: number) => Math.max(0, Math.min(p + a.side / 2, q + b.side / 2) - Math.max(p - a.side / 2, q - b.side / 2));
  return (along(a.x, b.x) * along(a.y, b.y)) / Math.min(a.side, b.side) ** 2;
}

function tone(random: Random, isLight: boolean): Colour {
  const level = () => (isLight ? random.between(150, 255) : random.between(0, 80));
  return [level(), level(), level()];
}
