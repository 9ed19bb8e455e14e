import { expect, test } from 'vitest';
import { stageTimes } from './stage-times.js';

const run = (milliseconds: number, timings: readonly (readonly [string, number, number])[]) => ({
  data: {},
  tables: {},
  files: [],
  backends: [],
  networks: [],
  milliseconds,
  timings: timings.map(([stage, calls, each]) => ({ stage, calls, milliseconds: each })),
});

test('stages have the median of the runs, and the time of one call', () => {
  const runs = [
    run(30, [
      ['read', 1, 4],
      ['draw', 2, 26],
    ]),
    run(90, [
      ['read', 1, 6],
      ['draw', 2, 80],
    ]),
    run(40, [
      ['read', 1, 5],
      ['draw', 2, 30],
    ]),
    run(50, [
      ['read', 1, 7],
      ['draw', 2, 40],
    ]),
  ];
  expect(stageTimes(runs)).toEqual({
    milliseconds: 45,
    stages: [
      { stage: 'read', calls: 1, milliseconds: 5.5, each: 5.5 },
      { stage: 'draw', calls: 2, milliseconds: 35, each: 17.5 },
    ],
  });
});
