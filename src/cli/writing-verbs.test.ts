import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../test/cli/run-cli.js';
import { filesOf, smallLog, temporaryLog } from '../../test/cli/temporary-log.js';

const day = 'notes/202205/0511.md';

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

  test('add says when a paper was noted, though through another article', async () => {
    const paper = 'MiniViT https://arxiv.org/abs/2204.07154';
    const folder = temporaryLog(smallLog);
    await runCli(folder, ['add', 'https://example.org/a', '--title', 'Compressing ViT', '--paper', paper, '--date', '2022-05-11']);
    const add = ['add', 'https://example.org/b', '--title', 'B', '--paper', 'https://arxiv.org/pdf/2204.07154v2.pdf'];
    const run = await runCli(folder, add);
    expect(run.err).toBe('arXiv:2204.07154 was noted on 2022-05-11 through another article: 2022-05-11#3 “Compressing ViT”.\n');
    expect(run.exit).toBe(0);
    const chinese = await runCli(folder, [...add, '--lang', 'zh', '--json']);
    expect(chinese.err).toBe(
      '注意：https://example.org/b 已经记过：2022-05-12#1。\narXiv:2204.07154 在 2022-05-11 经由另一篇文章记过：2022-05-11#3 “Compressing ViT”，共 2 次。\n',
    );
    expect(JSON.parse(chinese.out).noted).toEqual([
      { what: 'article', id: 'https://example.org/b', ref: '2022-05-12#1', date: '2022-05-12', title: 'B', times: 1 },
      { what: 'paper', id: 'arxiv:2204.07154', ref: '2022-05-11#3', date: '2022-05-11', title: 'Compressing ViT', times: 2 },
    ]);
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

describe('a new day', () => {
  test('follows the newest day that has a heading', async () => {
    const folder = temporaryLog({ ...smallLog, 'notes/202205/0511.md': '' });
    await runCli(folder, ['new']);
    expect(readFileSync(join(folder, 'notes/202205/0512.md'), 'utf8')).toMatch(/^# 公众号内容拓展学习笔记（2022\.5\.12）\n\n------\n/);
  });
});
