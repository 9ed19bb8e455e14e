import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { leave, openBrowser } from './browser.js';
import { dayPath, dayText, type EditorWindow, openEditor } from './editor-window.js';

let browser: Browser;
let opened: EditorWindow;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
afterEach(() => opened?.close());

const yesterday = {
  'notes/202205/0510.md': dayText
    .replace('2022.5.11', '2022.5.10')
    .replace('[检测]', '[CVPR 2022 | 检测]')
    .replace('更快', '更快\n   - Tags: 检测器, 实时检测'),
};
const options = () => opened.page.getByRole('option').allTextContents();

describe('tags', () => {
  it('are suggested by the log and its topics while one types; arrow keys and Enter take one', async () => {
    opened = await openEditor(browser, { texts: yesterday });
    const { page } = opened;
    const tags = page.getByLabel('标签');
    await tags.click();
    await page.keyboard.type('检');
    await expect.poll(options).toEqual(['检测器', '检索与推荐', '实时检测', '目标检测', '异常检测']);
    await expect.poll(() => page.locator('#announcer').textContent()).toBe('5 个建议，用上下键选择。');
    for (let at = 0; at < 3; at++) await page.keyboard.press('ArrowDown');
    expect(await tags.getAttribute('aria-activedescendant')).toBe('suggestion-2');
    await page.keyboard.press('Enter');
    expect(await tags.inputValue()).toBe('实时检测, ');
    await page.keyboard.type('检');
    await expect.poll(options).toEqual(['检测器', '检索与推荐', '目标检测', '异常检测']);
    await page.getByRole('option', { name: '目标检测' }).click();
    expect(await tags.inputValue()).toBe('实时检测, 目标检测, ');
    await opened.kept();
    expect(await opened.saved()).toBe(dayText.replace('更快', '更快\n   - Tags: 实时检测, 目标检测'));
  });

  it('are completed where the caret stands', async () => {
    opened = await openEditor(browser, { texts: yesterday });
    const tags = opened.page.getByLabel('标签');
    await tags.fill('甲, 检, 乙');
    await tags.evaluate((field: HTMLInputElement) => field.setSelectionRange(4, 4));
    await opened.page.keyboard.press('ArrowDown');
    await opened.page.getByRole('option', { name: '检测器' }).click();
    expect(await tags.inputValue()).toBe('甲, 检测器, 乙');
    await opened.kept();
    expect(await opened.saved()).toContain('   - Tags: 甲, 检测器, 乙\n');
  });

  it('leave Enter, Tab and Escape what they are while none is chosen', async () => {
    opened = await openEditor(browser, { texts: yesterday });
    const { page } = opened;
    await page.getByLabel('标签').click();
    await page.keyboard.type('检');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').count()).toBe(0);
    expect(await page.getByLabel('标签').evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('测');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.getByLabel('标签').inputValue()).toBe('检测');
    expect(await page.getByRole('listbox').count()).toBe(0);
  });

  it('are typed without script, and stand in the note when the day is saved', async () => {
    opened = await openEditor(browser, { window: { javaScriptEnabled: false } });
    await opened.page.getByLabel('标签').fill('检测 #ViT');
    await leave(opened.page, () => opened.button('记进草稿').last().click());
    expect(await opened.page.getByLabel('标签').inputValue()).toBe('检测, ViT');
    expect(await opened.saved()).toBe(dayText.replace('更快', '更快\n   - Tags: 检测, ViT'));
  });
});

describe('a title', () => {
  it('is offered the venues of the log at its beginning', async () => {
    opened = await openEditor(browser, { texts: yesterday, at: '?n=new' });
    const title = opened.page.getByLabel('标题', { exact: true });
    await title.click();
    await opened.page.keyboard.type('cv');
    await opened.page.getByRole('option', { name: 'CVPR 2022' }).click();
    await opened.page.keyboard.type('新的检测');
    expect(await title.inputValue()).toBe('CVPR 2022 | 新的检测');
    await opened.kept();
    expect(opened.log.get(dayPath)).toBe(dayText);
  });
});
