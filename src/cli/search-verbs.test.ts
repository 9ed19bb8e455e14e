import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../../test/cli/run-cli.js';
import { temporaryLog } from '../../test/cli/temporary-log.js';

const note = `# 公众号内容拓展学习笔记（2022.5.11）

1. [MiniViT：压缩 Vision Transformer](https://example.org/a) :star::star:

   - Abstract：多层共享权重，再做蒸馏。

2. [目标检测 with YOLOv6](https://example.org/b) :star:
`;
const log = (): string => temporaryLog({ 'notes/202205/0511.md': note });

it('lists hits with their ref, stars, title and the piece that matched', async () => {
  expect(await runCli(log(), ['search', '蒸馏'])).toEqual({
    exit: 0,
    out: '2022-05-11#1 ★★  MiniViT：压缩 Vision Transformer\n    多层共享权重，再做蒸馏。\n1 entry found.\n',
    err: '',
  });
});

it('says that nothing is found, and offers what may have been meant', async () => {
  expect((await runCli(log(), ['search', 'transfromer'])).out).toBe('Nothing is found.\nDid you mean transformer? (1)\n');
  expect((await runCli(log(), ['search', '没有', '--lang', 'zh'])).out).toBe('没有找到。\n');
});

it('says how to list the rest', async () => {
  const { out } = await runCli(log(), ['search', '', '--limit', '1']);
  expect(out.split('\n').at(-2)).toBe('2 entries found, the first 1 listed. --limit 2 lists all.');
});

it('points at the place where a query is wrong', async () => {
  const { exit, err } = await runCli(log(), ['search', '检测 stars:>=9']);
  expect(exit).toBe(2);
  expect(err).toContain('The query cannot be read:\n检测 stars:>=9\n           ^^^\n');
});

it('takes a query that begins with a hyphen after two of them', async () => {
  const { exit, out } = await runCli(log(), ['search', '--json', '--', '-yolov6']);
  expect([exit, JSON.parse(out).total]).toEqual([0, 1]);
});

it('prints ref, title, score and snippet as one JSON value, and where the query matched', async () => {
  const { out } = await runCli(log(), ['search', '--json', '权重']);
  expect(JSON.parse(out)).toEqual({
    total: 1,
    hits: [
      {
        ref: '2022-05-11#1',
        title: 'MiniViT：压缩 Vision Transformer',
        score: expect.any(Number),
        snippet: '多层共享权重，再做蒸馏。',
        date: '2022-05-11',
        url: 'https://example.org/a',
        relevance: 2,
        marks: { title: [], snippet: [[4, 6]] },
      },
    ],
    near: [],
    offers: [],
  });
});

it('says where there is no log', async () => {
  expect((await runCli(temporaryLog({}), ['search', '检测'])).exit).toBe(3);
  expect((await runCli(temporaryLog({}), ['doctor'])).exit).toBe(0);
});

it('doctor counts a symlink in .daybook as itself, also one that leads round in a circle', async () => {
  const folder = temporaryLog({});
  mkdirSync(join(folder, '.daybook', 'kept'), { recursive: true });
  for (const name of ['a', 'b']) symlinkSync('..', join(folder, '.daybook', 'kept', name));
  const { out, exit } = await runCli(folder, ['doctor', '--json']);
  expect([exit, JSON.parse(out).caches]).toEqual([0, [{ folder: '.daybook/kept', files: 2, bytes: 4, isDisposable: false }]]);
});

it('doctor says how the index stands, and what to do', async () => {
  const folder = log();
  expect((await runCli(folder, ['doctor'])).out).toContain('search index: none yet; the first search makes it.\n');
  await runCli(folder, ['search', '检测']);
  expect((await runCli(folder, ['doctor'])).out).toMatch(
    /^Daybook 0\.1\.0, Node [\d.]+\nSQLite [\d.]+ by \S+\nsearch index: up to date: 2 entries of 1 notes, [\d.]+ kB, format \d+ \(\.daybook\/cache\/index\.sqlite\)\n\.daybook\/cache: 2 files, [\d.]+ kB; can be deleted, nothing is lost\n$/,
  );
  writeFileSync(join(folder, 'notes/202205/0512.md'), note.replace('5.11', '5.12'));
  expect((await runCli(folder, ['doctor'])).out).toContain(
    'search index: 1 notes behind; the next search brings it up to date: 2 entries of 1 notes',
  );
  expect(JSON.parse((await runCli(folder, ['doctor', '--json'])).out).index).toMatchObject({
    state: 'stale',
    behind: ['notes/202205/0512.md'],
    trouble: null,
  });
  writeFileSync(join(folder, '.daybook/cache/index.sqlite'), 'no index');
  expect((await runCli(folder, ['doctor', '--lang', 'zh'])).out).toContain('搜索索引：已损坏，或属于别的版本或设置；下次搜索时重建');
});
