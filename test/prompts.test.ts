import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpusFile } from './capture/fake-web.js';
import { filesOf, smallLog, temporaryLog } from './cli/temporary-log.js';
import { keys, type TerminalSession, terminalSession } from './terminal-session.js';
import { webHost } from './web-host.js';

// `daybook add` on a real terminal: the built program, its own prompts, a page of a host on this machine.
const host = webHost((request, response) => {
  if (request.url === '/never') return;
  if (request.url !== '/blog') response.writeHead(404).end();
  else response.setHeader('content-type', 'text/html').end(corpusFile('page/blog.html'));
});
const program = join(import.meta.dirname, '../bin/daybook.js');
const day = 'notes/202205/0512.md';
const settings = () => ({ 'daybook.json': JSON.stringify({ fetch: { allow: [`127.0.0.1:${host.port}`] } }) });
const log = () => ({ ...smallLog, ...settings() });
const pageUrl = () => `http://127.0.0.1:${host.port}/blog`;

function add(folder: string, columns: number, ...args: readonly string[]): TerminalSession {
  const words = [process.execPath, program, '-C', folder, 'add', '--date', '2022-05-12', ...args];
  return terminalSession(words.map((word) => `'${word}'`).join(' '), columns);
}

/** The screen, with the host's port as it is in every run. */
function screen(session: TerminalSession): readonly string[] {
  return session.lines().map((line) => line.replaceAll(String(host.port), '8080'));
}

/** The day's note from its first entry on; null when it is not there. */
function written(folder: string): string | null {
  const path = join(folder, day);
  return existsSync(path) ? readFileSync(path, 'utf8').replace(/^[\s\S]*?(?=^1\. )/m, '') : null;
}

const screens: Readonly<Record<number, readonly string[]>> = {
  80: [
    '│',
    '◇  Link of what was read',
    '│  http://127.0.0.1:8080/blog',
    'Reading http://127.0.0.1:8080/blog …',
    '│',
    '◇  Title',
    '│  目标检测里的尺子，量 YOLOv6',
    '│',
    '◇  How near to your work? (↑↓ chooses, Enter goes on)',
    '│  3 ★★★',
    '│',
    '◇  Which papers? (space chooses, Enter goes on)',
    '│  https://arxiv.org/abs/2209.02976',
    '│',
    '◇  Which code? (space chooses, Enter goes on)',
    '│  none',
    '│',
    '◇  Your remark',
    '│  先沿行、再沿列，YOLOv6 也',
    'created notes/202205/0512.md',
    'added 2022-05-12#1',
  ],
  40: [
    '│',
    '◇  Link of what was read',
    '│  http://127.0.0.1:8080/blog',
    'Reading http://127.0.0.1:8080/blog …',
    '│',
    '◇  Title',
    '│  目标检测里的尺子，量 YOLOv6',
    '│',
    '◇  How near to your work? (↑↓ chooses, ',
    '│  Enter goes on)',
    '│  3 ★★★',
    '│',
    '◇  Which papers? (space chooses, Enter ',
    '│  goes on)',
    '│  https://arxiv.org/abs/2209.02976',
    '│',
    '◇  Which code? (space chooses, Enter ',
    '│  goes on)',
    '│  none',
    '│',
    '◇  Your remark',
    '│  先沿行、再沿列，YOLOv6 也',
    'created notes/202205/0512.md',
    'added 2022-05-12#1',
  ],
};

