import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeWeb } from '../capture/fake-web.js';
import { sampleInbox } from '../inbox/sample-inbox.js';
import { sampleNote } from '../sample-log.js';
import { leave, openBrowser, openWindow, type ServedLog, serveLog } from './browser.js';
import { violations, violationsInTheDark } from './violations.js';

const path = 'notes/202205/0511.md';
const note = sampleNote('2022.5.11', '1. [检测 with YOLOv6](https://example.org/a)       :star::star:');
const hostile = {
  body: `<title>Heat</title><article><h2>How heat flows</h2><p onclick="alert(1)">${'Heat flows from what is warm to what is cold. '.repeat(8)}<a href="javascript:alert(2)">wrong</a> <a href="/more">more</a></p>
    <script>document.title='taken'</script><img src="x.png" onerror="document.title='taken'" alt="A rod"><iframe src="https://evil.example/"></iframe>
    <ul><li>One end of the rod is warm, and that is where all of it begins.</li><li>The other is cold, and that is where all of it ends, however long the rod may be.</li></ul><pre>u_t = u_xx</pre></article>`,
};
const web = fakeWeb({
  'https://blog.example.org/heat': hostile,
  'https://export.arxiv.org/api/query?id_list=2204.07154&max_results=1': { body: '', status: 503 },
});

let browser: Browser;
let log: ServedLog;
let page: Page;
let context: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  log = await serveLog({ [path]: note, ...sampleInbox }, undefined, { fetch: web.fetch });
});
afterEach(async () => {
  await context?.close();
  await log.close();
});

