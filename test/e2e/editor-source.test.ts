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
afterEach(async () => {
  expect(opened.refused).toEqual([]);
  await opened.close();
});

const inText = { at: '?view=source&n=1' };
const content = () => opened.page.locator('.cm-content');
const line = (text: string) => opened.page.locator('.cm-line', { hasText: text }).first();
/** Puts the caret at the end of a line, and types. */
const typeAfter = async (text: string, typed: string) => {
  await line(text).click();
  await opened.page.keyboard.press('End');
  await opened.page.keyboard.type(typed);
};

describe('the text of the day', () => {
  it('is loaded only when it is opened, and typed into it is what is saved', async () => {
    opened = await openEditor(browser);
    const { page } = opened;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.getByRole('link', { name: 'Markdown' }).click();
    await content().waitFor();
    expect(asked).toContain('/edit/source.js');
    await expect.poll(() => new URL(page.url()).search).toBe('?view=source&n=1');
    await typeAfter('Abstract', '，又准');
    await opened.kept();
    expect(await page.locator('#preview').textContent()).toContain('更快，又准');
    expect(await opened.saved()).toBe(dayText.replace('更快', '更快，又准'));
    expect(await line('Abstract').textContent()).toBe('   - Abstract: 更快，又准');
    expect(await content().evaluate((element) => getComputedStyle(element).whiteSpace)).toBe('break-spaces');
  });

  it('and the form are one draft: what was typed in either stands in both, also what the text cannot hold', async () => {
    opened = await openEditor(browser);
    const { page } = opened;
    await page.getByLabel('链接', { exact: true }).fill('https:/half');
    await page.getByLabel('Tips').fill('从表单来');
    await page.getByRole('link', { name: 'Markdown' }).click();
    await typeAfter('Tips', '，到全文去');
    await expect.poll(() => page.locator('#loose li').textContent()).toBe('第 1 点, 链接: https:/half');
    await page.getByRole('link', { name: '表单' }).click();
    await expect.poll(() => page.getByLabel('Tips').inputValue()).toBe('从表单来，到全文去');
    expect(await page.getByLabel('链接', { exact: true }).inputValue()).toBe('https:/half');
    await page.goBack();
    await line('从表单来，到全文去').waitFor();
  });

  it('shows findings at their lines and puts them right at a click; undo brings them back', async () => {
    opened = await openEditor(browser, { ...inText, texts: { [dayPath]: dayText.replace('Abstract', 'Abstarct') } });
    const { page } = opened;
    await page.locator('.cm-lint-marker').first().waitFor();
    await page.locator('.cm-lintRange').first().hover();
    await page.locator('.cm-diagnosticAction', { hasText: '修正' }).click();
    await line('Abstract: 更快').waitFor();
    await opened.button('撤销').click();
    await line('Abstarct: 更快').waitFor();
    expect(opened.log.get(dayPath)).toContain('Abstarct');
  });

  it('keeps the caret while the server draws, and takes back typing by its own keys', async () => {
    opened = await openEditor(browser, inText);
    const { page } = opened;
    await typeAfter('扩散模型', ' 一');
    await opened.kept();
    await page.keyboard.type('二');
    expect(await line('扩散模型').textContent()).toBe('3. [扩散模型](https://example.org/c) 一二');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => line('扩散模型').textContent()).toBe('3. [扩散模型](https://example.org/c)');
    expect(await page.locator('#said').isHidden()).toBe(true);
  });

  it('goes with the list: an entry opens at its line, and the preview follows the caret', async () => {
    opened = await openEditor(browser, inText);
    const { page } = opened;
    await page.locator('#order a', { hasText: '扩散模型' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' :star:');
    await expect.poll(() => page.locator('#preview').textContent()).toContain('扩散模型');
    await line('分割一切').click();
    await expect.poll(() => page.locator('#order [aria-current]').textContent()).toBe('分割一切');
    await expect.poll(() => page.locator('#preview').textContent()).toContain('分割一切');
  });

  it('suggests labels, tags and venues of the log', async () => {
    opened = await openEditor(browser, {
      ...inText,
      texts: {
        'notes/202205/0510.md': dayText
          .replace('2022.5.11', '2022.5.10')
          .replace('[检测]', '[CVPR 2022 | 检测]')
          .replace('更快', '更快\n   - Tags: 检测器'),
      },
    });
    const { page } = opened;
    await typeAfter('Abstract', '\n- Ti');
    await page.locator('.cm-tooltip-autocomplete li', { hasText: 'Tips' }).click();
    await expect.poll(() => line('Tips').textContent()).toMatch(/- Tips: $/);
    await page.keyboard.type('快\n- Tags: 检');
    await page.locator('.cm-tooltip-autocomplete li', { hasText: '检测器' }).click();
    await expect.poll(() => line('Tags').textContent()).toMatch(/- Tags: 检测器$/);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n4. [CV');
    await page.locator('.cm-tooltip-autocomplete li', { hasText: 'CVPR 2022' }).click();
    await expect.poll(() => line('4. [').textContent()).toBe('4. [CVPR 2022 | ');
  });

  it('lets Chinese be composed: no half word is sent, and what comes meanwhile waits', async () => {
    opened = await openEditor(browser, inText);
    const { page } = opened;
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.postData() ?? ''));
    await typeAfter('Abstract', '，');
    const session = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    for (const text of ['h', 'hen', 'hen zhun']) {
      await compose(text);
      await page.waitForTimeout(300);
    }
    await page.waitForTimeout(700);
    expect(await line('Abstract').textContent()).toBe('   - Abstract: 更快，hen zhun');
    expect(sent.filter((body) => body.includes('hen'))).toEqual([]);
    await session.send('Input.insertText', { text: '很准' });
    await opened.kept();
    expect(await line('Abstract').textContent()).toBe('   - Abstract: 更快，很准');
    expect(await opened.saved()).toBe(dayText.replace('更快', '更快，很准'));
  });

  it('shows what comes from the server only when a word is composed', async () => {
    opened = await openEditor(browser, { ...inText, texts: { [dayPath]: dayText.replace('Abstract', 'Abstarct') } });
    const { page } = opened;
    let answer = (): void => {};
    const isComposing = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/form', async (route) => {
      await isComposing;
      await route.continue();
    });
    await line('Abstarct').click();
    await page.keyboard.press('End');
    await page.locator('#findings button', { hasText: '修正' }).dispatchEvent('click');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
    answer();
    await page.locator('#said', { hasText: '已修正。' }).waitFor();
    expect(await line('Abstarct').textContent()).toBe('   - Abstarct: 更快ni');
    await session.send('Input.insertText', { text: '你' });
    await line('Abstract: 更快你').waitFor();
    await opened.kept();
    expect(await opened.saved()).toBe(dayText.replace('更快', '更快你'));
  });

  it('does not trap the Tab key: it indents, and after Escape it leaves', async () => {
    opened = await openEditor(browser, inText);
    const { page } = opened;
    await line('Abstract').click();
    await page.keyboard.press('Tab');
    expect(await line('Abstract').textContent()).toBe('     - Abstract: 更快');
    expect(await content().evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await content().evaluate((element) => element.contains(document.activeElement))).toBe(false);
    expect(await page.locator('#source-hint').textContent()).toContain('先按 Escape 再按 Tab 离开');
  });

  it('is searched and replaced in', async () => {
    opened = await openEditor(browser, inText);
    const { page } = opened;
    await line('Abstract').click();
    await page.keyboard.press('Control+f');
    await page.getByPlaceholder('查找').fill('example.org');
    await page.getByPlaceholder('替换').fill('example.com');
    await page.getByRole('button', { name: '全部替换' }).click();
    await opened.kept();
    await page.keyboard.press('Escape');
    expect(await opened.saved()).toBe(dayText.replaceAll('example.org', 'example.com'));
  });

  it('keeps the line breaks that a file has, mixed as they are', async () => {
    const mixed = dayText.replace('------\n', '------\r\n').replace('更快\n', '更快\r\n');
    opened = await openEditor(browser, { ...inText, texts: { [dayPath]: mixed } });
    await typeAfter('分割一切', ':star:');
    expect(await opened.saved()).toBe(mixed.replace('(https://example.org/b)       :star:', '(https://example.org/b)       :star::star:'));
  });

  it('is brought together with what another window did meanwhile; what was typed since stays', async () => {
    opened = await openEditor(browser, inText);
    const { page } = opened;
    const other = await page.context().newPage();
    await other.goto(`${opened.log.url}edit/2022-05-11?n=3`);
    await other.getByLabel('Tips').fill('从那边来');
    await other.locator('#state', { hasText: '还没写入笔记' }).waitFor();
    await typeAfter('Abstract', '，从这边来');
    await line('从那边来').waitFor();
    expect(await line('Abstract').textContent()).toBe('   - Abstract: 更快，从这边来');
    const text = await opened.saved();
    expect([text.includes('从这边来'), text.includes('从那边来')]).toEqual([true, true]);
  });

  it('is written on a phone, wrapped; the head of the page stays in sight', async () => {
    opened = await openEditor(browser, { ...inText, window: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } });
    await content().waitFor();
    expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await opened.page.evaluate(() => scrollY)).toBe(0);
    await typeAfter('Abstract', '，在手机上');
    expect(await opened.saved()).toBe(dayText.replace('更快', '更快，在手机上'));
  });
});

describe('without script', () => {
  it('the text is a plain field that keeps every byte that was not typed', async () => {
    const text = dayText.replaceAll('\n', '\r\n');
    opened = await openEditor(browser, { ...inText, texts: { [dayPath]: text }, window: { javaScriptEnabled: false } });
    const { page } = opened;
    const area = page.getByLabel('这一天的全文');
    await area.fill((await area.inputValue()).replace('更快', '更快，又准'));
    await page.getByRole('button', { name: '记进草稿' }).click();
    await page.locator('#state', { hasText: '还没写入笔记' }).waitFor();
    expect(await opened.saved()).toBe(text.replace('更快', '更快，又准'));
  });
});
