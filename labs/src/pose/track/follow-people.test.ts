import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonPose, PosePoint } from '../landmarks/person-pose.js';
import { type Following, followPeople } from './follow-people.js';
import { inCommon, matchPeople } from './match-people.js';
import { boxOfPose, poseSimilarity } from './pose-similarity.js';
import { type Candidate, expectedAt, type Track } from './track.js';

const red = [200, 30, 30, 40, 40, 90];
const green = [30, 160, 60, 60, 60, 60];

/** Somebody 100 pixels tall, whose feet stand at a place. */
function person(x: number, bottom: number, clothes: readonly number[] = red): Candidate {
  const at = (across: number, up: number): PosePoint => ({ x: x + across, y: bottom - up, z: 0, visibility: 1, presence: 1 });
  const side = (k: number) => (k % 2 === 1 ? 8 : -8);
  const body = Array.from({ length: 33 }, (_, k) => {
    if (k <= 10) return at(side(k) / 4, 92);
    if (k <= 12) return at(side(k), 80);
    if (k <= 14) return at(side(k) * 1.5, 64);
    if (k <= 22) return at(side(k) * 1.6, 50);
    if (k <= 24) return at(side(k) * 0.7, 52);
    if (k <= 26) return at(side(k) * 0.7, 28);
    return at(side(k) * 0.7, 4);
  });
  const pose: PersonPose = { points: [...body, at(0, 52), at(0, 108)], world: [], score: 1 };
  return { box: [x - 20, bottom - 100, x + 20, bottom], pose, clothes };
}

/** One picture in which the detector finds some, and those asked for are seen where they really are. */
function step(following: Following<Candidate>, time: number, detected: readonly Candidate[] | null, there: readonly Candidate[] = []) {
  if (detected) following.detected(detected, time);
  for (const { id, expected } of following.unseen(time, { width: 1000, isDetected: detected !== null })) {
    const seen = there.find((each) => inCommon(each, expected) > 0.5);
    if (seen) following.found(id, seen, time);
  }
  return following.present(time);
}

const ids = (present: readonly { readonly id: number }[]) => present.map(({ id }) => id);