const titles = () => page.locator('.inbox .title').allTextContents();
const waits = async (count: number) => {
  await page.waitForFunction((wanted) => document.querySelectorAll('.inbox .item').length === wanted, count);
};
const decisions = () => {
  try {
    return log
      .get('.daybook/inbox/decisions.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).event as string);
  } catch {
    return [];
  }
};

/** Changes the note, and waits until pages are told. */
async function changeLog(text: string): Promise<void> {
  const changed = page.waitForEvent('console', { predicate: (message) => message.text() === 'changed' });
  await page.evaluate(() => {
    const stream = new EventSource(document.documentElement.dataset.live ?? '');
    const { version } = document.documentElement.dataset;
    stream.addEventListener('version', (event) => event.data !== version && console.log('changed'));
  });
  log.put(path, text);
  await changed;
}

describe('the inbox by keys', () => {
  beforeEach(async () => {
    ({ context, page } = await openWindow(browser, { locale: 'en' }));
    await page.goto(`${log.url}inbox`);
  });

  it('moves, dismisses, puts off and takes back, without loading the page anew', async () => {
    await page.evaluate(() => Object.assign(window, { isSame: true }));
    const [first = '', second = '', third = ''] = await titles();
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(first);
    await page.keyboard.press('x');
    await page.getByText(`Dismissed: ${first}.`).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(second);
    await page.keyboard.press('l');
    await page.getByText(`Put into the to-read queue: ${second}.`).waitFor();
    expect(await titles()).not.toContain(second);
    expect(await page.getByText('2 items wait').count()).toBe(1);
    expect(await page.locator('[data-count="new"]').allTextContents()).toEqual(['2', '2']);
    expect(await page.locator('[data-count="dismissed"]').textContent()).toBe('1');
    expect(decisions()).toEqual(['dismissed', 'later']);
    expect(log.get('.daybook/to-read.jsonl')).toContain(JSON.stringify(second));
    await page.keyboard.press('u');
    await page.getByText('Taken back: put off 1 item.').waitFor();
    await page.keyboard.press('u');
    await page.getByText('Taken back: dismissed 1 item.').waitFor();
    expect((await titles()).slice(0, 3)).toEqual([first, second, third]);
    expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
    await page.reload();
    expect((await titles()).slice(0, 3)).toEqual([first, second, third]);
  });

  it('ticks several, dismisses them as one decision, and brings them back in their places', async () => {
    const before = await titles();
    for (const key of ['j', 's', 'j', 'j', 's']) await page.keyboard.press(key);
    await page.getByText('2 ticked').waitFor();
    await page.keyboard.press('x');
    await waits(before.length - 2);
    await page.getByText('2 ticked').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await waits(before.length);
    expect(await titles()).toEqual(before);
    expect(decisions()).toEqual(['dismissed', 'undone']);
  });

  it('brings back what is refused of several, and says why', async () => {
    const line = { id: '0b0000000001', at: '2022-05-11T03:00:00.000Z', title: 'A long address', source: 'a blog' };
    const url = `https://blog.example.org/${'a'.repeat(8_000)}`;
    log.put('.daybook/inbox/items-2022-04.jsonl', `${JSON.stringify({ ...line, url })}\n`);
    await page.reload();
    const before = await titles();
    await page.locator('[data-item="0b0000000001"] .tick').check();
    await page.locator('[data-item="0a0000000002"] .tick').check();
    await page.keyboard.press('l');
    await page.getByText('1 was refused: A long address:').waitFor();
    expect(await titles()).toEqual(before.filter((title) => !title.startsWith('小目标检测')));
    await page.keyboard.press('u');
    await waits(before.length);
    expect(await titles()).toEqual(before);
  });

  it('keeps what it says of a step where the log changed meanwhile, until its reader looks elsewhere', async () => {
    await page.evaluate(() => Object.assign(window, { isSame: true }));
    const before = await titles();
    await page.locator('[data-item="0a0000000003"] .tick').check();
    await page.locator('[data-item="0a0000000002"] .tick').check();
    await changeLog(sampleNote('2022.5.11', '1. [小目标检测](https://mp.weixin.qq.com/s/tricks)       :star::star:'));
    await page.keyboard.press('x');
    await page.getByText('1 was refused:').waitFor();
    await page.waitForTimeout(500);
    expect(await page.locator('[data-said-text]').textContent()).toContain('It is noted already');
    expect(await titles()).toHaveLength(before.length - 2);
    expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.waitForFunction(() => !('isSame' in window));
  });

  it('keeps ticks where the log changed meanwhile', async () => {
    await page.evaluate(() => Object.assign(window, { isSame: true }));
    for (const key of ['j', 's', 'j', 's']) await page.keyboard.press(key);
    await page.getByText('2 ticked').waitFor();
    await changeLog(`${note}\n`);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
    await page.getByRole('button', { name: 'Untick' }).click();
    await page.keyboard.press('j');
    await page.waitForFunction(() => !('isSame' in window));
  });

  it('asks what to mute, takes away all that it is about, and leaves with Escape', async () => {
    await page.locator('[data-item="0a0000000003"] .title a').focus();
    await page.keyboard.press('m');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('A diffusion of heat');
    await page.keyboard.press('m');
    await page.keyboard.type('diffusion');
    await page.keyboard.press('Enter');
    await page.getByText('Muted the word “diffusion”.').waitFor();
    expect((await titles()).join()).not.toContain('diffusion');
    await page.goto(`${log.url}inbox?shows=muted`);
    expect(await titles()).toEqual(['A diffusion of heat, and what it has to do with image segmentation']);
  });

  it('opens what to mute under its button, which stays where it is', async () => {
    const summary = page.locator('[data-item="0a0000000001"] .mute summary');
    const before = await summary.boundingBox();
    await summary.click();
    expect(await summary.boundingBox()).toEqual(before);
    const forms = await page.locator('[data-item="0a0000000001"] .mute-forms').boundingBox();
    expect(forms?.y).toBeGreaterThanOrEqual((before?.y ?? 0) + (before?.height ?? 0));
    expect(forms?.width).toBeGreaterThan(600);
  });

  it('does nothing for a key that has no button in the list', async () => {
    for (const key of ['j', 'x']) await page.keyboard.press(key);
    await page.getByText('Dismissed: ').waitFor();
    await page.goto(`${log.url}inbox?shows=dismissed`);
    const [dismissed = ''] = await titles();
    for (const key of ['j', 'x', 's', 'm', 'x']) await page.keyboard.press(key);
    await page.keyboard.press('l');
    await page.getByText(`Put into the to-read queue: ${dismissed}.`).waitFor();
    expect(decisions()).toEqual(['dismissed', 'later']);
  });

  it('explains its keys, and tells when the server is gone', async () => {
    const before = await titles();
    const keys = page.getByRole('dialog', { name: 'Keys of the inbox' });
    for (const close of ['?', 'Escape', 'Enter']) {
      await page.keyboard.press('?');
      await keys.getByText('take the last decision back').waitFor();
      // Nothing happens to the list meanwhile.
      await page.keyboard.press('x');
      await page.keyboard.press(close);
      await keys.waitFor({ state: 'hidden' });
    }
    expect([await titles(), decisions(), await page.evaluate(() => scrollY)]).toEqual([before, [], 0]);
    await page.getByRole('button', { name: 'Keys ?' }).click();
    await keys.getByRole('button', { name: 'Close' }).click();
    await keys.waitFor({ state: 'hidden' });
    await context.route('**/inbox', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByText('The server does not answer; nothing was changed.').waitFor();
    expect(await titles()).toEqual(before);
  });

  it('accepts: the draft has what the source told, the item is noted once the day is saved', async () => {
    await page.locator('[data-item="0a0000000002"] .title a').focus();
    await page.keyboard.press('e');
    await page.waitForURL(/\/edit\/2022-05-11\?n=2$/);
    expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('小目标检测的 10 个技巧：来自比赛第一名的总结');
    await page.goto(`${log.url}inbox`);
    await page.getByRole('link', { name: 'begun in the draft of 2022-05-11' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved in the notes.', { exact: true }).waitFor();
    expect(log.get(path)).toContain('(https://mp.weixin.qq.com/s/tricks)');
    await page.goto(`${log.url}inbox`);
    await page.locator('[data-item="0a0000000002"]').waitFor({ state: 'detached' });
    await page.goto(`${log.url}inbox?shows=noted`);
    await page.getByRole('link', { name: /^noted on 2022-05-11: 小目标检测/ }).waitFor();
  });
});

describe('an inbox of several pages', () => {
  const many = Array.from({ length: 203 }, (_, n) => ({
    id: (0xb00000000000 + n).toString(16),
    title: `A small thing, ${n}`,
    url: `https://blog.example.org/${n}`,
    source: 'a blog',
    at: `2022-05-11T00:${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}.000Z`,
  }));
  beforeEach(() => {
    log.put('.daybook/inbox/items-2022-05.jsonl', many.map((line) => `${JSON.stringify(line)}\n`).join(''));
  });

  it('goes on with j past the last, from where the items that went leave off, and says where it ends', async () => {
    ({ context, page } = await openWindow(browser, { locale: 'en' }));
    await page.goto(`${log.url}inbox`);
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
    ({ context, page } = await openWindow(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }));
    await page.goto(`${log.url}inbox`);
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

describe('the reading view', () => {
  it('reads the page in blocks, of which nothing runs, and knows the keys', async () => {
    let foreign: { url: string; referrer: string | null }[];
    ({ context, page, foreign } = await openWindow(browser, { locale: 'en' }));
    await page.goto(`${log.url}inbox`);
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
    const asked = web.asked.length;
    await page.reload();
    await page.getByRole('heading', { name: 'How heat flows' }).waitFor();
    expect(web.asked).toHaveLength(asked);
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
    ({ context, page } = await openWindow(browser, { locale: 'en' }));
    await page.goto(`${log.url}inbox/0a0000000002`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).not.toContain('daybook add');
    expect(await page.getByRole('button', { name: 'Try again' }).isEnabled()).toBe(true);
    expect((await page.goto(`${log.url}inbox/ffffffffffff`))?.status()).toBe(404);
  });
});

describe('the inbox without script', () => {
  beforeEach(async () => {
    ({ context, page } = await openWindow(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }));
    await page.goto(log.url);
    await page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: /^收件箱/ })
      .click();
    await page.locator('.inbox .item').first().waitFor();
  });

  it('is all forms: dismiss, put off, bulk, undo, mute, read', async () => {
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
    ({ context, page } = await openWindow(browser, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }));
    await page.goto(`${log.url}inbox`);
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

describe('the inbox for everybody', () => {
  it.each([
    ['a phone', 390, 'zh-CN'],
    ['a desktop', 1440, 'en'],
  ] as const)('has no violations in light and dark colours, on %s', async (_, width, locale) => {
    ({ context, page } = await openWindow(browser, { locale, viewport: { width, height: 900 } }));
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
