import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, type ServedLog, serveLog } from './browser.js';
import { changedPixels, entry, example, finished } from './lab-window.js';

let browser: Browser;
let log: ServedLog;
let folder: string;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.DAYBOOK_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  });
  log = await serveLog({}, example);
  folder = mkdtempSync(join(tmpdir(), 'labs-e2e-'));
});
afterAll(async () => {
  await browser?.close();
  await log?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a lab in the browser', () => {
  it('is reached from the entry that it is about, and runs there on its sample, with nothing leaving the machine', async () => {
    const { context, page, foreign } = await openWindow(browser);
    await page.goto(log.url + entry);
    await page.getByRole('link', { name: '运行', exact: true }).click();
    expect(page.url()).toBe(`${log.url}labs/portrait`);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await page.getByRole('button', { name: '用示例' }).click();
    await finished(page);
    expect(await canvasSize(page)).toEqual([512, 512]);
    expect(await changedPixels(page)).toBeGreaterThan(1000);
    expect(await page.locator('#lab-timing-rows th').allTextContents()).toEqual(
      expect.arrayContaining(['读取输入', '读取人脸模型', '拟合人脸', '求解变形', '绘图']),
    );
    const names = ['picture.png', 'fit.json', 'faces.json', 'frames.csv'];
    await expect.poll(() => page.locator('#lab-downloads a').allTextContents()).toEqual(names);
    expect(foreign.filter(({ url }) => !url.startsWith('blob:'))).toEqual([]);
    await context.close();
  });

  it('finds who is in a picture, from the entry about poses on', async () => {
    const { context, page, foreign } = await openWindow(browser);
    await page.goto(`${log.url}entries/2022-05-11/6`);
    await page.getByRole('link', { name: '运行', exact: true }).click();
    expect(page.url()).toBe(`${log.url}labs/pose`);
    await page.getByRole('button', { name: '用示例' }).click();
    await finished(page);
    expect(await changedPixels(page)).toBeGreaterThan(1000);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'people.json', exact: true }).click(),
    ]);
    const { annotations } = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(annotations).toHaveLength(1);
    const [x, y] = annotations[0].keypoints;
    expect([x > 200 && x < 280, y > 90 && y < 150]).toEqual([true, true]);
    expect(foreign.filter(({ url }) => !url.startsWith('blob:'))).toEqual([]);
    await context.close();
  });

  it('calls stages, columns and landmarks by words of the page’s language, and keeps the keys of files', async () => {
    const { context, page } = await openWindow(browser);
    const words = page.locator('#lab-timings :is(h2, th), #lab-tables :is(h2, th, td)');
    await page.goto(`${log.url}labs/pose?lang=zh`);
    await page.getByRole('button', { name: '用示例' }).click();
    await finished(page);
    expect((await words.allTextContents()).filter((text) => /[a-z]/i.test(text.replace('WebAssembly', '')))).toEqual([]);
    expect(await page.locator('#lab-tables th').allTextContents()).toEqual(
      expect.arrayContaining(['帧', '关键点', '横向（米）', '平均得分']),
    );
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'tracks.csv', exact: true }).click(),
    ]);
    const [head] = readFileSync(await download.path(), 'utf8').split('\n');
    expect(head).toBe('person,first frame,last frame,frames,mean score,pixels walked');
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const landmarks = page.locator('#lab-tables .sideways').first();
    expect(await landmarks.evaluate((table) => table.scrollWidth > table.clientWidth)).toBe(true);
    await page.goto(`${log.url}labs/pose?lang=en`);
    await page.getByRole('button', { name: 'Use the sample' }).click();
    await finished(page);
    expect((await words.allTextContents()).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
    await context.close();
  });

  it('draws a picture anew when a control moves, and shows what happened inside', async () => {
    const { context, page } = await openLab();
    await page.getByRole('button', { name: '用示例' }).click();
    await finished(page);
    const before = await canvasHash(page);
    await page.getByLabel('胖瘦').fill('1');
    await expect.poll(() => canvasHash(page), { timeout: 30_000 }).not.toBe(before);
    expect(await page.locator('output').first().textContent()).toBe('1');
    await page.getByLabel('显示变形网格').check();
    await page.getByRole('button', { name: '内部过程' }).waitFor({ timeout: 30_000 });
    await context.close();
  });

  it('classifies with our own network, and distils it where workers from blob: addresses are forbidden', async () => {
    const { context, page } = await openWindow(browser);
    await page.goto(`${log.url}labs/minivit`);
    await page.locator('#lab-p-steps').fill('2');
    await page.getByRole('button', { name: '用示例' }).click();
    await finished(page);
    await page.getByRole('cell', { name: '裤子', exact: true }).waitFor();
    await page.locator('#lab-p-network').selectOption('deit-tiny-224');
    await page.getByText('这里没有 deit-tiny-224 的权重，无法对图片分类。').waitFor();
    await page.locator('#lab-p-network').selectOption('auto');
    await finished(page);
    await page.locator('#lab-i-garments').setInputFiles(join(import.meta.dirname, '../../labs/samples/qscore-pictures.idx.gz'));
    await page.getByRole('link', { name: 'losses.csv', exact: true }).waitFor({ timeout: 60_000 });
    await finished(page);
    const names = ['curve.png', 'agreement.json'];
    await expect.poll(() => page.locator('#lab-downloads a').allTextContents()).toEqual(expect.arrayContaining(names));
    await context.close();
  });

  it('asks about the place of a result that is pointed at, in a scene that the lab draws itself', async () => {
    const { context, page } = await openWindow(browser);
    await page.goto(`${log.url}labs/anchor-detr`);
    await page.getByRole('button', { name: '运行' }).click();
    await finished(page);
    expect(await canvasSize(page)).toEqual([512, 512]);
    const { width, height } = (await page.locator('#lab-drawn').boundingBox()) as { width: number; height: number };
    await page.locator('#lab-drawn').click({ position: { x: 0.2 * width, y: 0.8 * height } });
    const values = () => Promise.all(['x', 'y'].map((name) => page.locator(`#lab-p-${name}`).inputValue()));
    await expect.poll(values).toEqual(['0.2', '0.8']);
    // The chosen point's result has bars below and at the right.
    await expect.poll(() => canvasSize(page), { timeout: 30_000 }).toEqual([560, 560]);
    await page.locator('#lab-drawn').click({ position: { x: width - 2, y: 0.1 * height } });
    await expect.poll(async () => (await values())[0]).toBe('1');
    await context.close();
  });

  it('hands its results over as files', async () => {
    const { context, page } = await openLab();
    await page.getByRole('button', { name: '用示例' }).click();
    await finished(page);
    const saved = async (name: string): Promise<Buffer> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name, exact: true }).click()]);
      return readFileSync(await download.path());
    };
    const { width, height } = await sharp(await saved('picture.png')).metadata();
    expect([width, height]).toEqual([512, 512]);
    expect(JSON.parse((await saved('faces.json')).toString()).most).toBe(1);
    expect((await saved('frames.csv')).toString()).toMatch(/^frame,faces,yaw,pitch,roll,least Jacobian,largest shift\n0,1,/);
    await context.close();
  });

  it('reads a video, shows its frames, and encodes one of the same length', async () => {
    const clip = join(folder, 'clip.mp4');
    const still = join(import.meta.dirname, '../../labs/samples/astronaut.jpg');
    const size = ['-vf', 'scale=256:256,format=yuv420p'];
    execFileSync('ffmpeg', ['-v', 'error', '-loop', '1', '-framerate', '10', '-i', still, '-frames:v', '6', ...size, '-y', clip]);
    const { context, page } = await openLab();
    await page.locator('#lab-main').setInputFiles(clip);
    await page.locator('#lab-player:not([hidden])').waitFor({ timeout: 60_000 });
    await finished(page);
    // The slider wipes between the two videos, and the input's does what the result's does.
    await page.locator('#lab-wipe').fill('40');
    const before = page.locator('#lab-player-before');
    expect(await before.evaluate((one) => getComputedStyle(one).clipPath)).toBe('inset(0px 60% 72px 0px)');
    await page.locator('#lab-player').evaluate((one) => {
      (one as HTMLVideoElement).currentTime = 0.3;
    });
    await expect.poll(() => before.evaluate((one) => (one as HTMLVideoElement).currentTime)).toBe(0.3);
    const name = (await page.locator('#lab-downloads a').allTextContents()).find((text) => text.startsWith('video.')) ?? '';
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name, exact: true }).click()]);
    const made = join(folder, name);
    await download.saveAs(made);
    const probe = [
      '-v',
      'error',
      '-count_packets',
      '-show_entries',
      'stream=width,height,avg_frame_rate,nb_read_packets',
      '-of',
      'csv=p=0',
    ];
    expect(
      execFileSync('ffprobe', [...probe, made])
        .toString()
        .trim(),
    ).toBe('256,256,10/1,6');
    // The corner is not part of the face: its colours come through decoding and encoding.
    const frame = execFileSync('ffmpeg', ['-v', 'error', '-i', made, '-frames:v', '1', '-f', 'rawvideo', '-pix_fmt', 'rgb24', 'pipe:1']);
    const source = await sharp(still).resize(256, 256).raw().toBuffer();
    const corner = [0, 1, 2].map((c) => [frame, source].map((data) => meanOf(data, c)));
    for (const [made = 0, given = 0] of corner) expect(Math.abs(made - given)).toBeLessThan(6);
    await context.close();
  });

  it('stops when it is told to, and runs again', async () => {
    const { context, page } = await openLab();
    await page.getByRole('button', { name: '用示例' }).click();
    await page.getByRole('button', { name: '停止' }).click();
    await page.getByText('已停止。').waitFor();
    await page.getByRole('button', { name: '运行' }).click();
    await finished(page);
    await context.close();
  });

  it('does without a file that was chosen, when its cross is pressed', async () => {
    const { context, page } = await openWindow(browser);
    await page.goto(`${log.url}labs/minivit`);
    await page.getByRole('button', { name: '用示例' }).click();
    await finished(page);
    const bad = { name: 'bad.pth', mimeType: '', buffer: Buffer.from('no weights') };
    for (let round = 0; round < 2; round++) {
      await page.locator('#lab-i-weights').setInputFiles(bad);
      await page.getByText('bad.pth：这不是可读取的权重文件。').waitFor();
      await page.getByRole('button', { name: '不用 bad.pth' }).click();
      await page.locator('#lab-problem').waitFor({ state: 'hidden' });
      await finished(page);
    }
    await page.getByRole('cell', { name: '裤子', exact: true }).waitFor();
    await page.getByRole('button', { name: '不用 示例 trousers.png' }).click();
    expect(await page.locator('#lab-chosen li').count()).toBe(0);
    await context.close();
  });

  it('offers no files of the picture before, once another one is seen in which there is nobody', async () => {
    const { context, page } = await openLab();
    await page.getByRole('button', { name: '用示例' }).click();
    await finished(page);
    await page.getByRole('link', { name: 'picture.png', exact: true }).waitFor();
    const buffer = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#3a5' } })
      .png()
      .toBuffer();
    await page.locator('#lab-main').setInputFiles({ name: 'nobody.png', mimeType: 'image/png', buffer });
    await page.getByText('其中没有人脸。').waitFor();
    expect(await canvasSize(page)).toEqual([64, 48]);
    expect(await page.locator('#lab-downloads a, #lab-tables section, #lab-timings:visible').count()).toBe(0);
    await context.close();
  });

  it('takes a picture with the camera, and says what is wrong with it', async () => {
    const { context, page } = await openLab();
    await page.getByRole('button', { name: '用摄像头' }).click();
    await page.waitForFunction(() => (document.getElementById('lab-camera-view') as HTMLVideoElement).videoWidth > 0);
    await page.getByRole('button', { name: '拍一张' }).click();
    await page.getByText('其中没有人脸。').waitFor({ timeout: 30_000 });
    expect(await page.locator('#lab-chosen').textContent()).toMatch(/^摄像头\.png/);
    await context.close();
  });

  it.each([
    ['empty.png', '', 'empty.png：文件是空的。'],
    ['text.txt', 'hello', 'text.txt：这既不是可读取的图片，也不是可读取的视频。'],
    ['cut.jpg', '\xff\xd8\xff\xe0', 'cut.jpg：这不是可读取的图片，或文件不完整。'],
    ['cut.mp4', '\0\0\0\x1cftypisom', 'cut.mp4：这不是可读取的视频，或文件已损坏。'],
  ])('says in a sentence that %s cannot be read', async (name, text, sentence) => {
    writeFileSync(join(folder, name), text, 'latin1');
    const { context, page } = await openLab();
    await page.locator('#lab-main').setInputFiles(join(folder, name));
    await page.getByText(sentence).waitFor();
    await context.close();
  });

  it('says after which frame a video was cut off, and gives no results of a part', async () => {
    const still = join(import.meta.dirname, '../../labs/samples/astronaut.jpg');
    const size = ['-vf', 'scale=128:128,format=yuv420p', '-movflags', '+faststart', '-x264-params', 'keyint=5'];
    const [whole, part] = [join(folder, 'whole.mp4'), join(folder, 'part.mp4')];
    execFileSync('ffmpeg', ['-v', 'error', '-loop', '1', '-framerate', '10', '-i', still, '-frames:v', '20', ...size, '-y', whole]);
    const bytes = readFileSync(whole);
    writeFileSync(part, bytes.subarray(0, bytes.length * 0.6));
    const { context, page } = await openLab();
    await page.locator('#lab-main').setInputFiles(part);
    await page.getByText(/^part\.mp4：视频在第 \d+ 帧之后已损坏或被截断。/).waitFor({ timeout: 60_000 });
    expect(await page.locator('#lab-downloads a').count()).toBe(0);
    await context.close();
  });

  it('asks before weights are fetched, and goes on when they are there', async () => {
    const { context, page } = await openLab();
    let isThere = false;
    const lines = '{"done": 4000000}\n{"done": 7423898}\n';
    await page.route('**/labs/files/weights/**', async (route) => {
      if (route.request().method() === 'POST') {
        isThere = true;
        return route.fulfill({ body: lines });
      }
      if (isThere) return route.continue();
      const needed = { package: '@mediapipe/face_mesh@0.4', licence: 'Apache-2.0', archiveBytes: 7423898, bytes: 3986256 };
      return route.fulfill({ status: 404, json: { ...needed, registry: 'https://npm.example.org/', folder: '/caches' } });
    });
    await page.getByRole('button', { name: '用示例' }).click();
    await page.getByText('本实验需要 @mediapipe/face_mesh@0.4（Apache-2.0）的权重：从 https://npm.example.org/ 下载 7.1 MB').waitFor();
    await page.getByRole('button', { name: '取回' }).click();
    await finished(page);
    await context.close();
  });

  it('says what networks run on here', async () => {
    const { context, page } = await openLab();
    await page.getByText(/^这里没有 WebGPU：网络以 WebAssembly 运行，用 \d+ 个线程。$/).waitFor();
    await context.close();
  });
});

async function openLab() {
  const window = await openWindow(browser);
  await window.page.goto(`${log.url}labs/portrait`);
  return window;
}

function canvasSize(page: Page): Promise<number[]> {
  return page.locator('#lab-drawn').evaluate((one) => [(one as HTMLCanvasElement).width, (one as HTMLCanvasElement).height]);
}

function canvasHash(page: Page): Promise<string> {
  return page.locator('#lab-drawn').evaluate((one) => {
    const canvas = one as HTMLCanvasElement;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: new Uint8ClampedArray() };
    return String(data.reduce((sum, value) => (sum * 31 + value) | 0, 7));
  });
}

/** Of one channel in the upper right corner of 256 × 256 pixels of RGB. */
function meanOf(data: Uint8Array, channel: number): number {
  let sum = 0;
  for (let y = 0; y < 32; y++) for (let x = 224; x < 256; x++) sum += data[(y * 256 + x) * 3 + channel] ?? 0;
  return sum / 1024;
}
