import { expect, test } from 'vitest';
import type { LabRunOutput } from './lab-run.js';
import { runText } from './run-text.js';

const run: LabRunOutput = {
  lab: 'template',
  files: [],
  data: { frames: 2, points: Array.from({ length: 500 }, (_, k) => k) },
  tables: { brightness: [['frame', 'mean'], ...Array.from({ length: 12 }, (_, k) => [k, null])] },
  timings: [
    { stage: 'read', calls: 1, milliseconds: 12.4 },
    { stage: 'network', calls: 2, milliseconds: 130.2 },
  ],
  backends: ['native'],
  networks: [],
  milliseconds: 1234,
};

test('a run without files shows what fits on a screen', () => {
  const lines = runText(run, 'en').split('\n');
  expect(lines.slice(0, 5)).toEqual(['frames: 2', 'points: 2 kB of data', 'brightness:', '  frame  mean', '  0']);
  expect(lines.slice(-3)).toEqual([
    '  … 2 more rows',
    'Nothing was written: --out <dir> keeps the results, --json prints all data.',
    '1.2 s: read 12 ms, network 130 ms / 2',
  ]);
});

test('a run with files names them', () => {
  const files = [{ output: 'picture', kind: 'picture', path: 'out/picture.png', bytes: 2048 }];
  expect(runText({ ...run, files }, 'zh')).toBe('out/picture.png (2 kB)\n用时 1.2 秒：read 12 ms，network 130 ms / 2');
});

test('columns stand below each other where names are Chinese too', () => {
  const classes = [
    ['name', 'chance'],
    ['trousers / 裤子', 0.9],
    ['bag', 0.1],
  ];
  const lines = runText({ ...run, data: {}, tables: { classes } }, 'en').split('\n');
  expect(lines.slice(1, 4)).toEqual(['  name             chance', '  trousers / 裤子  0.9', '  bag              0.1']);
});
