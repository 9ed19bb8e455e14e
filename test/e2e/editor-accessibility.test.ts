import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.js';
import { dayPath, dayText, type EditorWindow, openEditor } from './editor-window.js';
import { violations } from './violations.js';

let browser: Browser;
let opened: EditorWindow;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
afterEach(() => opened?.close());

/** The editor's states that no address leads to. */
const states: Readonly<Record<string, () => Promise<void>>> = {
  'a value that the note cannot hold': async () => {
    await opened.page.getByLabel('链接', { exact: true }).fill('https:/half');
    await opened.page.locator('.field-problem', { hasText: '不是网址' }).waitFor();
  },
  'words suggested': async () => {
    await opened.page.getByLabel('标签').click();
    await opened.page.keyboard.type('检');
    await opened.page.getByRole('listbox').waitFor();
    await opened.page.keyboard.press('ArrowDown');
  },
  'a step that was taken back': async () => {
    await opened.page.getByLabel('5', { exact: true }).check({ force: true });
    await opened.kept();
    await opened.button('撤销').click();
    await opened.page.locator('#said', { hasText: '已撤销' }).waitFor();
  },
  'the server away': async () => {
    await opened.page.route('**/form', (route) => route.abort());
    await opened.page.getByLabel('Tips').fill('断网');
    await opened.state.filter({ hasText: '已存在这个浏览器里' }).waitFor();
  },
  'typing offered back': async () => {
    await opened.page.addInitScript(() => {
      navigator.sendBeacon = () => false;
    });
    await opened.page.reload();
    await opened.page.route('**/form', (route) => route.abort());
    await opened.page.getByLabel('Tips').fill('断网');
    await opened.state.filter({ hasText: '已存在这个浏览器里' }).waitFor();
    // What a page sends while it is left may come late: the server stays away.
    await opened.page.goto('about:blank');
    await opened.page.goto(`${opened.log.url}edit/2022-05-11?n=2`);
    await opened.page.locator('#kept-here .kept').waitFor();
  },
  'a note that changed on the disk': async () => {
    await opened.page.getByLabel('摘要').fill('我的');
    await opened.kept();
    opened.log.put(dayPath, dayText.replace('更快', '磁盘上的'));
    await opened.button('保存').click();
    await opened.page.locator('#conflict').waitFor();
  },
  'the text with findings, values that wait and a suggestion': async () => {
    await opened.page.getByLabel('链接', { exact: true }).fill('https:/half');
    await opened.page.getByRole('link', { name: 'Markdown' }).click();
    await opened.page.locator('.cm-line', { hasText: 'Abstarct' }).click();
    await opened.page.keyboard.press('End');
    await opened.page.keyboard.type('\n- Ti');
    await opened.page.locator('.cm-tooltip-autocomplete').waitFor();
  },
  'the text with a finding explained': async () => {
    await opened.page.getByRole('link', { name: 'Markdown' }).click();
    await opened.page.locator('.cm-lintRange').first().hover();
    await opened.page.locator('.cm-diagnosticAction').waitFor();
  },
  'the text searched in': async () => {
    await opened.page.getByRole('link', { name: 'Markdown' }).click();
    await opened.page.locator('.cm-line', { hasText: '分割一切' }).click();
    await opened.page.keyboard.press('Control+f');
    await opened.page.keyboard.type('example');
  },
};

for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 390],
] as const) {
  describe(`the editor in ${colorScheme} colours at ${width} pixels has no violations with`, () => {
    for (const [name, reach] of Object.entries(states))
      it(name, async () => {
        opened = await openEditor(browser, {
          texts: { [dayPath]: dayText.replace('Abstract', 'Abstarct') },
          window: { colorScheme, viewport: { width, height: 900 } },
        });
        await reach();
        expect(await violations(opened.page)).toEqual([]);
      });
  });
}
