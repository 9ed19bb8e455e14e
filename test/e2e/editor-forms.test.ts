import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sampleNote } from '../sample-log.js';
import { leave, openBrowser, openWindow, type ServedLog, serveLog } from './browser.js';

const path = 'notes/202205/0511.md';
const note = sampleNote(
  '2022.5.11',
  [
    '1. [检测 with YOLOv6](https://example.org/a)       :star::star:\n   - Abstract: 一种**更快**的检测  \n   - Code: [https://github.com/a/b](https://github.com/a/b)',
    '2. [分割一切](https://example.org/b)       :star:',
    '3. [扩散模型](https://example.org/c)',
  ].join('\n\n'),
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
  log = await serveLog({ [path]: note });
  const window = await openWindow(browser, { javaScriptEnabled: false });
  page = window.page;
  close = () => window.context.close();
});
afterEach(async () => {
  await close();
  await log.close();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
/** Presses a button, and waits for the page that it leads to. */
const press = (name: string) => leave(page, () => button(name).last().click());

describe('without script', () => {
  it('a day is found from the masthead, its page and the pages of its entries', async () => {
    await page.goto(log.url);
    await page.getByRole('link', { name: '写', exact: true }).click();
    expect(new URL(page.url()).pathname).toBe('/edit/2022-05-11');
    await page.goto(`${log.url}days/2022-05-11`);
    await page.getByRole('link', { name: '编辑这一天' }).click();
    expect(new URL(page.url()).pathname).toBe('/edit/2022-05-11');
    await page.goto(`${log.url}entries/2022-05-11/2`);
    await page.getByRole('link', { name: '编辑', exact: true }).click();
    await page.getByRole('heading', { name: '第 2 点，共 3 点' }).waitFor();
    expect(await page.getByLabel('标题', { exact: true }).inputValue()).toBe('分割一切');
  });

  it('fields are changed in a draft, and saving writes only the bytes that were meant', async () => {
    await page.goto(`${log.url}edit/2022-05-11?n=1`);
    await page.getByLabel('Tips').fill('要点一\n要点二');
    await page.getByLabel('4', { exact: true }).check();
    await press('记进草稿');
    expect(log.get(path)).toBe(note);
    expect(await page.getByText('还没写入笔记').textContent()).toBe('草稿已自动保存 16:00，还没写入笔记');
    expect(await page.locator('#preview').textContent()).toContain('要点二');
    await press('保存');
    await page.getByText('已写入笔记。', { exact: true }).waitFor();
    expect(log.get(path)).toBe(
      note
        .replace(':star::star:\n', ':star::star::star::star:\n')
        .replace('(https://github.com/a/b)\n', '(https://github.com/a/b)\n   - Tips: \n     - 要点一\n     - 要点二\n'),
    );
    expect(log.tree()).toEqual([path]);
  });

  it('an entry is added, moved up and removed', async () => {
    await page.goto(`${log.url}edit/2022-05-11`);
    await leave(page, () => page.getByRole('link', { name: '新的一点' }).click());
    await page.getByLabel('标题', { exact: true }).fill('新的 NeRF 综述');
    await page.getByLabel('链接', { exact: true }).fill('https://example.org/d');
    await press('记进草稿');
    await page.getByRole('heading', { name: '第 4 点，共 4 点' }).waitFor();
    await press('上移');
    await page.getByRole('heading', { name: '第 3 点，共 4 点' }).waitFor();
    await leave(page, () => page.getByRole('link', { name: '分割一切' }).click());
    await press('删去这一点');
    await press('保存');
    await page.getByText('已写入笔记。', { exact: true }).waitFor();
    expect(log.get(path).match(/^\d\. .*$/gm)).toEqual([
      '1. [检测 with YOLOv6](https://example.org/a)       :star::star:',
      '2. [新的 NeRF 综述](https://example.org/d)',
      '3. [扩散模型](https://example.org/c)',
    ]);
  });

  it('a new day is begun after the pattern of the newest', async () => {
    await page.goto(`${log.url}edit/2022-05-12`);
    expect(await page.locator('#state').textContent()).toBe('新的一天，还没有写入笔记');
    await page.getByLabel('标题', { exact: true }).fill('第一点');
    await press('记进草稿');
    expect(log.tree()).toEqual(['.daybook/drafts/.gitignore', '.daybook/drafts/2022-05-12.json', path]);
    await press('保存');
    await page.getByText('已写入笔记。', { exact: true }).waitFor();
    expect(log.get('notes/202205/0512.md')).toBe(sampleNote('2022.5.12', '1. 第一点'));
  });

  it('a value that the note cannot hold stays in the form with the reason, and saving says so', async () => {
    await page.goto(`${log.url}edit/2022-05-11?n=3`);
    await page.getByLabel('标题', { exact: true }).fill('有 :star: 的标题');
    await press('记进草稿');
    expect(await page.locator('#p-title').textContent()).toBe('标题里不能有 :star:：它会被读作星标。');
    expect(await page.getByLabel('标题', { exact: true }).inputValue()).toBe('有 :star: 的标题');
    await press('保存');
    expect(await page.locator('.said').textContent()).toBe('第 3 点的 title 还不能写进笔记，因此没有保存。请改好或清空，再保存。');
    expect(log.get(path)).toBe(note);
  });

  it('a draft is discarded without a trace', async () => {
    await page.goto(`${log.url}edit/2022-05-11`);
    await page.getByLabel('Tips').fill('试试');
    await press('记进草稿');
    await press('放弃草稿');
    await page.getByText('草稿已放弃，笔记保持原样。').waitFor();
    expect(log.tree()).toEqual([path]);
    expect(log.get(path)).toBe(note);
  });

  it('a picture comes along, and is taken out again', async () => {
    await page.goto(`${log.url}edit/2022-05-11?n=2`);
    await page.setInputFiles('#picture', { name: '../../evil.svg', mimeType: 'image/png', buffer: Buffer.from('<svg xmlns="…">') });
    await press('加上图片');
    expect(await page.locator('.said').textContent()).toBe(
      '这不是能显示的图片。接受 PNG、JPEG、GIF、WebP、AVIF；SVG 可以带脚本，因此不接受。',
    );
    await page.setInputFiles('#picture', { name: '../../evil.png', mimeType: 'text/html', buffer: onePixel });
    await press('加上图片');
    await page.locator('#pictures li').getByText('images/0511-49779094.png').waitFor();
    await press('保存');
    await page.getByText('已写入笔记。', { exact: true }).waitFor();
    expect(log.tree()).toEqual([path, 'notes/202205/images/0511-49779094.png']);
    expect(log.get(path)).toContain(`<div align=center><img src="images/0511-49779094.png" style='zoom:100%'>\n</div>\n`);
    await page.goto(`${log.url}edit/2022-05-11?n=2`);
    await press('删去图 1');
    await press('保存');
    await page.getByText('已写入笔记。', { exact: true }).waitFor();
    expect(log.get(path)).toBe(note);
  });

  it('a note that changed on the disk is brought together, or chosen from', async () => {
    await page.goto(`${log.url}edit/2022-05-11?n=1`);
    await page.getByLabel('摘要').fill('我的摘要');
    await press('记进草稿');
    log.put(path, note.replace('扩散模型', '扩散模型综述').replace('一种**更快**的检测', '磁盘上的摘要'));
    await press('保存');
    await page.getByRole('heading', { name: '写的时候，磁盘上的笔记被改动了' }).waitFor();
    expect(log.get(path)).toContain('磁盘上的摘要');
    await page.getByRole('radio', { name: /^磁盘上/ }).check();
    await press('采用，合进草稿');
    await page.getByText('已合进草稿。看过之后再保存。').waitFor();
    await leave(page, () => page.getByRole('link', { name: '分割一切' }).click());
    await page.getByLabel('Tips').fill('还有');
    await press('记进草稿');
    await press('保存');
    await page.getByText('已写入笔记。', { exact: true }).waitFor();
    expect(log.get(path)).toBe(
      note
        .replace('扩散模型', '扩散模型综述')
        .replace('一种**更快**的检测', '磁盘上的摘要')
        .replace('       :star:\n', '       :star:\n   - Tips: 还有\n'),
    );
  });

  it('a form of an older page is brought together with what another window kept; what both changed is shown with what was typed', async () => {
    await page.goto(`${log.url}edit/2022-05-11?n=1`);
    const other = await page.context().newPage();
    await other.goto(`${log.url}edit/2022-05-11?n=2`);
    await other.getByLabel('Tips').fill('那边');
    await leave(other, () => other.getByRole('button', { name: '记进草稿' }).last().click());
    await page.getByLabel('Tips').fill('这边');
    await press('记进草稿');
    expect(await page.locator('.said').textContent()).toBe('这一天在别处也有改动，已与刚才填写的合到一起。');
    await other.goto(`${log.url}edit/2022-05-11?n=1`);
    await other.getByLabel('Tips').fill('那边也写');
    await leave(other, () => other.getByRole('button', { name: '记进草稿' }).last().click());
    await page.getByLabel('Tips').fill('这边，接着写');
    await press('记进草稿');
    expect(await page.locator('.said').textContent()).toContain('草稿已在另一个窗口里改动');
    expect(await page.getByLabel('Tips').inputValue()).toBe('这边，接着写');
    await press('记进草稿');
    await press('保存');
    await page.getByText('已写入笔记。', { exact: true }).waitFor();
    expect(log.get(path).match(/Tips: .*/g)).toEqual(['Tips: 这边，接着写', 'Tips: 那边']);
  });
});

const onePixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');
