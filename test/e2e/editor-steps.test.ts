import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.js';
import { dayPath, dayText, type EditorWindow, openEditor } from './editor-window.js';

let browser: Browser;
let opened: EditorWindow;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
afterEach(() => opened?.close());

const said = (text: string) => opened.page.locator('#said').filter({ hasText: text }).waitFor();
const undo = async () => {
  await opened.page.locator('h1').click();
  await opened.page.keyboard.press('Control+z');
};

describe('moving an entry', () => {
  it('by its grip with the mouse renews the numbers, and is taken back by a key', async () => {
    opened = await openEditor(browser);
    const { page, titles } = opened;
    const grip = page.locator('#order .grip').first();
    const last = page.locator('#order li').nth(2);
    const [from, to] = [await grip.boundingBox(), await last.boundingBox()];
    await page.mouse.move((from?.x ?? 0) + 10, (from?.y ?? 0) + 10);
    await page.mouse.down();
    await page.mouse.move((from?.x ?? 0) + 10, (to?.y ?? 0) + (to?.height ?? 0), { steps: 8 });
    await expect.poll(() => page.locator('#announcer').textContent()).toBe('第 3 位，共 3 位');
    await page.mouse.up();
    await said('已移动，现在是第 3 点，共 3 点。');
    expect(await titles()).toEqual(['分割一切', '扩散模型', '检测']);
    await undo();
    await said('已撤销：移动。');
    expect(await titles()).toEqual(['检测', '分割一切', '扩散模型']);
    await page.keyboard.press('Control+Shift+z');
    await said('已重做：移动。');
    expect((await opened.saved()).match(/^\d\. \[[^\]]*/gm)).toEqual(['1. [分割一切', '2. [扩散模型', '3. [检测']);
  });

  it('is dragged by a finger', async () => {
    opened = await openEditor(browser, { window: { viewport: { width: 390, height: 844 }, hasTouch: true } });
    const { page, titles } = opened;
    const session = await page.context().newCDPSession(page);
    const [from, to] = [await page.locator('#order .grip').nth(2).boundingBox(), await page.locator('#order li').first().boundingBox()];
    const x = (from?.x ?? 0) + 15;
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
    await touch('touchStart', (from?.y ?? 0) + 15);
    for (let step = 1; step <= 8; step++) await touch('touchMove', (from?.y ?? 0) + 15 + ((to?.y ?? 0) - (from?.y ?? 0) - 10) * (step / 8));
    await touch('touchEnd', 0);
    await said('已移动，现在是第 1 点，共 3 点。');
    expect(await titles()).toEqual(['扩散模型', '检测', '分割一切']);
  });

  it('is let go by Escape, and nothing changes', async () => {
    opened = await openEditor(browser);
    const { page, titles } = opened;
    const from = await page.locator('#order .grip').first().boundingBox();
    await page.mouse.move((from?.x ?? 0) + 10, (from?.y ?? 0) + 10);
    await page.mouse.down();
    await page.mouse.move((from?.x ?? 0) + 10, (from?.y ?? 0) + 150, { steps: 5 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(() => page.locator('#announcer').textContent()).toBe('已放弃移动，顺序不变。');
    expect(await titles()).toEqual(['检测', '分割一切', '扩散模型']);
    expect(opened.log.tree()).toEqual([dayPath]);
  });

  it('by quick keys on its grip moves it on and on, and the grip keeps the focus', async () => {
    opened = await openEditor(browser);
    const { page, titles } = opened;
    await page.locator('#order .grip').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await said('已移动，现在是第 3 点，共 3 点。');
    expect(await titles()).toEqual(['分割一切', '扩散模型', '检测']);
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.dataset.at)).toBe('2');
    await page.keyboard.press('ArrowUp');
    await said('已移动，现在是第 2 点，共 3 点。');
  });
});

