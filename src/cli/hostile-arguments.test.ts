import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../test/cli/run-cli.js';
import { filesOf, smallLog, temporaryLog } from '../../test/cli/temporary-log.js';

test('a ref with something after its position names no entry', async () => {
  const folder = temporaryLog(smallLog);
  for (const ref of ['2022-05-11#1#2', '2022-05-11#1 2', '2022-05-11#1.5', '2022-05-11#-1', '2022-05-11#0', '2022-05-11#', '#1', '']) {
    expect([ref, (await runCli(folder, ['remove', ref])).exit]).toEqual([ref, 2]);
    expect([ref, (await runCli(folder, ['edit', ref, '--set', 'title=x'])).exit]).toEqual([ref, 2]);
  }
  expect(filesOf(folder)).toEqual(smallLog);
});

test('a log that cannot be made where it is wanted is said to be so', async () => {
  const folder = temporaryLog({ file: 'a file' });
  const run = await runCli(join(folder, 'file/log'), ['init', '--lang', 'en']);
  expect(run.exit).toBe(3);
  expect(run.err).toBe(
    `error: ${join(folder, 'file/log')} cannot be written.\nA part of its path is a file, not a folder. Rename that file.\n`,
  );
});
