import { expect, test } from 'vitest';
import { livePace } from './live-pace.js';

const timings = (pose: number) => [{ stage: 'pose', calls: 2, milliseconds: pose }];

test('nothing is known before two pictures were answered', () => {
  const pace = livePace();
  expect(pace.figures()).toEqual({ framesPerSecond: null, milliseconds: 0, answered: 0, passedOver: 0, timings: [] });
  pace.answered(0, 80, timings(70));
  expect(pace.figures().framesPerSecond).toBe(null);
});

test('the pace is that of the last two seconds', () => {
  const pace = livePace();
  pace.answered(0, 1000, timings(900));
  for (let k = 1; k <= 20; k++) {
    pace.passedOver();
    pace.answered(3000 + k * 100, 3060 + k * 100, timings(k === 20 ? 60 : 50));
  }
  const { framesPerSecond, milliseconds, answered, passedOver, timings: stages } = pace.figures();
  expect([framesPerSecond, milliseconds, answered, passedOver]).toEqual([10, 60, 21, 20]);
  expect(stages).toEqual([{ stage: 'pose', calls: 2, milliseconds: 50.5 }]);
});

test('a lab that takes longer than two seconds for a picture has a pace too', () => {
  const pace = livePace();
  pace.answered(0, 4000, []);
  pace.answered(4000, 8000, []);
  expect(pace.figures().framesPerSecond).toBe(0.25);
});

test('a stage that only some pictures have is averaged over all of them', () => {
  const pace = livePace();
  pace.answered(0, 10, [{ stage: 'detect', calls: 1, milliseconds: 40 }]);
  pace.answered(10, 20, timings(8));
  expect(pace.figures().timings).toEqual([
    { stage: 'detect', calls: 1, milliseconds: 20 },
    { stage: 'pose', calls: 1, milliseconds: 4 },
  ]);
});
