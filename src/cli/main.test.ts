import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

describe('export', () => {
  test('prints the days of the contract', async () => {
    const run = await runCli(temporaryLog(smallLog), ['export', '--format', 'json']);
    const { days } = JSON.parse(run.out);
    expect(days.map((each: { file: string }) => each.file)).toEqual(['notes/202205/0510.md', day]);
    expect(days[1].entries[1]).toMatchObject({
      ref: '2022-05-11#2',
      line: 11,
      ordinal: 2,
      title: 'YOLOv6 训练笔记',
      url: 'https://example.org/yolov6',
      relevance: 1,
      abstract: '训练笔记',
      tips: null,
      keyPoints: null,
      papers: [],
      links: [],
      images: [],
      videos: [],
      extra: [],
    });
  });

  test('prints a table that a spreadsheet does not run', async () => {
    const folder = temporaryLog({ [day]: (smallLog[day] ?? '').replace('Read twice', '=1+1, "twice"') });
    const run = await runCli(folder, ['export', '--format', 'csv']);
    expect(run.out.split('\r\n')[0]).toBe('ref,date,file,line,title,url,relevance,abstract,papers,code,tips,keyPoints');
    expect(run.out.split('\r\n')[1]).toBe(
      `2022-05-11#1,2022-05-11,${day},7,"Attention, measured",https://example.org/attention,2,How long attention lasts,,,"'=1+1, ""twice""",`,
    );
  });

  test('prints a bare address once in a table', async () => {
    const run = await runCli(temporaryLog(smallLog), ['export', '--format', 'csv']);
    expect(run.out).toContain(',训练笔记,,https://github.com/example/yolo,,\r\n');
  });

  test('prints Markdown that any reader shows', async () => {
    const run = await runCli(temporaryLog(smallLog), ['export', '--format', 'md']);
    expect(run.out).toContain(
      '## 2022-05-11\n\n- [Attention, measured](<https://example.org/attention>) ★★\n  - Abstract: How long attention lasts\n  - Tips: Read twice\n',
    );
  });
});

