import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeWeb } from '../capture/fake-web.js';
import { siteSamples } from '../capture/site-samples.js';
import { commitAll, git, useOwnGitSettings } from '../git-log.js';
import { sampleNote } from '../sample-log.js';
import { openBrowser, openWindow, type ServedLog, serveLog } from './browser.js';

useOwnGitSettings();

const path = 'notes/202205/0511.md';
const note = sampleNote(
  '2022.5.11',
  ['1. [检测](https://example.org/a)       :star::star:\n   - Abstract: 更快', '2. [分割一切](https://example.org/b)       :star:'].join(
    '\n\n',
  ),
);

let browser: Browser;
let log: ServedLog;
let page: Page;
let close: () => Promise<void>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  const answers = Object.assign({}, ...siteSamples.map((sample) => sample.answers));
  log = await serveLog({ [path]: note }, undefined, { fetch: fakeWeb(answers).fetch });
  const window = await openWindow(browser);
  page = window.page;
  close = () => window.context.close();
  await page.goto(`${log.url}edit/2022-05-11?n=1`);
});
afterEach(async () => {
  await close();
  await log.close();
});

const kept = () => page.locator('#state', { hasText: '还没写入笔记' }).waitFor();
const button = (name: string) => page.getByRole('button', { name, exact: true });
const title = () => page.getByLabel('标题', { exact: true });

describe('with script', () => {
  it('what is typed is kept in the draft by itself, and shown beside while the field stays as it is', async () => {
    await title().fill('检测，又快又准');
    await kept();
    expect(log.get(path)).toBe(note);
    expect(await page.locator('#preview').textContent()).toContain('检测，又快又准');
    expect(await page.locator('#diff').textContent()).toContain('检测，又快又准');
    expect(await title().evaluate((field) => field === document.activeElement)).toBe(true);
    await button('保存').click();
    await page.getByText('已写入笔记。', { exact: true }).waitFor();
    expect(log.get(path)).toBe(note.replace('[检测]', '[检测，又快又准]'));
  });

  it('nothing typed is lost when the page is closed at once, and the draft is there on the next visit', async () => {
    await title().fill('没来得及停手');
    await page.goto(`${log.url}archive`);
    await expect.poll(() => log.tree().includes('.daybook/drafts/2022-05-11.json')).toBe(true);
    await page.goto(`${log.url}edit/2022-05-11?n=1`);
    expect(await title().inputValue()).toBe('没来得及停手');
    expect(log.get(path)).toBe(note);
  });

  it('says that the server is away, and keeps what was typed when it is back', async () => {
    await page.route('**/edit/*/form', (route) => route.abort());
    await title().fill('断网时写的');
    await page.locator('#state', { hasText: '服务没有响应' }).waitFor();
    await page.unroute('**/edit/*/form');
    await title().fill('断网时写的，接着写');
    await kept();
    expect(await page.locator('#preview').textContent()).toContain('断网时写的，接着写');
  });

  it('the keys 0 to 5 give stars, but not while a text is typed', async () => {
    await page.locator('h1').click();
    await page.keyboard.press('5');
    await kept();
    expect(await page.getByLabel('5', { exact: true }).isChecked()).toBe(true);
    await title().focus();
    await page.keyboard.press('End');
    await page.keyboard.type('3');
    expect(await page.getByLabel('5', { exact: true }).isChecked()).toBe(true);
    expect(await title().inputValue()).toBe('检测3');
  });

  it('an entry is moved by the arrow keys on its grip', async () => {
    await page.getByRole('button', { name: '移动第 1 点：拖动，或用上下键' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('heading', { name: '第 2 点，共 2 点' }).waitFor();
    await button('保存').click();
    await page.getByText('已写入笔记。', { exact: true }).waitFor();
    expect(log.get(path).match(/^\d\. \[[^\]]*/gm)).toEqual(['1. [分割一切', '2. [检测']);
  });

  it('a link that is pasted becomes a new entry, filled by what its page says', async () => {
    await page.getByLabel('粘贴链接，自动成稿').fill('https://arxiv.org/pdf/2205.01234v2.pdf');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '第 3 点，共 3 点' }).waitFor();
    expect(await title().inputValue()).toContain('Attention, Measured');
    expect(await page.getByLabel('摘要', { exact: true }).inputValue()).toContain('We hang a ruler beside every head');
    expect(log.get(path)).toBe(note);
  });

  it('a link that cannot be read is told in a sentence, and nothing is added', async () => {
    await page.getByLabel('粘贴链接，自动成稿').fill('https://example.org/none');
    await page.keyboard.press('Enter');
    await page.locator('#said').filter({ hasText: 'example.org' }).waitFor();
    expect(log.tree()).toEqual([path]);
  });

  it('a picture that is chosen comes along with what was typed, and into the log when the day is saved', async () => {
    await title().fill('检测，有图');
    const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
    await page.locator('#picture').setInputFiles({ name: '图.png', mimeType: 'image/png', buffer: Buffer.from(dot, 'base64') });
    await page.locator('#pictures li').waitFor();
    expect(log.tree().filter((file) => file.startsWith('notes/'))).toEqual([path]);
    await button('保存').click();
    await page.getByText('已写入笔记。', { exact: true }).waitFor();
    const [, picture] = /!\[\]\((images\/[^)]+\.png)\)|<img src="(images\/[^"]+\.png)"/.exec(log.get(path))?.filter(Boolean) ?? [];
    expect(log.tree()).toEqual([path, `notes/202205/${picture}`]);
    expect(log.get(path)).toContain('[检测，有图]');
  });

  it('a day is published after its changes were shown', async () => {
    commitAll(log.root);
    await title().fill('检测，发布');
    await kept();
    await button('保存').click();
    await page.getByText('已写入笔记。', { exact: true }).waitFor();
    await button('发布…').click();
    await page.locator('#publish-place pre').filter({ hasText: '+1. [检测，发布]' }).waitFor();
    expect(git(log.root, 'rev-list', '--count', 'HEAD').trim()).toBe('1');
    await page.getByRole('button', { name: '提交为 “2022.5.11”' }).click();
    await page.getByText('已提交').waitFor();
    expect(git(log.root, '-c', 'core.quotepath=off', 'show', '--name-only', '--format=%s').trim().split('\n').filter(Boolean)).toEqual([
      '2022.5.11',
      'README.md',
      path,
    ]);
  });
});
