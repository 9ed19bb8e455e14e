import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../test/cli/run-cli.js';
import { filesOf, smallLog, temporaryLog } from '../../test/cli/temporary-log.js';

const day = 'notes/202205/0511.md';

describe('without a verb', () => {
  test('says how to make a log where there is none', async () => {
    const run = await runCli(temporaryLog({}), []);
    expect(run).toEqual({
      exit: 0,
      out: [
        'There is no log in this folder.',
        '',
        '  daybook init        make one here',
        '  daybook -C <dir> …  work on the log of another folder',
        '  daybook --help      all verbs',
        '',
      ].join('\n'),
      err: '',
    });
  });

  test('says how the log stands and what comes next', async () => {
    const run = await runCli(temporaryLog(smallLog), []);
    expect(run.out).toContain('2 days, 3 entries\nnewest: 2022-05-11, 2 entries (notes/202205/0511.md)\ntoday: 2022-05-12, not begun.');
    expect(run.out).toContain(
      '  daybook new             begin today’s note\n  daybook publish readme  bring the README up to the newest day\n',
    );
  });
});

describe('what needs no log', () => {
  test('prints the version and the help anywhere', async () => {
    const folder = temporaryLog({});
    expect(await runCli(folder, ['-C', 'nowhere', '--version'])).toEqual({ exit: 0, out: '0.1.0\n', err: '' });
    expect((await runCli(folder, ['--help'])).out).toContain('  publish readme    Bring the README up to the newest day\n');
    const { out } = await runCli(folder, ['publish', '--help']);
    expect(out).toContain('  publish site      Build the static site\n');
    expect(out).not.toContain('  init ');
    expect((await runCli(folder, ['edit', '--help'])).out).toContain('daybook edit <ref> --set <field=value>…');
    expect((await runCli(folder, ['edit', '--help', '--lang', 'zh'])).out).toContain('用法：daybook edit');
  });

  test('prints a completion script', async () => {
    expect((await runCli(temporaryLog({}), ['completion', 'bash'])).out).toContain('complete -o default -F _daybook daybook');
  });
});

describe('the exit status', () => {
  test('is 2 for wrong usage, unknown refs, fields and dates', async () => {
    const folder = temporaryLog(smallLog);
    const exits = async (...args: string[]): Promise<number> => (await runCli(folder, args)).exit;
    expect(await exits('frobnicate')).toBe(2);
    expect(await exits('status', '--colour')).toBe(2);
    expect(await exits('edit', '2022-05-11#9', '--set', 'tips=x')).toBe(2);
    expect(await exits('edit', 'yesterday', '--set', 'tips=x')).toBe(2);
    expect(await exits('edit', '2022-05-11#1', '--set', 'stars=x')).toBe(2);
    expect(await exits('publish', 'readme', '--date', '2022-02-30')).toBe(2);
    expect(await exits('publish', 'readme', '--date', '2022-05-09')).toBe(2);
    expect(filesOf(folder)).toEqual(smallLog);
  });

  test('is 3 where there is no log', async () => {
    const run = await runCli(temporaryLog({ 'a.txt': 'a' }), ['status']);
    expect(run.exit).toBe(3);
    expect(run.err).toContain('daybook init');
  });

  test('is 1 from check when a warning is left, 0 when nothing is', async () => {
    expect((await runCli(temporaryLog(smallLog), ['check'])).exit).toBe(1);
    const clean = temporaryLog(smallLog);
    await runCli(clean, ['publish', 'readme']);
    const run = await runCli(clean, ['check', '--json']);
    expect(JSON.parse(run.out)).toEqual({ diagnostics: [] });
    expect(run.exit).toBe(0);
  });
});

describe('JSON', () => {
  test('is one value, errors too', async () => {
    const folder = temporaryLog(smallLog);
    expect(JSON.parse((await runCli(folder, ['status', '--json'])).out)).toEqual({
      dialect: 'author',
      days: 2,
      entries: 3,
      first: '2022-05-10',
      newest: { ref: '2022-05-11', file: day, entries: 2 },
      today: { date: '2022-05-12', isWritten: false, entries: 0 },
      readme: { file: 'README.md', isCurrent: false },
      problems: [],
    });
    const failed = await runCli(folder, ['edit', '2022-05-11#9', '--set', 'tips=x', '--json']);
    expect(failed.err).toBe('');
    expect(JSON.parse(failed.out)).toEqual({
      error: { code: 'unknown-ref', message: 'There is no entry 2022-05-11#9.', hint: '2022-05-11 has entries 2022-05-11#1 to #2.' },
    });
    expect(JSON.parse((await runCli(folder, ['export', '--nonsense'])).out).error.code).toBe('usage');
  });

  test('says errors in the language asked for', async () => {
    const run = await runCli(temporaryLog(smallLog), ['remove', '2022-05-11#9'], { LANG: 'zh_CN.UTF-8' });
    expect(run.err).toBe('错误：没有 2022-05-11#9 这一点。\n2022-05-11 有 2 点：2022-05-11#1 到 #2。\n');
  });
});