describe('people followed', () => {
  it('keep their numbers while they walk', () => {
    const following = followPeople<Candidate>();
    const seen = Array.from({ length: 20 }, (_, k) => step(following, k / 10, [person(50 + 6 * k, 200), person(400 - 5 * k, 260, green)]));
    expect(seen.every((present) => ids(present).join() === '1,2')).toBe(true);
    expect(seen.at(-1)?.[0]?.seen.box[0]).toBe(50 + 6 * 19 - 20);
  });

  it('keep their numbers when one walks past the other, hidden for half a second', () => {
    const following = followPeople<Candidate>();
    const places = Array.from({ length: 40 }, (_, k) => [person(100 + 6 * k, 205), person(334 - 6 * k, 200, green)] as const);
    const numbers = places.map(([front, behind], k) => {
      const isHidden = Math.abs(front.box[0] - behind.box[0]) < 30;
      return step(following, k / 10, isHidden ? [front] : [front, behind]);
    });
    const [first, last] = [numbers[0], numbers.at(-1)];
    expect(ids(first ?? [])).toEqual([1, 2]);
    expect(last?.map(({ id, seen }) => [id, seen.clothes === red])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it('keep their numbers whenever and however fast they cross, dressed alike too', () => {
    const walk = fc.record({
      speeds: fc.tuple(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 3, max: 12 })),
      apart: fc.integer({ min: 0, max: 6 }),
      isAlike: fc.boolean(),
    });
    fc.assert(
      fc.property(walk, ({ speeds: [right, left], apart, isAlike }) => {
        const following = followPeople<Candidate>();
        const frames = Math.ceil(300 / (right + left));
        let present: ReturnType<typeof step> = [];
        for (let k = 0; k < frames; k++) {
          const [front, behind] = [person(100 + right * k, 200 + apart), person(300 - left * k, 200, isAlike ? red : green)];
          const isHidden = Math.abs(front.box[0] - behind.box[0]) < 24;
          present = step(following, k / 10, isHidden ? [front] : [front, behind]);
        }
        const [one, other] = [1, 2].map((id) => present.find((each) => each.id === id)?.seen.box[0]);
        expect([one, other]).toEqual([80 + right * (frames - 1), 280 - left * (frames - 1)]);
      }),
    );
  });

  it('are where their poses are when the detector does not look', () => {
    const following = followPeople<Candidate>();
    const seen = Array.from({ length: 12 }, (_, k) => {
      const there = person(50 + 4 * k, 200);
      return step(following, k / 10, k % 3 === 0 ? [there] : null, [there]);
    });
    expect(seen.map(ids)).toEqual(Array.from({ length: 12 }, () => [1]));
    expect(Math.abs((seen[11]?.[0]?.seen.box[0] ?? 0) - (50 + 44 - 20))).toBeLessThan(3);
  });

  it('are gone half a second after the detector found them last, even where something looks like them', () => {
    const following = followPeople<Candidate>();
    const post = person(300, 200);
    const counts = Array.from({ length: 12 }, (_, k) => step(following, k / 10, k < 3 ? [post] : [], [post]).length);
    expect(counts).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0]);
  });

  it('have their number again when they come back soon, and a new one when they come back late', () => {
    for (const [pause, number] of [
      [1.2, 1],
      [3, 2],
    ] as const) {
      const following = followPeople<Candidate>();
      for (let k = 0; k < 5; k++) step(following, k / 10, [person(200, 200)]);
      for (let time = 0.5; time < pause; time += 0.1) step(following, time, []);
      step(following, pause, [person(215, 202)]);
      expect(ids(step(following, pause + 0.1, [person(216, 202)]))).toEqual([number]);
    }
  });

  it('who are new are believed the second time they are seen, and the first time in the first picture', () => {
    const following = followPeople<Candidate>();
    const counts = [[person(50, 200)], [person(50, 200), person(300, 220, green)], [person(50, 200), person(300, 220, green)]].map(
      (detected, k) => step(following, k / 10, detected).length,
    );
    expect(counts).toEqual([1, 1, 2]);
  });

  it('who seem to come out of somebody else must be seen five times', () => {
    const following = followPeople<Candidate>();
    const counts = Array.from(
      { length: 8 },
      (_, k) => step(following, k / 10, k === 0 ? [person(50, 200)] : [person(50, 200), person(66, 203, green)]).length,
    );
    expect(counts).toEqual([1, 1, 1, 1, 1, 2, 2, 2]);
  });

  it('are missed when they were in the last picture and are not in this one', () => {
    const following = followPeople<Candidate>();
    step(following, 0, [person(50, 200)]);
    expect(following.misses(0.1, { width: 1000 })).toBe(true);
    following.detected([person(52, 200)], 0.1);
    expect(following.misses(0.1, { width: 1000 })).toBe(false);
  });

  it('are not missed when they walk out of the picture, or behind somebody who is seen', () => {
    const following = followPeople<Candidate>();
    const walkers = (k: number) => [person(920 + 10 * k, 200), person(300 + 6 * k, 205), person(400 - 6 * k, 200, green)];
    for (let k = 0; k < 7; k++) step(following, k / 10, walkers(k));
    const [, front, behind] = walkers(7);
    following.found(2, front as Candidate, 0.7);
    expect(following.misses(0.7, { width: 2000 })).toBe(true);
    expect(following.misses(0.7, { width: 1000 })).toBe(false);
    following.found(3, behind as Candidate, 0.7);
    expect(following.misses(0.7, { width: 2000 })).toBe(true);
  });

  it('who stand apart need a look in every second picture, and go with their box in between', () => {
    const following = followPeople<Candidate>();
    const looks = Array.from({ length: 6 }, (_, k) => {
      const people = [person(50 + 4 * k, 200), person(300 - 4 * k, 260, green)];
      const boxes = people.map(({ box }) => box);
      const moved = boxes.map((box) => following.movedInto(box, boxes, k / 10));
      const present = step(
        following,
        k / 10,
        people.map((one, n) => moved[n] ?? one),
      );
      for (const [n, { seen }] of present.entries()) expect(seen.pose.points[0]?.x).toBeCloseTo(people[n]?.pose.points[0]?.x ?? 0, 9);
      return moved.map((each) => each === null);
    });
    expect(looks).toEqual([
      [true, true],
      [false, false],
      [true, true],
      [false, false],
      [true, true],
      [false, false],
    ]);
  });

  it('who stand apart rest in every second picture that the detector does not look at, and walk on meanwhile', () => {
    const following = followPeople<Candidate>();
    const rests: number[][] = [];
    for (let k = 0; k < 11; k++) {
      const people = [person(50 + 4 * k, 200), person(600 - 4 * k, 260, green)];
      if (k < 6) {
        step(following, k / 10, people);
        continue;
      }
      const unseen = following.unseen(k / 10, { width: 1000, isDetected: false });
      rests.push(unseen.filter(({ mayRest }) => mayRest).map(({ id }) => id));
      for (const { id, expected, mayRest } of unseen)
        following.found(id, mayRest ? { ...expected, isMoved: true } : (people[id - 1] as Candidate), k / 10);
      for (const { id, seen } of following.present(k / 10)) expect(Math.abs(seen.box[0] - (people[id - 1]?.box[0] ?? 0))).toBeLessThan(3);
    }
    expect(rests).toEqual([[1, 2], [], [1, 2], [], [1, 2]]);
  });

  it('who touch somebody do not rest', () => {
    const following = followPeople<Candidate>();
    for (let k = 0; k < 4; k++) step(following, k / 10, [person(50, 200), person(85, 203, green)]);
    const unseen = following.unseen(0.4, { width: 1000, isDetected: false });
    expect(unseen.map(({ id, mayRest }) => [id, mayRest])).toEqual([
      [1, false],
      [2, false],
    ]);
  });

  it('who walk out of the picture are not looked for once the detector does not find them', () => {
    const walkers = (k: number) => [person(920 + 10 * k, 200), person(80 - 10 * k, 260, green), person(985, 600), person(500, 200)];
    const following = followPeople<Candidate>();
    for (let k = 0; k < 8; k++) step(following, k / 10, walkers(k));
    const looked = (isDetected: boolean) => following.unseen(0.8, { width: 1000, isDetected }).map(({ id }) => id);
    expect(looked(false)).toEqual([1, 2, 3, 4]);
    // The third stands at the edge.
    expect(looked(true)).toEqual([3, 4]);
    following.present(0.8);
    expect(following.unseen(0.9, { width: 1000, isDetected: false }).map(({ id }) => id)).toEqual([3, 4]);
  });

  it('who touch somebody are looked at in every picture', () => {
    const following = followPeople<Candidate>();
    for (let k = 0; k < 6; k++) {
      const people = [person(50, 200), person(85, 203, green)];
      const boxes = people.map(({ box }) => box);
      expect(boxes.map((box) => following.movedInto(box, boxes, k / 10))).toEqual([null, null]);
      step(following, k / 10, people);
    }
  });

  it('who were missed are looked for in the boxes in which nobody is seen yet', () => {
    const following = followPeople<Candidate>();
    const [one, other] = [person(50, 200), person(300, 200, green)];
    step(following, 0, [one, other]);
    following.found(1, one, 0.1);
    expect(following.misses(0.1, { width: 1000 })).toBe(true);
    expect(following.emptyBoxes([one.box, other.box])).toEqual([other.box]);
  });

  it('who are new make the detector look at the next picture, but where they stand among others', () => {
    const following = followPeople<Candidate>();
    step(following, 0, [person(50, 200)]);
    expect(following.awaitsNewcomer()).toBe(false);
    step(following, 0.1, [person(51, 200), person(66, 203, green)]);
    expect(following.awaitsNewcomer()).toBe(false);
    step(following, 0.2, [person(52, 200), person(300, 203, green)]);
    expect(following.awaitsNewcomer()).toBe(true);
    step(following, 0.3, [person(53, 200), person(300, 203, green)]);
    expect(following.awaitsNewcomer()).toBe(false);
  });

  it('have each a number of their own, whatever is detected', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 100, max: 300 }), isGreen: fc.boolean() });
    fc.assert(
      fc.property(fc.array(fc.array(place, { maxLength: 6 }), { maxLength: 12 }), (pictures) => {
        const following = followPeople<Candidate>();
        for (const [k, people] of pictures.entries()) {
          const present = step(
            following,
            k / 10,
            people.map(({ x, y, isGreen }) => person(x, y, isGreen ? green : red)),
          );
          expect(new Set(ids(present)).size).toBe(present.length);
          expect(present.length).toBeLessThanOrEqual(
            Math.max(people.length, following.unseen(k / 10, { width: 1000, isDetected: false }).length),
          );
        }
      }),
    );
  });
});

