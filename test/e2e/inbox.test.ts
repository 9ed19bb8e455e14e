import { beforeEach, describe, expect, it } from 'vitest';
import { sampleNote } from '../sample-log.js';
import { dayPath, type InboxWindow, inboxOfTests } from './inbox-window.js';

const openInbox = inboxOfTests();
let inbox: InboxWindow;

/** Changes the note, and waits until pages are told. */
async function changeLog({ log, page }: InboxWindow, text: string): Promise<void> {
  const changed = page.waitForEvent('console', { predicate: (message) => message.text() === 'changed' });
  await page.evaluate(() => {
    const stream = new EventSource(document.documentElement.dataset.live ?? '');
    const { version } = document.documentElement.dataset;
    stream.addEventListener('version', (event) => event.data !== version && console.log('changed'));
  });
  log.put(dayPath, text);
  await changed;
}

describe('the inbox by keys', () => {
  beforeEach(async () => {
    inbox = await openInbox({ window: { locale: 'en' } });
  });

  it('moves, dismisses, puts off and takes back, without loading the page anew', async () => {
    const { log, page, titles, decisions } = inbox;
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
    const { page, titles, waits, decisions } = inbox;
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
    const { log, page, titles, waits } = inbox;
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
    const { page, titles } = inbox;
    await page.evaluate(() => Object.assign(window, { isSame: true }));
    const before = await titles();
    await page.locator('[data-item="0a0000000003"] .tick').check();
    await page.locator('[data-item="0a0000000002"] .tick').check();
    await changeLog(inbox, sampleNote('2022.5.11', '1. [小目标检测](https://mp.weixin.qq.com/s/tricks)       :star::star:'));
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
    const { page } = inbox;
    await page.evaluate(() => Object.assign(window, { isSame: true }));
    for (const key of ['j', 's', 'j', 's']) await page.keyboard.press(key);
    await page.getByText('2 ticked').waitFor();
    await changeLog(inbox, `${inbox.log.get(dayPath)}\n`);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
    await page.getByRole('button', { name: 'Untick' }).click();
    await page.keyboard.press('j');
    await page.waitForFunction(() => !('isSame' in window));
  });

  it('asks what to mute, takes away all that it is about, and leaves with Escape', async () => {
    const { log, page, titles } = inbox;
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
    const { page } = inbox;
    const summary = page.locator('[data-item="0a0000000001"] .mute summary');
    const before = await summary.boundingBox();
    await summary.click();
    expect(await summary.boundingBox()).toEqual(before);
    const forms = await page.locator('[data-item="0a0000000001"] .mute-forms').boundingBox();
    expect(forms?.y).toBeGreaterThanOrEqual((before?.y ?? 0) + (before?.height ?? 0));
    expect(forms?.width).toBeGreaterThan(600);
  });

  it('does nothing for a key that has no button in the list', async () => {
    const { log, page, titles, decisions } = inbox;
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
    const { page, context, titles, decisions } = inbox;
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
    const { log, page } = inbox;
    await page.locator('[data-item="0a0000000002"] .title a').focus();
    await page.keyboard.press('e');
    await page.waitForURL(/\/edit\/2022-05-11\?n=2$/);
    expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('小目标检测的 10 个技巧：来自比赛第一名的总结');
    await page.goto(`${log.url}inbox`);
    await page.getByRole('link', { name: 'begun in the draft of 2022-05-11' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved in the notes.', { exact: true }).waitFor();
    expect(log.get(dayPath)).toContain('(https://mp.weixin.qq.com/s/tricks)');
    await page.goto(`${log.url}inbox`);
    await page.locator('[data-item="0a0000000002"]').waitFor({ state: 'detached' });
    await page.goto(`${log.url}inbox?shows=noted`);
    await page.getByRole('link', { name: /^noted on 2022-05-11: 小目标检测/ }).waitFor();
  });
});