describe.each([80, 40])('on a terminal %d columns wide', (columns) => {
  test('add asks for everything, in order, and takes Chinese', async () => {
    const folder = temporaryLog(log());
    const session = add(folder, columns);
    await session.shows('Link of what was read');
    session.type(`没有链接${keys.enter}`);
    await session.shows('That is no address');
    session.type(`${keys.backspace.repeat(4)}${pageUrl()}${keys.enter}`);
    await session.shows('目标检测里的尺子（mixed 版）');
    session.type(`${keys.backspace.repeat(9)}，量 YOLOv6${keys.enter}`);
    await session.shows('How near to your work?');
    session.type(keys.down.repeat(4) + keys.up + keys.enter);
    await session.shows('Which papers?');
    session.type(keys.enter);
    await session.shows('Which code?');
    session.type(keys.space + keys.enter);
    await session.shows('Your remark');
    session.type(`先沿行、再沿列，YOLOv6 也这样${keys.backspace.repeat(2)}${keys.enter}`);
    expect(await session.ended).toBe(0);
    expect(written(folder)).toBe(
      [
        `1. [目标检测里的尺子，量 YOLOv6](${pageUrl()})       :star::star::star:`,
        '   - Abstract: 用一把尺子读懂 YOLOv6 的标签分配。',
        '   - Paper: https://arxiv.org/abs/2209.02976',
        '   - Tips: 先沿行、再沿列，YOLOv6 也',
        '',
      ].join('\n'),
    );
    expect(screen(session)).toEqual(screens[columns]);
  });

  test('Enter takes what the page says', async () => {
    const folder = temporaryLog(log());
    const session = add(folder, columns, pageUrl());
    for (const question of ['Title', 'How near to your work?', 'Which papers?', 'Which code?', 'Your remark']) {
      await session.shows(question);
      session.type(keys.enter);
    }
    expect(await session.ended).toBe(0);
    expect(written(folder)).toBe(
      [
        `1. [目标检测里的尺子（mixed 版）](${pageUrl()})`,
        '   - Abstract: 用一把尺子读懂 YOLOv6 的标签分配。',
        '   - Paper: https://arxiv.org/abs/2209.02976',
        '   - Code: [https://github.com/meituan/YOLOv6](https://github.com/meituan/YOLOv6)',
        '',
      ].join('\n'),
    );
  });

  test('a remark longer than the line is drawn once', async () => {
    const session = add(temporaryLog(log()), columns, pageUrl(), '--title', '尺子', '--capture');
    for (const question of ['Title', 'How near to your work?', 'Which papers?', 'Which code?']) {
      await session.shows(question);
      session.type(keys.enter);
    }
    await session.shows('Your remark');
    for (const part of ['一二三四五六七八九十'.repeat(4), ' and then some words', '甲乙丙丁'.repeat(5)]) session.type(part);
    session.type(keys.enter);
    expect(await session.ended).toBe(0);
    const text = screen(session).join('').replaceAll('│  ', '');
    expect(text.match(/Your remark/g)).toHaveLength(1);
    expect(text).toContain(`${'一二三四五六七八九十'.repeat(4)} and then some words${'甲乙丙丁'.repeat(5)}`);
  });
});

const questions = ['Link of what was read', 'Title', 'How near to your work?', 'Which papers?', 'Which code?', 'Your remark'];
test.each(questions)('Ctrl-C at “%s” leaves nothing written', async (last) => {
  const folder = temporaryLog(log());
  const session = add(folder, 80);
  for (const question of questions.slice(0, questions.indexOf(last))) {
    await session.shows(question);
    session.type(question === questions[0] ? pageUrl() + keys.enter : keys.enter);
  }
  await session.shows(last);
  session.type(keys.ctrlC);
  expect(await session.ended).toBe(3);
  expect(session.lines().at(-1)).toBe('error: Nothing was added.');
  expect(filesOf(folder)).toEqual(log());
});

test('Ctrl-C while the page is on its way leaves nothing written', async () => {
  const folder = temporaryLog(log());
  const session = add(folder, 80, `http://127.0.0.1:${host.port}/never`);
  await session.shows('Reading http');
  session.type(keys.ctrlC);
  expect(await session.ended).toBe(130);
  expect(filesOf(folder)).toEqual(log());
});

test('an entry whose page cannot be had is asked for by hand', async () => {
  const folder = temporaryLog(log());
  const session = add(folder, 80, `http://127.0.0.1:${host.port}/gone`);
  await session.shows('/gone is not there (status 404).');
  await session.shows('Title');
  session.type(keys.enter);
  await session.shows('An entry needs a title.');
  session.type(`没抓到的文章${keys.enter}`);
  await session.shows('How near to your work?');
  session.type(keys.enter);
  await session.shows('Your remark');
  session.type(keys.enter);
  expect(await session.ended).toBe(0);
  expect(written(folder)).toBe(`1. [没抓到的文章](http://127.0.0.1:${host.port}/gone)\n`);
});

test('what is noted is asked about before anything is fetched, and left alone unless wanted', async () => {
  const folder = temporaryLog(log());
  const session = add(folder, 80, 'https://example.org/detection', '--lang', 'zh');
  await session.shows('否');
  expect(session.lines()).toEqual([
    '│',
    '◆  https://example.org/detection 已经记过：2022-05-10#1 “检测入门”。再记一次吗？',
    '│  ○ 是 / ● 否',
    '└',
  ]);
  session.type(keys.enter);
  expect(await session.ended).toBe(3);
  expect(host.asked).toEqual([]);
  expect(filesOf(folder)).toEqual(log());
});