describe('two poses', () => {
  it('have all in common with themselves, little a body’s width off, and nothing elsewhere', () => {
    const [a, near, far] = [person(100, 200), person(110, 200), person(200, 200)];
    const similarity = (b: Candidate) => poseSimilarity(a.pose.points, b.pose.points, 40 * 100);
    expect(similarity(a)).toBe(1);
    expect(similarity(near)).toBeGreaterThan(0.2);
    expect(similarity(near)).toBeLessThan(0.7);
    expect(similarity(far)).toBeLessThan(0.001);
  });

  it('are compared as COCO does it: one landmark at its deviation from where it should be', () => {
    const a = person(100, 200);
    const shifted = a.pose.points.map((point, k) => (k === 0 ? { ...point, x: point.x + 2 * 0.026 * 50 } : point));
    expect(poseSimilarity(a.pose.points, shifted, 50 * 50)).toBeCloseTo((32 + Math.exp(-0.5)) / 33, 12);
  });

  it('lie in a box with a little room', () => {
    const [left, top, right, bottom] = boxOfPose(person(100, 200).pose.points);
    expect([left, top, right, bottom].map(Math.round)).toEqual([85, 100, 115, 199]);
  });
});

describe('who is who', () => {
  const track = (id: number, where: Candidate, velocity: readonly [number, number], time = 0): Track => ({
    ...where,
    id,
    velocity,
    time,
    detected: time,
    smoother: { next: (pose) => pose },
    isLookedAt: true,
  });

  it('goes by where people should be now', () => {
    const tracks = [track(1, person(100, 200), [80, 0]), track(2, person(150, 200), [-80, 0])];
    expect(expectedAt(tracks[0] as Track, 0.5).box[0]).toBe(120);
    expect(matchPeople(tracks, [person(110, 200), person(140, 200)], 0.5)).toEqual([1, 0]);
  });

  it('goes by clothes where places do not tell', () => {
    const tracks = [track(1, person(100, 200), [0, 0]), track(2, person(112, 200, green), [0, 0])];
    expect(matchPeople(tracks, [person(106, 200, green), person(104, 200, red)], 0.1)).toEqual([1, 0]);
  });

  it('gives nobody two numbers, and leaves strangers without', () => {
    const tracks = [track(1, person(100, 200), [0, 0])];
    expect(matchPeople(tracks, [person(101, 200), person(104, 200), person(400, 200)], 0.1)).toEqual([0, -1, -1]);
  });
});
