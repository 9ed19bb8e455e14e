import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestMail } from '../../src/publish/digest/digest-mail.js';
import { emptyDigest, sampleDigest } from '../sample-digest.js';
import { sampleNote } from '../sample-log.js';
import { openBrowser, openWindow, type ServedLog, serveLog } from './browser.js';

const digests = [{ ...emptyDigest, date: '2022-05-11' }, sampleDigest].map((digest) => `${JSON.stringify(digest)}\n`).join('');

let browser: Browser;
let log: ServedLog;
beforeAll(async () => {
  [browser, log] = await Promise.all([
    openBrowser(),
    serveLog({
      'notes/202205/0511.md': sampleNote('2022.5.11', '1. [检测 with YOLOv6](https://example.org/a)       :star::star:'),
      '.daybook/inbox/digests-2022-05.jsonl': digests,
    }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await log?.close();
});

describe('the pages of digests', () => {
  it('are found from the inbox, and lead from morning to morning, without script', async () => {
    const { context, page } = await openWindow(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    await page.goto(`${log.url}inbox`);
    await page.getByRole('link', { name: '简报', exact: true }).click();
    await page.getByRole('heading', { name: '2022 年 5 月 12 日 星期四' }).waitFor();
    await page.getByText('理由：会议 CVPR，你置顶的').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.getByRole('link', { name: '← 5 月 11 日' }).click();
    await page.getByText('今天没有公告：arXiv 周末不公告。').waitFor();
    await context.close();
  });

  it('run nothing of a hostile title', async () => {
    const { context, page } = await openWindow(browser, { viewport: { width: 1100, height: 800 } });
    const talked: string[] = [];
    page.on('dialog', (dialog) => talked.push(dialog.message()));
    await page.goto(`${log.url}inbox/digest`);
    expect(await page.getByRole('link', { name: '<img src=x onerror=alert(1)>' }).getAttribute('href')).toBe(
      'https://example.org/a?q=1&b=%22x%22|%3Cy%3E',
    );
    expect(talked).toEqual([]);
    await context.close();
  });
});

describe('the mail', () => {
  it.each(['light', 'dark'] as const)('reads well in %s colours, on a phone, and asks for nothing', async (colorScheme) => {
    const { context, page } = await openWindow(browser, { colorScheme, viewport: { width: 390, height: 844 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(digestMail(sampleDigest, 'zh', '每日一读', 'https://log.example.org'));
    await page.addScriptTag({ content: axe.source });
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({
        rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false } },
      }),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await context.close();
  });
});
