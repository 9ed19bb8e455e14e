import { expect, test } from 'vitest';
import { decisionsPath } from './decision.js';
import { readDecisions } from './read-decisions.js';

const muted = (value: string, id: string): string =>
  JSON.stringify({ event: 'muted', what: 'word', value, id: id.repeat(12), at: '2022-05-12T04:00:00.000Z' });

test('passes over what mutes nothing that can be seen, conflict marks and lines of another version', () => {
  const text = ['<<<<<<< HEAD', muted('YOLOv6', '1'), '=======', muted(' \u3000', '2'), '{"event":"archived","v":2}', '>>>>>>> branch', ''];
  const { lines, problems } = readDecisions(text.join('\r\n'));
  expect(lines.map((line) => ('value' in line ? line.value : line.event))).toEqual(['YOLOv6']);
  expect(problems.map(({ line }) => line)).toEqual([1, 3, 4, 5, 6]);
});

test('tells of the first lines that say nothing, and how many more there are', () => {
  const { problems } = readDecisions('x\n'.repeat(50_000));
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)?.message.en).toBe(
    `${decisionsPath}: 49980 more lines say nothing of a decision. Look at the file, or restore it from git.`,
  );
});

test('passes over a decision of a time after which none can be told', () => {
  const late = muted('YOLOv6', '1').replace('2022-', '9999-');
  expect(readDecisions(late).lines).toEqual([]);
});