describe('a draft', () => {
  it('is thrown away only after one was asked once more', async () => {
    opened = await openEditor(browser);
    await opened.page.getByLabel('Tips').fill('快');
    await opened.kept();
    await opened.button('放弃草稿').click();
    await opened.button('继续写').click();
    expect(opened.log.tree()).toContain('.daybook/drafts/2022-05-11.json');
    await opened.button('放弃草稿').click();
    await opened.button('放弃').click();
    await said('草稿已放弃，笔记保持原样。');
    expect(await opened.page.getByLabel('Tips').inputValue()).toBe('');
    expect([opened.log.tree(), opened.log.get(dayPath)]).toEqual([[dayPath], dayText]);
  });

  it('takes what is typed while a step is on its way', async () => {
    opened = await openEditor(browser);
    const { page, titles } = opened;
    await page.route('**/form', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.getByLabel('Tips').click();
    await opened.button('下移').dispatchEvent('click');
    await page.keyboard.type('写着写着，动了');
    await said('已移动，现在是第 2 点，共 3 点。');
    await opened.kept();
    expect(await titles()).toEqual(['分割一切', '检测', '扩散模型']);
    expect(await page.getByLabel('Tips').inputValue()).toBe('写着写着，动了');
    expect(await opened.saved()).toContain(
      '2. [检测](https://example.org/a)       :star::star:\n   - Abstract: 更快\n   - Tips: 写着写着，动了\n',
    );
  });
});

describe('a step is taken back and taken again', () => {
  it('stars', async () => {
    opened = await openEditor(browser);
    const { page } = opened;
    await page.locator('h1').click();
    await page.keyboard.press('5');
    await opened.kept();
    await undo();
    await said('已撤销：星标。');
    expect(await page.getByLabel('2', { exact: true }).isChecked()).toBe(true);
    await opened.button('重做').click();
    await said('已重做：星标。');
    expect(await page.getByLabel('5', { exact: true }).isChecked()).toBe(true);
  });

  it('a new entry with all its title', async () => {
    opened = await openEditor(browser);
    const { page, titles } = opened;
    await page.getByRole('link', { name: '新的一点' }).click();
    await page.getByRole('heading', { name: '新的一点' }).waitFor();
    await page.keyboard.type('新的');
    await page.getByRole('heading', { name: '第 4 点，共 4 点' }).waitFor();
    await page.keyboard.type('综述');
    await page.locator('#order a', { hasText: '新的综述' }).waitFor();
    await opened.button('撤销').click();
    await said('已撤销：新的一点。');
    expect(await titles()).toEqual(['检测', '分割一切', '扩散模型']);
    await opened.button('重做').click();
    await said('已重做：新的一点。');
    expect(await titles()).toEqual(['检测', '分割一切', '扩散模型', '新的综述']);
  });

  it('an entry that was removed', async () => {
    opened = await openEditor(browser, { at: '?n=2' });
    await opened.button('删去这一点').click();
    await said('这一点已删去，可以撤销。');
    expect(await opened.titles()).toEqual(['检测', '扩散模型']);
    await undo();
    await said('已撤销：删除。');
    expect(await opened.titles()).toEqual(['检测', '分割一切', '扩散模型']);
    expect(await opened.page.getByLabel('标题', { exact: true }).inputValue()).toBe('分割一切');
  });

  it('a fix', async () => {
    opened = await openEditor(browser, { texts: { [dayPath]: dayText.replace('Abstract', 'Abstarct') } });
    await opened.page.locator('#findings').getByRole('button', { name: '修正' }).first().click();
    await said('已修正。');
    await undo();
    await said('已撤销：修正。');
    expect(await opened.page.getByLabel('摘要').inputValue()).toBe('更快');
    expect(opened.log.get(dayPath)).toBe(dayText.replace('Abstract', 'Abstarct'));
  });

  it('what was typed, one stretch of typing after the other, also after the page was loaded anew', async () => {
    opened = await openEditor(browser);
    const { page } = opened;
    await page.getByLabel('Tips').fill('快');
    await opened.kept();
    await page.getByLabel('摘要').fill('又快又准');
    await page.locator('#diff', { hasText: '又快又准' }).waitFor();
    await page.reload();
    await undo();
    await said('已撤销：填写。');
    expect([await page.getByLabel('摘要').inputValue(), await page.getByLabel('Tips').inputValue()]).toEqual(['更快', '快']);
    await undo();
    await expect.poll(() => page.getByLabel('Tips').inputValue()).toBe('');
    await expect.poll(() => opened.button('撤销').isDisabled()).toBe(true);
    await opened.button('重做').click();
    await expect.poll(() => page.getByLabel('Tips').inputValue()).toBe('快');
  });

  it('but in a text field the browser takes back its own typing', async () => {
    opened = await openEditor(browser);
    const { page } = opened;
    await page.getByLabel('Tips').click();
    await page.keyboard.type('快');
    await page.keyboard.press('Control+z');
    expect(await page.getByLabel('Tips').inputValue()).toBe('');
    expect(await page.locator('#said').isHidden()).toBe(true);
  });
});
