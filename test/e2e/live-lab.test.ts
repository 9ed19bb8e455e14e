import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchOptions, openWindow, type ServedLog, serveLog } from './browser.js';

const example = join(import.meta.dirname, '../../examples/log');

let folder: string;
let log: ServedLog;
/** Sees the astronaut in its camera. */
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'live-e2e-'));
  const clip = join(folder, 'camera.mjpeg');
  const still = join(import.meta.dirname, '../../labs/samples/astronaut.jpg');
  // Slowly from left to right, so that one frame is not the other.
  const moving = 'crop=400:300:x=4*n:y=0,scale=640:480,format=yuvj420p';
  execFileSync('ffmpeg', ['-v', 'error', '-loop', '1', '-framerate', '20', '-i', still, '-frames:v', '24', '-vf', moving, '-y', clip]);
  const camera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${clip}`];
  browser = await chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), ...camera] });
  log = await serveLog({}, example);
});
afterAll(async () => {
  await browser?.close();
  await log?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the camera of a lab', () => {
  it('finds poses in its pictures as they come, until it is stopped', async () => {
    const { context, page, foreign } = await openWindow(browser);
    await page.goto(`${log.url}labs/pose`);
    await live(page);
    await page.getByText('实时：摄像头已打开').waitFor();
    const figures = await paceAfter(page, 8);
    expect(figures.perSecond).toBeGreaterThan(0);
    expect(await page.locator('#lab-timing-rows th').allTextContents()).toEqual(expect.arrayContaining(['读取输入', '检测人物', '绘图']));
    const drawn = await canvasHash(page);
    await expect.poll(() => canvasHash(page)).not.toBe(drawn);
    await page.getByRole('button', { name: '停止' }).click();
    await page.getByText('已停止。').waitFor();
    expect(await page.locator('#lab-camera').isHidden()).toBe(true);
    expect(await page.evaluate(() => (document.getElementById('lab-camera-view') as HTMLVideoElement).srcObject)).toBe(null);
    const still = await canvasHash(page);
    await expect.poll(() => page.locator('#lab-downloads a').allTextContents()).toEqual(['picture.png', 'people.json']);
    await page.waitForTimeout(500);
    expect(await canvasHash(page)).toBe(still);
    expect(foreign.filter(({ url }) => !url.startsWith('blob:'))).toEqual([]);
    // The worker is still there, and takes a file.
    await page.getByRole('button', { name: '用示例' }).click();
    await page.getByRole('link', { name: 'landmarks.csv', exact: true }).waitFor({ timeout: 60_000 });
    await context.close();
  });

  it('runs again from the start, and with other settings while it is on', async () => {
    const { context, page } = await openWindow(browser);
    await page.goto(`${log.url}labs/pose`);
    for (let round = 0; round < 2; round++) {
      await live(page);
      await paceAfter(page, 2);
      await page.getByLabel('纯色背景上').check();
      await expect.poll(() => cornerOf(page)).toEqual([246, 246, 243]);
      await page.getByLabel('画面上').check();
      await expect.poll(() => cornerOf(page)).not.toEqual([246, 246, 243]);
      await page.getByRole('button', { name: '停止' }).click();
      await page.getByText('已停止。').waitFor();
    }
    await context.close();
  });

  it('runs a lab for one picture on each of them', async () => {
    const { context, page } = await openWindow(browser);
    await page.goto(`${log.url}labs/portrait`);
    await live(page);
    const figures = await paceAfter(page, 3);
    expect(figures.drawn).toBeGreaterThanOrEqual(3);
    await page.getByRole('button', { name: '关闭' }).click();
    await expect.poll(() => page.locator('#lab-stop').isDisabled()).toBe(true);
    await context.close();
  });

  it('is stopped by a file that is chosen instead', async () => {
    const { context, page } = await openWindow(browser);
    await page.goto(`${log.url}labs/pose`);
    await live(page);
    await paceAfter(page, 1);
    await page.getByRole('button', { name: '用示例' }).click();
    await page.getByRole('link', { name: 'landmarks.csv', exact: true }).waitFor({ timeout: 60_000 });
    expect(await page.locator('#lab-camera').isHidden()).toBe(true);
    await context.close();
  });
});

describe('a camera that cannot be used', () => {
  it.each([
    ['is not allowed', ['--use-fake-device-for-media-stream', '--deny-permission-prompts'], '没有获得使用摄像头的许可。'],
    ['is not there', ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream=device-count=0'], '没有找到摄像头。'],
  ])('%s: the page says so', async (_, args, sentence) => {
    const other = await chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), ...args] });
    const { context, page } = await openWindow(other);
    await page.goto(`${log.url}labs/pose`);
    await page.getByRole('button', { name: '用摄像头' }).click();
    await page.getByText(sentence).waitFor();
    expect(await page.locator('#lab-camera').isHidden()).toBe(true);
    await context.close();
    await other.close();
  });
});

async function live(page: Page): Promise<void> {
  await page.getByRole('button', { name: '用摄像头' }).click();
  await page.waitForFunction(() => (document.getElementById('lab-camera-view') as HTMLVideoElement).videoWidth > 0);
  await page.getByRole('button', { name: '实时运行' }).click();
}

/** What the page says of the pace, once so many pictures were drawn. */
async function paceAfter(page: Page, pictures: number): Promise<{ readonly perSecond: number; readonly drawn: number }> {
  const read = async () => {
    const text = (await page.locator('#lab-timing-whole').textContent()) ?? '';
    const [, perSecond = '', drawn = '0'] = text.match(/^每秒 (\S+) 帧，.*已画 (\d+) 帧/) ?? [];
    return { perSecond: Number(perSecond), drawn: Number(drawn) };
  };
  await expect.poll(async () => (await read()).drawn, { timeout: 60_000 }).toBeGreaterThanOrEqual(pictures);
  return read();
}

function cornerOf(page: Page): Promise<number[]> {
  return page.locator('#lab-drawn').evaluate((one) => {
    const { data } = (one as HTMLCanvasElement).getContext('2d')?.getImageData(1, 1, 1, 1) ?? { data: [] };
    return [...data].slice(0, 3);
  });
}

function canvasHash(page: Page): Promise<string> {
  return page.locator('#lab-drawn').evaluate((one) => {
    const canvas = one as HTMLCanvasElement;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: new Uint8ClampedArray() };
    return String(data.reduce((sum, value) => (sum * 31 + value) | 0, 7));
  });
}
