import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleNote } from '../../../test/sample-log.js';
import { authorDialect } from '../dialects/index.js';
import { assembleLog } from '../log.js';
import { readNote } from '../read-note.js';
import { type QueueEvent, queueText } from './queue-event.js';
import { readQueue } from './read-queue.js';
import { toReadQueue } from './to-read-queue.js';

const note = readNote('notes/202205/0511.md', sampleNote('2022.5.11', '1. [A paper](https://arxiv.org/abs/2205.00001)'), authorDialect);
const log = assembleLog({ dialect: authorDialect, notes: [note], readme: null, files: new Set(), problems: [] });

const id = fc.integer({ min: 1, max: 9 }).map((n) => `${n}`.repeat(12));
const url = fc.constantFrom(
  'https://arxiv.org/abs/2205.00001',
  'https://arxiv.org/pdf/2205.00002v3',
  'https://arxiv.org/abs/2205.00002',
  'https://example.org/检测',
  'https://example.org/a?utm_source=x',
);
const draft = url.map((one) => ({ title: '一篇 YOLOv6', url: one, abstract: null, papers: [], code: [], images: [] }));
/** Events of moments that all differ: what happened at one moment keeps the order of its lines. */
const events = fc
  .array(
    fc.oneof(
      fc.record({ event: fc.constant('added' as const), id, url }),
      fc.record({ event: fc.constant('captured' as const), id, site: fc.constant(null), date: fc.constant(null), draft }),
      fc.record({ event: fc.constantFrom('done' as const, 'removed' as const), id }),
    ),
    { maxLength: 30 },
  )
  .map((all) => all.map((one, at) => ({ ...one, at: new Date(1_650_000_000_000 + at).toISOString() }) as QueueEvent));

test('lines in any order, and lines told twice, give the same queue', () => {
  const told = events.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.subarray(all)));
  fc.assert(
    fc.property(told, ([all, shuffled, again]) => {
      expect(toReadQueue([...shuffled, ...again], log)).toEqual(toReadQueue(all, log));
    }),
  );
});

test('what is written is read back, and a broken line between takes none of the others', () => {
  const broken = fc.array(
    fc.string({ unit: 'grapheme' }).filter((text) => text.trim() !== '' && !text.includes('\n')),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(events, broken, (all, lines) => {
      const half = Math.floor(all.length / 2);
      const cut = lines.map((line) => `{"event":"added",${line}\n`).join('');
      const read = readQueue(queueText(all.slice(0, half)) + cut + queueText(all.slice(half)));
      expect(read.events).toEqual(all);
      expect(read.problems.map(({ line }) => line)).toEqual(lines.map((_, at) => half + at + 1));
    }),
  );
});

test('one link waits once, and nothing waits that the log has noted', () => {
  fc.assert(
    fc.property(events, (all) => {
      const waiting = toReadQueue(all, log).filter(({ state }) => state === 'waiting');
      const keys = waiting.flatMap((link) => link.keys);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).not.toContain('arxiv:2205.00001');
    }),
    { numRuns: 5000 },
  );
});
