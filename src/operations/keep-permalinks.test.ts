import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../test/cli/run-cli.js';
import { smallLog, temporaryLog } from '../../test/cli/temporary-log.js';
import { parseMoves } from '../publish/site/moves.js';

const movesOf = (folder: string) => {
  const path = join(folder, '.daybook/permalinks.jsonl');
  return existsSync(path) ? parseMoves(readFileSync(path, 'utf8')).map(({ from, to, on }) => [from.slice(0, 10), to, on]) : [];
};

test('another link for an entry is kept, other fields are not', async () => {
  const folder = temporaryLog(smallLog);
  await runCli(folder, ['edit', '2022-05-11#1', '--set', 'tips=x', '--set', 'title=y']);
  expect(movesOf(folder)).toEqual([]);
  await runCli(folder, ['edit', '2022-05-11#1', '--set', 'url=https://example.org/new', '--dry-run']);
  expect(movesOf(folder)).toEqual([]);
  const run = await runCli(folder, ['edit', '2022-05-11#1', '--set', 'url=https://example.org/new', '--json']);
  expect(movesOf(folder)).toEqual([['2022-05-11', '2022-05-11:https://example.org/new', '2022-05-12']]);
  expect(JSON.parse(run.out).files.map(({ file }: { file: string }) => file)).toEqual([
    'notes/202205/0511.md',
    '.daybook/permalinks.jsonl',
    '.daybook/.gitattributes',
  ]);
  await runCli(folder, ['undo']);
  expect(movesOf(folder)).toEqual([]);
});

test('another date for a day is kept for each of its entries', async () => {
  const folder = temporaryLog(smallLog);
  await runCli(folder, ['rename', '2022-05-11', '2022-05-12']);
  expect(movesOf(folder)).toEqual([
    ['2022-05-11', '2022-05-12:https://example.org/attention', '2022-05-12'],
    ['2022-05-11', '2022-05-12:https://example.org/yolov6', '2022-05-12'],
  ]);
});