describe('publish for a platform', () => {
  test.each([
    ['wechat', '<section'],
    ['csdn', '# 公众号内容拓展学习笔记（2022.5.11）'],
    ['zhihu', '# 公众号内容拓展学习笔记（2022.5.11）'],
    ['bilibili', '<'],
  ])('prints the newest day for %s', async (platform, start) => {
    const run = await runCli(temporaryLog(smallLog), ['publish', platform]);
    expect(run.exit).toBe(0);
    expect(run.out.startsWith(start)).toBe(true);
    expect(run.out).toContain('Attention, measured');
  });
});

describe('init', () => {
  test.each(['author', 'english'])('makes a log in the %s dialect that the other verbs work on', async (dialect) => {
    const folder = temporaryLog({});
    const log = join(folder, 'my log');
    expect(
      (await runCli(folder, ['-C', 'my log', 'init', '--dialect', dialect, '--timezone', 'Asia/Shanghai', '--title', 'Mine'])).exit,
    ).toBe(0);
    expect(Object.keys(filesOf(log))).toEqual(['README.md', 'daybook.json', 'notes/.gitkeep']);
    expect(readFileSync(join(log, '.daybook/.gitattributes'), 'utf8')).toBe('*.jsonl merge=union\n');
    await runCli(log, ['add', 'https://example.org/a', '--title', 'A 检测', '--stars', '2', '--abstract', 'Short']);
    expect((await runCli(log, ['publish', 'readme'])).exit).toBe(0);
    const { days } = JSON.parse((await runCli(log, ['export'])).out);
    expect(days).toMatchObject([{ date: '2022-05-12', entries: [{ title: 'A 检测', relevance: 2, abstract: 'Short' }] }]);
    expect(readFileSync(join(log, 'README.md'), 'utf8')).toContain('[A 检测](https://example.org/a)');
    expect(JSON.parse((await runCli(log, ['check', '--json'])).out)).toEqual({ diagnostics: [] });
    expect(JSON.parse((await runCli(log, ['status', '--json'])).out).readme).toEqual({ file: 'README.md', isCurrent: true });
  });

  test('refuses where something is already', async () => {
    const folder = temporaryLog(smallLog);
    const run = await runCli(folder, ['init']);
    expect(run.exit).toBe(3);
    expect(run.err).toContain('Here already: README.md, notes. Nothing was made.');
    rmSync(join(folder, '.daybook'), { recursive: true, force: true });
    expect(filesOf(folder)).toEqual(smallLog);
  });
});

describe('a log with files that cannot be read', () => {
  const odd = { ...smallLog, 'notes/202205/0512.md': 'a\0b' };

  test('is exported with a warning for each', async () => {
    const run = await runCli(temporaryLog(odd), ['export']);
    expect(JSON.parse(run.out).days).toHaveLength(2);
    expect(run.err).toMatch(/^warning: notes\/202205\/0512\.md:1: holds a zero byte/);
  });

  test('says why a day is not there', async () => {
    const folder = temporaryLog(odd);
    const run = await runCli(folder, ['remove', '2022-05-12']);
    expect(run.exit).toBe(2);
    expect(run.err).toMatch(/^error: There is no day for “2022-05-12”\.\nnotes\/202205\/0512\.md:1: holds a zero byte/);
    expect((await runCli(folder, ['new'])).exit).toBe(3);
    expect((await runCli(folder, ['add', 'https://example.org/x', '--title', 'X'])).exit).toBe(3);
  });

  test('is no log when the folder is a file', async () => {
    const run = await runCli(temporaryLog(smallLog), ['-C', 'README.md', 'status']);
    expect(run.exit).toBe(3);
    expect(run.err).toContain('is a file, not the folder of a log.');
  });
});

test('a number that is too large is said to be so, in both languages', async () => {
  const folder = temporaryLog(smallLog);
  const args = ['add', 'https://example.org/x', '--title', 'X', '--stars', '6'];
  expect((await runCli(folder, args)).err).toBe('error: --stars is at most 5.\n');
  expect((await runCli(folder, [...args, '--lang', 'zh'])).err).toBe('错误：--stars 最大为 5。\n');
});
