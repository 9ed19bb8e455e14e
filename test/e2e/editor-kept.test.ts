import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchOptions } from './browser.js';
import { dayPath, dayText } from './editor-window.js';
import { type ServedProcess, servedProcess } from './served-process.js';

let root: string;
let server: ServedProcess;
let context: BrowserContext;
let page: Page;

/** A browser with a folder of its own, so that it is the same one after it was killed. */
const openBrowser = async (): Promise<void> => {
  context = await chromium.launchPersistentContext(join(root, 'browser'), { ...launchOptions, locale: 'zh-CN' });
  page = context.pages()[0] ?? (await context.newPage());
};
const killBrowser = async (): Promise<void> => {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  expect(processInfo.map(({ type }) => type)).toContain('browser');
  const gone = new Promise((resolve) => context.once('close', resolve));
  for (const { id, type } of processInfo) kill(id, type);
  await gone;
};
/** All but the browser itself may have ended by themselves, as they do when others of them end. */
const kill = (id: number, type: string): void => {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    if (type === 'browser') throw error;
  }
};
const note = () => readFileSync(join(root, 'log', dayPath), 'utf8');
const state = (text: string) => page.locator('#state').filter({ hasText: text }).waitFor();
/** What the browser has put away. */
const onShelf = (): Promise<string> =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const database = await asked(indexedDB.open('daybook-typing', 1));
    const all = await asked(database.transaction('typing').objectStore('typing').getAll());
    database.close();
    return JSON.stringify(all);
  });
const notice = () => page.locator('#kept-here .kept');
const button = (name: string) => page.getByRole('button', { name, exact: true });
const saved = async (): Promise<string> => {
  await button('保存').click();
  await page.getByText('已写入笔记。', { exact: true }).waitFor();
  return note();
};

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'daybook-kept-'));
  mkdirSync(dirname(join(root, 'log', dayPath)), { recursive: true });
  writeFileSync(join(root, 'log', dayPath), dayText);
  server = await servedProcess(join(root, 'log'));
  await server.start();
  await openBrowser();
  await page.goto(`${server.url}edit/2022-05-11?n=1`);
});
afterEach(async () => {
  await context.close();
  await server.kill();
  rmSync(root, { recursive: true, force: true });
});

describe('while the server is away', () => {
  it('what is typed stays in the browser, and is sent when the server is there again', async () => {
    await page.getByLabel('Tips').fill('服务在的时候');
    await state('还没写入笔记');
    await server.kill();
    await page.getByLabel('Tips').fill('服务不在的时候');
    await state('已存在这个浏览器里，服务没有响应');
    await server.start();
    await state('还没写入笔记');
    expect(await saved()).toContain('Tips: 服务不在的时候');
  });

  it('steps are not done, which is said, and nothing on the page is lost', async () => {
    await server.kill();
    await page.getByLabel('Tips').fill('写着写着');
    await page.getByRole('link', { name: '分割一切' }).click();
    await page.locator('#said', { hasText: '服务没有响应，这一步没有做' }).waitFor();
    expect(await page.getByLabel('Tips').inputValue()).toBe('写着写着');
    await server.start();
    await state('还没写入笔记');
    await page.getByRole('link', { name: '分割一切' }).click();
    await page.getByRole('heading', { name: '第 2 点，共 3 点' }).waitFor();
    expect(await saved()).toContain('Tips: 写着写着');
  });

  it('and the page was closed, what was typed is offered on the next visit and put into the draft', async () => {
    await server.kill();
    await page.getByLabel('Tips').fill('没有送到');
    await state('已存在这个浏览器里，服务没有响应');
    await page.goto('about:blank');
    await server.start();
    await page.goto(`${server.url}edit/2022-05-11?n=2`);
    expect(await notice().locator('pre').textContent()).toBe('没有送到');
    await button('放进草稿').click();
    await page.getByRole('heading', { name: '第 1 点，共 3 点' }).waitFor();
    expect(await page.getByLabel('Tips').inputValue()).toBe('没有送到');
    await notice().waitFor({ state: 'detached' });
    await page.reload();
    await state('还没写入笔记');
    await expect.poll(onShelf).toBe('[]');
    expect(await notice().count()).toBe(0);
    expect(await saved()).toContain('Tips: 没有送到');
  });

  it('typing that was thrown away does not come back', async () => {
    await server.kill();
    await page.getByLabel('Tips').fill('不要了');
    await state('已存在这个浏览器里，服务没有响应');
    await page.goto('about:blank');
    await server.start();
    await page.goto(`${server.url}edit/2022-05-11?n=1`);
    await button('丢掉').click();
    await notice().waitFor({ state: 'detached' });
    await page.reload();
    await expect.poll(onShelf).toBe('[]');
    expect(await notice().count()).toBe(0);
    expect(note()).toBe(dayText);
  });

  it('the day may change: what was typed is put where its entry stands then', async () => {
    await server.kill();
    await page.getByLabel('Tips').fill('给检测的话');
    await state('已存在这个浏览器里，服务没有响应');
    await page.goto('about:blank');
    const moved = dayText.replace('1. [检测]', '1. [新来的](https://example.org/n)\n\n2. [检测]').replace('2. [分割', '3. [分割');
    writeFileSync(join(root, 'log', dayPath), moved);
    await server.start();
    await page.goto(`${server.url}edit/2022-05-11?n=1`);
    await button('放进草稿').click();
    await page.getByRole('heading', { name: '第 2 点，共 4 点' }).waitFor();
    expect(await saved()).toBe(moved.replace('   - Abstract: 更快\n', '   - Abstract: 更快\n   - Tips: 给检测的话\n'));
  });
});

describe('a browser that is killed', () => {
  it('before what was typed was sent loses nothing', async () => {
    await page.route('**/form', () => {});
    await page.getByLabel('Tips').pressSequentially('最后几个字也在');
    await expect.poll(onShelf).toContain('最后几个字也在');
    await killBrowser();
    await openBrowser();
    await page.goto(`${server.url}edit/2022-05-11?n=1`);
    expect(await notice().locator('pre').textContent()).toBe('最后几个字也在');
    await button('放进草稿').click();
    await state('还没写入笔记');
    expect(await saved()).toContain('Tips: 最后几个字也在');
  });

  it('while the text of the day was typed in loses nothing, though the server was killed too', async () => {
    await page.goto(`${server.url}edit/2022-05-11?view=source&n=1`);
    await page.locator('.cm-line', { hasText: 'Abstract' }).click();
    await page.keyboard.press('End');
    await server.kill();
    await page.keyboard.type('，两边都断了');
    await state('已存在这个浏览器里，服务没有响应');
    await killBrowser();
    await server.start();
    await openBrowser();
    await page.goto(`${server.url}edit/2022-05-11?view=source&n=1`);
    expect(await notice().locator('pre').textContent()).toBe('   - Abstract: 更快，两边都断了');
    await button('放进草稿').click();
    await page.locator('.cm-line', { hasText: '两边都断了' }).waitFor();
    expect(await saved()).toBe(dayText.replace('更快', '更快，两边都断了'));
  });

  it('after the server had what was typed has nothing to offer', async () => {
    await page.getByLabel('Tips').fill('已经送到');
    await state('还没写入笔记');
    await killBrowser();
    await openBrowser();
    await page.goto(`${server.url}edit/2022-05-11?n=1`);
    await expect.poll(onShelf).toBe('[]');
    expect(await notice().count()).toBe(0);
    expect(await page.getByLabel('Tips').inputValue()).toBe('已经送到');
  });
});
