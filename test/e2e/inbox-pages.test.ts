import { describe, expect, it } from 'vitest';
import { type InboxWindow, inboxOfTests } from './inbox-window.js';

const openInbox = inboxOfTests();
let inbox: InboxWindow;

describe('an inbox of several pages', () => {
  const many = Array.from({ length: 203 }, (_, n) => ({
    id: (0xb00000000000 + n).toString(16),
    title: `A small thing, ${n}`,
    url: `https://blog.example.org/${n}`,
    source: 'a blog',
    at: `2022-05-11T00:${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}.000Z`,
  }));
  const texts = { '.daybook/inbox/items-2022-05.jsonl': many.map((line) => `${JSON.stringify(line)}\n`).join('') };

  it('goes on with j past the last, from where the items that went leave off, and says where it ends', async () => {
    inbox = await openInbox({ texts, window: { locale: 'en' } });
    const { page, waits } = inbox;
    await page.getByText('1–100 of 203').waitFor();
    for (const key of ['j', 'x']) await page.keyboard.press(key);
    await page.getByText('Dismissed: A small thing').waitFor();
    await page.getByText('1–99 of 202').waitFor();
    await page.locator('.inbox .title a').last().focus();
    await page.keyboard.press('j');
    await page.waitForURL(/from=99$/);
    await page.getByText('100–199 of 202').waitFor();
    await page.keyboard.press('n');
    await page.waitForURL(/from=199$/);
    await page.getByText('200–202 of 202').waitFor();
    for (const key of ['j', 'j', 'j', 'j']) await page.keyboard.press(key);
    expect(await page.getByRole('status').getByText('That is the last one.').isVisible()).toBe(true);
    for (const key of ['x', 'x', 'x']) await page.keyboard.press(key);
    await page.getByText('You have gone through this page.').waitFor();
    await page.keyboard.press('u');
    await waits(1);
    await page.keyboard.press('x');
    await waits(0);
    await page
      .getByRole('status')
      .getByText(/^Dismissed: /)
      .waitFor();
    await page.keyboard.press('j');
    await page.getByText('101–199 of 199').waitFor();
  });

  it('does without script: links between pages, and ticks of a page as one decision', async () => {
    inbox = await openInbox({ texts, window: { javaScriptEnabled: false, viewport: { width: 390, height: 844 } } });
    const { page, titles } = inbox;
    await page.getByRole('link', { name: '后 100 条' }).click();
    await page.getByText('共 203 条，第 101–200 条').waitFor();
    const [first, second] = await titles();
    for (const at of [0, 1]) await page.locator('.inbox .tick').nth(at).check();
    await page.locator('.bulk').getByRole('button', { name: '略过' }).click();
    await page.getByText('等 2 条。').waitFor();
    await page.getByText('共 201 条，第 101–200 条').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('共 203 条，第 101–200 条').waitFor();
    expect((await titles()).slice(0, 2)).toEqual([first, second]);
    await page.getByRole('button', { name: '快捷键 ?' }).click();
    await page.getByRole('dialog', { name: '收件箱的快捷键' }).getByRole('button', { name: '关闭' }).click();
    await page.getByRole('link', { name: '前 100 条' }).click();
    await page.getByText('共 203 条，第 1–100 条').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
