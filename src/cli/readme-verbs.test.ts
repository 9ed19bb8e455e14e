import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../test/cli/run-cli.js';
import { smallLog, temporaryLog } from '../../test/cli/temporary-log.js';

const day = 'notes/202205/0511.md';

describe('publish readme --date', () => {
  test('takes the file of that name when its heading still has yesterday’s date', async () => {
    const folder = temporaryLog({ ...smallLog, [day]: (smallLog[day] ?? '').replace('2022.5.11', '2022.5.10') });
    const run = await runCli(folder, ['publish', 'readme', '--date', '2022.5.11', '--json']);
    expect(JSON.parse(run.out)).toMatchObject({ date: '2022-05-11', files: [{ file: 'README.md', change: 'changed' }] });
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(readme).toContain('更新今日时间：2022.5.11\n');
    expect(readme).toContain('1. [Attention, measured](https://example.org/attention)');
  });

  test('names the newest day when there is none of that date, and the file when it cannot be read', async () => {
    const folder = temporaryLog({ ...smallLog, 'notes/202205/0512.md': 'a\0b' });
    const none = await runCli(folder, ['publish', 'readme', '--date', '2022-05-09']);
    expect(none).toEqual({ exit: 2, out: '', err: 'error: The log has no note of 2022-05-09.\nThe newest day is 2022-05-11.\n' });
    const unread = await runCli(folder, ['publish', 'readme', '--date', '2022-05-12']);
    expect(unread.err).toMatch(/^error: The log has no note of 2022-05-12\.\nnotes\/202205\/0512\.md:1: holds a zero byte/);
  });
});

describe('status', () => {
  test('calls a README current when it differs from the newest day in blank lines and spaces only', async () => {
    const folder = temporaryLog(smallLog);
    await runCli(folder, ['publish', 'readme']);
    const path = join(folder, 'README.md');
    const spaced = readFileSync(path, 'utf8').replace('\n\n2. [YOLOv6', '\n\n\n\n2. [YOLOv6').replace(')         :star:', ')   :star:');
    writeFileSync(path, spaced);
    expect((await runCli(folder, ['status'])).out).toContain('README: up to date\n');
    writeFileSync(path, spaced.replace('Read twice', 'Read once'));
    expect((await runCli(folder, ['status'])).out).toContain('README: behind.');
  });

  test('has nothing to publish before the first day', async () => {
    const folder = temporaryLog({ 'README.md': smallLog['README.md'] ?? '', 'notes/.gitkeep': '' });
    expect((await runCli(folder, ['status'])).out).toContain('0 days, 0 entries\n');
    expect((await runCli(folder, ['status', '--lang', 'zh'])).out).toContain('README：还没有可发布的一天\n');
  });
});

describe('a day that the README lists', () => {
  const warning = 'warning: README.md:18 still lists notes/202205/0510.md. Remove or correct that line.\n';

  test('is named when it is renamed or removed', async () => {
    const folder = temporaryLog(smallLog);
    expect((await runCli(folder, ['rename', '2022-05-10', '2022-05-09', '--dry-run'])).err).toBe(warning);
    expect((await runCli(folder, ['remove', '2022-05-10'])).err).toBe(warning);
  });

  test('is not named when only an entry goes, or the day is not listed', async () => {
    const folder = temporaryLog(smallLog);
    expect((await runCli(folder, ['remove', '2022-05-10#1'])).err).toBe('');
    expect((await runCli(folder, ['rename', '2022-05-11', '2022-05-13'])).err).toBe('');
  });
});
