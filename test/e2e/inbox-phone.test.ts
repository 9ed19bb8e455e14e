import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { leave } from './browser.js';
import { type InboxWindow, inboxOfTests } from './inbox-window.js';

const openInbox = inboxOfTests();
let inbox: InboxWindow;

describe('the inbox without script', () => {
  beforeEach(async () => {
    inbox = await openInbox({ at: '', window: { javaScriptEnabled: false, viewport: { width: 390, height: 844 } } });
    const { page } = inbox;
    await page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: /^收件箱/ })
      .click();
    await page.locator('.inbox .item').first().waitFor();
  });

  it('is all forms: dismiss, put off, bulk, undo, mute, read', async () => {
    const { log, page, titles } = inbox;
    const press = (name: string, place: Locator | Page = page) => leave(page, () => place.getByRole('button', { name }).click());
    const before = await titles();
    await press('略过', page.locator('[data-item="0a0000000003"]'));
    await page.getByText('已略过：A diffusion of heat').waitFor();
    await press('撤销');
    await page.getByText('已撤销：略过 1 条。').waitFor();
    expect(await titles()).toEqual(before);
    await page.locator('[data-item="0a0000000002"] .tick').check();
    await page.locator('[data-item="0a0000000004"] .tick').check();
    await press('以后再读', page.locator('.bulk'));
    await page.getByText('已放进待读：').waitFor();
    expect(await titles()).toHaveLength(before.length - 2);
    await press('略过', page.locator('.bulk'));
    await page.getByRole('alert').getByText('没有选择任何条目。').waitFor();
    await page.goto(`${log.url}inbox`);
    const item = page.locator('[data-item="0a0000000003"]');
    await item.locator('.mute summary').click();
    await press('屏蔽这个网站', item);
    await page.getByText('已屏蔽网站“blog.example.org”。').waitFor();
    await page.getByText('屏蔽与置顶（1）').click();
    await press('取消：屏蔽网站“blog.example.org”');
    await page.getByText('已不再屏蔽网站“blog.example.org”。').waitFor();
    await page.goto(`${log.url}inbox/0a0000000003`);
    await press('在这里阅读网页');
    await page.getByRole('heading', { name: 'How heat flows' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

describe('the inbox by swipes', () => {
  it('dismisses to the left, puts off to the right, and does nothing for a short pull or a scroll', async () => {
    inbox = await openInbox({ window: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } });
    const { page, context, titles, decisions } = inbox;
    const before = await titles();
    const touch = await context.newCDPSession(page);
    const swipe = async (id: string, byX: number, byY = 0) => {
      const item = page.locator(`[data-item="${id}"] .meta`);
      await item.scrollIntoViewIfNeeded();
      const box = await item.boundingBox();
      const [x, y] = [195, (box?.y ?? 0) + (box?.height ?? 0) / 2];
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      for (let part = 1; part <= 8; part++)
        await touch.send('Input.dispatchTouchEvent', {
          type: 'touchMove',
          touchPoints: [{ x: x + (byX * part) / 8, y: y + (byY * part) / 8 }],
        });
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await swipe('0a0000000003', -50);
    await swipe('0a0000000003', 20, -150);
    expect(await titles()).toEqual(before);
    await swipe('0a0000000003', -160);
    await page.getByText('已略过：A diffusion of heat').waitFor();
    await swipe('0a0000000002', 160);
    await page.getByText('已放进待读：小目标检测').waitFor();
    expect(await titles()).toHaveLength(before.length - 2);
    expect(decisions()).toEqual(['dismissed', 'later']);
    expect(new URL(page.url()).pathname).toBe('/inbox');
  });
});
