import { describe, expect, it } from 'vitest';
import { type InboxWindow, inboxOfTests } from './inbox-window.js';
import { violations, violationsInTheDark } from './violations.js';

const openInbox = inboxOfTests();
let inbox: InboxWindow;

describe('the reading view', () => {
  it('reads the page in blocks, of which nothing runs, and knows the keys', async () => {
    inbox = await openInbox({ window: { locale: 'en' } });
    const { page, foreign } = inbox;
    await page.locator('[data-item="0a0000000003"] .title a').focus();
    await page.keyboard.press('o');
    await page.getByRole('heading', { name: 'How heat flows' }).waitFor();
    await page.waitForLoadState();
    expect(await page.title()).toContain('A diffusion of heat');
    const article = await page.locator('.article').innerHTML();
    expect(article).toContain('<a href="https://blog.example.org/more" rel="noreferrer">more</a>');
    expect(article).not.toMatch(/script|onerror|onclick|iframe|javascript:/i);
    expect(await page.locator('.article li').allTextContents()).toEqual([
      'One end of the rod is warm, and that is where all of it begins.',
      'The other is cold, and that is where all of it ends, however long the rod may be.',
    ]);
    expect(foreign.every(({ url, referrer }) => url === 'https://blog.example.org/x.png' && referrer === null)).toBe(true);
    const times = inbox.asked.length;
    await page.reload();
    await page.getByRole('heading', { name: 'How heat flows' }).waitFor();
    expect(inbox.asked).toHaveLength(times);
    const keys = page.getByRole('dialog', { name: 'Keys here' });
    await page.keyboard.press('?');
    expect(await keys.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect([await keys.isVisible(), new URL(page.url()).pathname]).toEqual([false, '/inbox/0a0000000003']);
    await page.keyboard.press('x');
    await page.getByText('Dismissed: A diffusion of heat').waitFor();
    expect(new URL(page.url()).pathname).toBe('/inbox');
  });

  it('says why a page cannot be read, once, and leaves the button', async () => {
    inbox = await openInbox({ at: 'inbox/0a0000000002', window: { locale: 'en' } });
    const { log, page } = inbox;
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).not.toContain('daybook add');
    expect(await page.getByRole('button', { name: 'Try again' }).isEnabled()).toBe(true);
    expect((await page.goto(`${log.url}inbox/ffffffffffff`))?.status()).toBe(404);
  });
});

describe('the inbox for everybody', () => {
  it.each([
    ['a phone', 390, 'zh-CN'],
    ['a desktop', 1440, 'en'],
  ] as const)('has no violations in light and dark colours, on %s', async (_, width, locale) => {
    inbox = await openInbox({ window: { locale, viewport: { width, height: 900 } } });
    const { log, page } = inbox;
    for (const each of ['inbox', 'inbox?shows=dismissed', 'inbox?shows=noted', 'inbox/0a0000000003', 'inbox/0a0000000001']) {
      await page.goto(log.url + each);
      if (each === 'inbox') for (const key of ['j', 's', 'm', 'Escape', '?']) await page.keyboard.press(key);
      if (each === 'inbox/0a0000000001') await page.keyboard.press('?');
      if (each === 'inbox/0a0000000003') await page.getByRole('heading', { name: 'How heat flows' }).waitFor();
      expect([each, width, await violations(page), await violationsInTheDark(page)]).toEqual([each, width, [], []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  });
});
