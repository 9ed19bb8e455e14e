import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { viewsForVite } from './scripts/compile-views.mjs';

// Tests that grow an input to show that time grows with it no faster.
const growth = ['src/**/*.growth.test.ts', 'test/*growth.test.ts'];

// Tests that put a module of Node in another's place, and so cannot share a process with others.
const injected = ['src/publish/site/site-cards.test.ts', 'src/publish/site/full-disk.test.ts'];

// Tests of whole sites, of whole days of work, of many pictures and of many processes, that take longer than the rest together.
const whole = [
  'test/program.test.ts',
  'test/whole-day.test.ts',
  'test/hostile-capture.test.ts',
  'test/hostile-site.test.ts',
  'test/html-valid.test.ts',
  'test/writing-killed.test.ts',
  'test/writing-together.test.ts',
  'test/queueing.test.ts',
  'test/fetching-killed.test.ts',
  'test/mornings-together.test.ts',
  'test/inbox-killed.test.ts',
  'test/search-processes.test.ts',
  'test/query-faces.test.ts',
  'test/prompts.test.ts',
  'src/assets/archive-pictures.test.ts',
  'src/assets/make-variants.test.ts',
  'src/http/editor/editor-requests.test.ts',
  'src/operations/inbox/kept-in-memory.test.ts',
  'src/operations/inbox/replay.test.ts',
  'src/operations/capture/capture-draft.property.test.ts',
  'src/operations/init/workflow.test.ts',
  'src/publish/site/build-site.test.ts',
  'src/publish/site/rebuild.property.test.ts',
  'src/publish/site/site-search.test.ts',
  'src/search/sqlite/sync-runs.test.ts',
  'src/search/sqlite/sync.property.test.ts',
];

// Two files run at a time also on two processors: many wait for processes, browsers and disks.
const maxWorkers = Math.max(2, availableParallelism() - 1);

// One process loads the sources once for all its files, which is most of what many of them take.
const isolate = false;

export default defineConfig({
  plugins: [viewsForVite],
  test: {
    setupFiles: ['test/seed.ts'],
    maxWorkers,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'test/*.test.ts', 'test/docs/**/*.test.ts'],
          exclude: [...growth, ...injected, ...whole],
          isolate,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { extends: true, test: { name: 'injected', include: injected, testTimeout: 60_000, hookTimeout: 60_000 } },
      { extends: true, test: { name: 'whole', include: whole, isolate, testTimeout: 180_000, hookTimeout: 60_000 } },
      { extends: true, test: { name: 'growth', include: growth, testTimeout: 60_000, hookTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          expect: { poll: { timeout: 30_000 } },
          // One file after the other, after all that could take the browser its time.
          isolate,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'labs',
          include: ['labs/src/**/*.test.ts', 'test/labs/**/*.test.ts'],
          isolate,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['test/shared/**/*.test.ts', 'labs/shared/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