describe('export of citations', () => {
  const folder = () =>
    temporaryLog({
      [day]: (smallLog[day] ?? '').replace(
        '- Tips: Read twice',
        '- Paper: [Attention, Measured: 检测](https://arxiv.org/abs/2205.01234)\n   - Tips: Read twice',
      ),
    });

  test('prints BibTeX', async () => {
    const run = await runCli(folder(), ['export', '--format', 'bibtex']);
    expect(run.out).toBe(
      [
        '@misc{arxiv-2205.01234,',
        '  title = {Attention, Measured: 检测},',
        '  year = {2022},',
        '  month = {5},',
        '  eprint = {2205.01234},',
        '  archivePrefix = {arXiv},',
        '  url = {https://arxiv.org/abs/2205.01234},',
        '  annote = {Noted on 2022-05-11.},',
        '}',
        '',
      ].join('\n'),
    );
  });

  test('prints CSL-JSON and RIS', async () => {
    const csl = JSON.parse((await runCli(folder(), ['export', '--format', 'csl'])).out);
    expect(csl).toMatchObject([{ id: 'arxiv-2205.01234', title: 'Attention, Measured: 检测' }]);
    const ris = (await runCli(folder(), ['export', '--format', 'ris'])).out;
    expect(ris).toMatch(/^TY {2}- GEN\r\nID {2}- arxiv-2205\.01234\r\n/);
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

describe('writing verbs', () => {
  test('show a diff and write nothing in a dry run', async () => {
    const folder = temporaryLog(smallLog);
    const run = await runCli(folder, ['edit', '2022-05-11#1', '--set', 'tips=Read once', '--dry-run']);
    expect(run.out).toBe(
      [
        `--- a/${day}`,
        `+++ b/${day}`,
        '@@ -6,7 +6,7 @@',
        ' ',
        ' 1. [Attention, measured](https://example.org/attention)         :star::star:',
        '    - Abstract: How long attention lasts',
        '-   - Tips: Read twice',
        '+   - Tips: Read once',
        ' ',
        ' 2. [YOLOv6 训练笔记](https://example.org/yolov6)         :star:',
        '    - Abstract: 训练笔记',
        '',
      ].join('\n'),
    );
    for (const args of [
      ['new'],
      ['add', 'https://example.org/x', '--title', 'X'],
      ['move', '2022-05-11#2', '1'],
      ['remove', '2022-05-11'],
      ['rename', '2022-05-11', '2022-05-13'],
      ['publish', 'readme'],
      ['check', '--fix'],
    ]) {
      expect((await runCli(folder, [...args, '--dry-run'])).err).toBe('');
    }
    expect(filesOf(folder)).toEqual(smallLog);
    expect(existsSync(join(folder, '.daybook'))).toBe(false);
  });

  test('change no byte when the value is there', async () => {
    const folder = temporaryLog(smallLog);
    const run = await runCli(folder, ['edit', '2022-05-11#1', '--set', 'tips=Read twice', '--set', 'relevance=2', '--json']);
    expect(JSON.parse(run.out)).toEqual({ ref: '2022-05-11#1', dryRun: false, files: [], diff: null });
    expect(filesOf(folder)).toEqual(smallLog);
  });

  test('begin today, add to it, and take it back', async () => {
    const folder = temporaryLog(smallLog);
    const file = 'notes/202205/0512.md';
    expect((await runCli(folder, ['new'])).out).toBe(`created ${file}\n`);
    expect((await runCli(folder, ['new'])).exit).toBe(3);
    const added = await runCli(folder, [
      'add',
      'https://example.org/sam',
      '--title',
      'Segmenting 万物',
      '--stars',
      '3',
      '--tips',
      '值得一试',
      '--json',
    ]);
    expect(JSON.parse(added.out)).toMatchObject({ ref: '2022-05-12#1', file });
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toContain('# 公众号内容拓展学习笔记（2022.5.12）');
    expect(text).toContain('1. [Segmenting 万物](https://example.org/sam)       :star::star::star:\n   - Tips: 值得一试\n');
    expect((await runCli(folder, ['undo'])).out).toBe(`undone: add 2022-05-12#1 (${file})\n`);
    expect(readFileSync(join(folder, file), 'utf8')).not.toContain('Segmenting');
  });

  test('add to a day that is not begun begins it', async () => {
    const folder = temporaryLog(smallLog);
    const run = await runCli(folder, ['add', 'http://example.org/attention#top', '--title', 'Again']);
    expect(run.err).toBe('warning: http://example.org/attention#top is noted already: 2022-05-11#1.\n');
    expect(run.out).toBe('created notes/202205/0512.md\nadded 2022-05-12#1\n');
  });

  test('rename a day moves its file and its date', async () => {
    const folder = temporaryLog(smallLog);
    expect((await runCli(folder, ['rename', '2022-05-11', '2022-06-01'])).out).toBe(
      'deleted notes/202205/0511.md\ncreated notes/202206/0601.md\ncreated .daybook/permalinks.jsonl\ncreated .daybook/.gitattributes\n',
    );
    expect(readFileSync(join(folder, 'notes/202206/0601.md'), 'utf8')).toContain('（2022.6.1）');
    expect((await runCli(folder, ['rename', '2022-06-01', '2022-05-10'])).exit).toBe(3);
  });

  test('remove an entry renumbers the rest, remove a day deletes its file', async () => {
    const folder = temporaryLog(smallLog);
    await runCli(folder, ['remove', '2022-05-11#1']);
    expect(readFileSync(join(folder, day), 'utf8')).toContain('1. [YOLOv6 训练笔记]');
    await runCli(folder, ['remove', '2022.5.11']);
    expect(existsSync(join(folder, day))).toBe(false);
    await runCli(folder, ['undo']);
    expect(existsSync(join(folder, day))).toBe(true);
  });

  test('undo says that a file was changed since', async () => {
    const folder = temporaryLog(smallLog);
    await runCli(folder, ['move', '2022-05-11#2', '1']);
    writeFileSync(join(folder, day), 'something else\n');
    const run = await runCli(folder, ['undo']);
    expect(run.exit).toBe(3);
    expect(readFileSync(join(folder, day), 'utf8')).toBe('something else\n');
  });

  test('publish the README once', async () => {
    const folder = temporaryLog(smallLog);
    expect((await runCli(folder, ['publish', 'readme'])).out).toBe('changed README.md\n');
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(readme).toContain('更新今日时间：2022.5.11\n');
    expect(readme).toContain('    2. <a href="notes/202205/0511.md" target="_blank">公众号内容拓展学习笔记（2022.5.11）</a>\n');
    expect((await runCli(folder, ['publish', 'readme'])).out).toBe('Nothing to change: all is as asked already.\n');
  });

  test('check --fix leaves what it cannot fix', async () => {
    const folder = temporaryLog({ ...smallLog, [day]: (smallLog[day] ?? '').replace('- Code:', '- GtiHub:') });
    const run = await runCli(folder, ['check', '--fix', '--json']);
    const output = JSON.parse(run.out);
    expect(output.fix.fixed).toBeGreaterThan(0);
    expect(output.fix.files).toContainEqual({ file: day, change: 'changed' });
    expect(output.diagnostics.filter((each: { fixable: boolean }) => each.fixable)).toEqual([]);
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
    expect(run.err).toContain('There is README.md, notes here already, so nothing was made.');
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

describe('a new day', () => {
  test('follows the newest day that has a heading', async () => {
    const folder = temporaryLog({ ...smallLog, 'notes/202205/0511.md': '' });
    await runCli(folder, ['new']);
    expect(readFileSync(join(folder, 'notes/202205/0512.md'), 'utf8')).toMatch(/^# 公众号内容拓展学习笔记（2022\.5\.12）\n\n------\n/);
  });
});

test('a number that is too large is said to be so, in both languages', async () => {
  const folder = temporaryLog(smallLog);
  const args = ['add', 'https://example.org/x', '--title', 'X', '--stars', '6'];
  expect((await runCli(folder, args)).err).toBe('error: --stars is at most 5.\n');
  expect((await runCli(folder, [...args, '--lang', 'zh'])).err).toBe('错误：--stars 最大为 5。\n');
});
