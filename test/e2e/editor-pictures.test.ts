import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.js';
import { dayPath, dayText, type EditorWindow, openEditor } from './editor-window.js';

/** One pixel. */
const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');
const dotName = '0511-49779094.png';

let browser: Browser;
let opened: EditorWindow;
let folder: string;
beforeAll(async () => {
  browser = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), 'daybook-pictures-'));
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => opened?.close());

const said = (text: string) => opened.page.locator('#said').filter({ hasText: text }).waitFor();
const file = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

/** Drags files from the desktop over the page, and drops them. */
const drop = async (...files: string[]): Promise<void> => {
  const session = await opened.page.context().newCDPSession(opened.page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver'] as const) await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  await opened.page.locator('#editor.over').waitFor();
  await session.send('Input.dispatchDragEvent', { type: 'drop', x: 600, y: 400, data });
};
/** Puts something on the clipboard of the system, and pastes it. */
const paste = async (type: 'image/png' | 'text/plain', bytes: string): Promise<void> => {
  const { page } = opened;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(
    async ([kind, data]) => {
      const own = new Blob([Uint8Array.from(atob(data), (char) => char.charCodeAt(0))], { type: kind });
      await navigator.clipboard.write([new ClipboardItem({ [kind]: own })]);
    },
    [type, bytes] as const,
  );
  await page.keyboard.press('Control+v');
};

describe('a picture', () => {
  it('that is dropped lies with the draft, is taken back and again, and comes into the log when the day is saved', async () => {
    opened = await openEditor(browser);
    await opened.page.getByLabel('Tips').fill('有图');
    await drop(file('图 一.png', dot));
    await said('图片已放进草稿');
    expect(await opened.page.locator('#pictures li').textContent()).toBe(`images/${dotName}`);
    await opened.button('撤销').click();
    await said('已撤销：图片。');
    expect(await opened.page.locator('#pictures li').count()).toBe(0);
    await opened.button('重做').click();
    await opened.page.locator('#pictures li').waitFor();
    expect(opened.log.tree().filter((path) => path.startsWith('notes/'))).toEqual([dayPath]);
    expect(await opened.page.locator('#preview img').getAttribute('src')).toContain(dotName);
    expect(await opened.saved()).toContain(`<img src="images/${dotName}" style='zoom:100%'>`);
    expect(opened.log.tree()).toEqual([dayPath, `notes/202205/images/${dotName}`]);
    expect(opened.log.get(dayPath)).toContain('Tips: 有图');
  });

  it('is pasted from the clipboard, also while a text is typed', async () => {
    opened = await openEditor(browser, { at: '?n=2' });
    await opened.page.getByLabel('Tips').click();
    await paste('image/png', dot.toString('base64'));
    await said('图片已放进草稿');
    expect(await opened.page.locator('#pictures li').textContent()).toMatch(/^images\/0511-[0-9a-f]{8}\.png$/);
    expect(await opened.page.getByLabel('Tips').inputValue()).toBe('');
  });

  it('goes into the entry at the caret where the text of the day is open', async () => {
    opened = await openEditor(browser, { at: '?view=source&n=2' });
    await opened.page.locator('.cm-line', { hasText: '分割一切' }).click();
    await paste('image/png', dot.toString('base64'));
    await said('图片已放进草稿');
    expect(await opened.page.locator('.cm-line', { hasText: '<img' }).textContent()).toMatch(/images\/0511-[0-9a-f]{8}\.png/);
    const text = await opened.saved();
    expect(text.indexOf('分割一切')).toBeLessThan(text.indexOf('<img'));
    expect(text.indexOf('<img')).toBeLessThan(text.indexOf('扩散模型'));
  });

  it('several at once come in the order of the list', async () => {
    opened = await openEditor(browser);
    const other = Buffer.concat([dot, Buffer.from('another')]);
    await drop(file('a.png', dot), file('b.png', other));
    await expect.poll(() => opened.page.locator('#pictures li').count()).toBe(2);
    expect(await opened.page.locator('#pictures li').first().textContent()).toBe(`images/${dotName}`);
  });
});

describe('a text that is pasted', () => {
  it('is text', async () => {
    opened = await openEditor(browser);
    await opened.page.getByLabel('Tips').click();
    await paste('text/plain', Buffer.from('plain').toString('base64'));
    await opened.kept();
    expect(await opened.page.getByLabel('Tips').inputValue()).toBe('plain');
    expect(await opened.page.locator('#pictures li').count()).toBe(0);
  });
});

describe('a file that cannot be taken', () => {
  it('because it is none, or says so wrongly, gets a sentence, and what was typed stays', async () => {
    opened = await openEditor(browser);
    await opened.page.getByLabel('Tips').fill('写着');
    await drop(file('论文.pdf', Buffer.from('%PDF-1.7')));
    await said('论文.pdf: 这不是能显示的图片。');
    await drop(file('evil.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')));
    // The name of the first file is gone: this is what the server says of the second.
    await opened.page
      .locator('#said')
      .filter({ hasText: /^这不是能显示的图片。接受 PNG、JPEG、GIF、WebP、AVIF；SVG 可以带脚本，因此不接受。$/ })
      .waitFor();
    expect(await opened.page.getByLabel('Tips').inputValue()).toBe('写着');
    await opened.kept();
    expect(opened.log.tree()).toEqual(['.daybook/drafts/.gitignore', '.daybook/drafts/2022-05-11.json', dayPath]);
  });

  it('because it is too large gets a sentence, before it is sent and when the server refuses it', async () => {
    opened = await openEditor(browser);
    const huge = file('大.png', Buffer.concat([dot, Buffer.alloc(22 * 1024 * 1024)]));
    await drop(huge);
    await said('大.png: 图片不能超过 20 MB。请缩小后重试。');
    await opened.close();
    opened = await openEditor(browser, { window: { javaScriptEnabled: false }, at: '?n=2' });
    await opened.page.setInputFiles('#picture', huge);
    await opened.button('加上图片').click();
    await said('图片不能超过 20 MB');
    await opened.page.getByRole('heading', { name: '第 2 点，共 3 点' }).waitFor();
    expect(opened.log.tree()).toEqual([dayPath]);
  });

  it('because the new entry has no title yet gets a sentence', async () => {
    opened = await openEditor(browser, { at: '?n=new' });
    await drop(file('点.png', dot));
    await said('请先给新的一点写上标题，再加图片。');
    expect(opened.log.get(dayPath)).toBe(dayText);
  });
});
