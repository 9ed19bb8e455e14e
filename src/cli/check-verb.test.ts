import { expect, test } from 'vitest';
import { runCli } from '../../test/cli/run-cli.js';
import { smallLog, temporaryLog } from '../../test/cli/temporary-log.js';

test('an entry with only address and title is begun, not wrong', async () => {
  const folder = temporaryLog(smallLog);
  await runCli(folder, ['add', 'https://arxiv.org/abs/2203.16527', '--title', 'ViTDet', '--date', '2022-05-11']);
  await runCli(folder, ['publish', 'readme']);
  const run = await runCli(folder, ['check']);
  expect(run.exit).toBe(0);
  expect(run.out).toBe(
    [
      'notes/202205/0511.md:15: info: entry 3 has a title and nothing else yet. Say what it is about. [empty-entry]',
      'notes/202205/0511.md:15: info: entry 3 has no stars. Write one to five :star: after its title. [missing-stars]',
      '0 errors, 0 warnings and 2 info in 1 file.',
      '',
    ].join('\n'),
  );
});

test('--fix says when nothing is safe to fix, and what there is', async () => {
  const folder = temporaryLog({ ...smallLog, 'notes/202205/0512.md': 'a\0b' });
  await runCli(folder, ['publish', 'readme']);
  for (const args of [
    ['check', '--fix'],
    ['check', '--fix', '--dry-run'],
  ]) {
    const run = await runCli(folder, args);
    expect(run.exit).toBe(1);
    expect(run.out).toMatch(/^Nothing that is safe to fix\.\nnotes\/202205\/0512\.md:1: error: holds a zero byte/);
  }
});
