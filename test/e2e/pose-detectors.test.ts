import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadLabs } from '../../src/operations/lab/load-labs.js';
import { openBrowser, openWindow, type ServedLog, serveLog } from './browser.js';

const example = join(import.meta.dirname, '../../examples/log');

let browser: Browser;
let log: ServedLog;
let folder: string;
beforeAll(async () => {
  browser = await openBrowser();
  log = await serveLog({}, example);
  folder = mkdtempSync(join(tmpdir(), 'detectors-e2e-'));
});
afterAll(async () => {
  await browser?.close();
  await log?.close();
  rmSync(folder, { recursive: true, force: true });
});

// What tests in a browser cannot import by its types: the package of labs, as it is built.
const { GraphBuilder, writeModel, floats } = (await loadLabs()) as unknown as OnnxTools;

interface OnnxTools {
  readonly GraphBuilder: new (
    name: string,
  ) => {
    input(name: string, type: string, dims: readonly number[]): object;
    op(op: string, inputs: readonly object[], attributes?: object): object;
    scalar(number: number): object;
    constant(tensor: object): object;
    output(name: string, value: object, type?: string, dims?: readonly number[]): void;
    finish(): object;
  };
  writeModel(graph: object): Uint8Array;
  floats(dims: readonly number[], values: readonly number[]): object;
}

it('CenterNet finds the astronaut of the sample in the browser, as NanoDet does', async () => {
  const { context, page } = await openPose();
  const boxes = [];
  for (const detector of ['CenterNet', 'NanoDet：也能检测小的人']) {
    await page.getByLabel(detector).check();
    boxes.push((await peopleOf(page)).map(({ bbox }) => bbox));
  }
  expect(boxes.map((found) => found.length)).toEqual([1, 1]);
  const [[centernet], [nanodet]] = boxes as [[Bbox], [Bbox]];
  for (const k of [0, 1, 2, 3] as const) expect(Math.abs(centernet[k] - nanodet[k])).toBeLessThan(45);
  await context.close();
});

it('a YOLOv5 of the reader’s own says where people are in the browser', async () => {
  const file = join(folder, 'own.onnx');
  // The sample of 512 pixels is shown at 640: the box from (60, 4) to (420, 508) is around (300, 320), 450 × 630. The second row is no person.
  writeFileSync(
    file,
    yolov5([
      [300, 320, 450, 630, 0.9, 0.9, 0.1],
      [100, 100, 80, 80, 0.9, 0.1, 0.9],
    ]),
  );
  const { context, page } = await openPose();
  await page.locator('#lab-i-weights').setInputFiles(file);
  const people = await peopleOf(page);
  expect(people.map(({ bbox }) => bbox.map(Math.round))).toEqual([[60, 4, 360, 504]]);
  const [x = 0, y = 0] = people[0]?.keypoints ?? [];
  expect([x > 200 && x < 280, y > 90 && y < 150]).toEqual([true, true]);
  await context.close();
});

it('a network of another kind is refused in the browser with a sentence', async () => {
  const graph = new GraphBuilder('other');
  graph.output('y', graph.input('x', 'float32', [1, 10]));
  const file = join(folder, 'other.onnx');
  writeFileSync(file, writeModel(graph.finish()));
  const { context, page } = await openPose();
  await page.locator('#lab-i-weights').setInputFiles(file);
  await page.getByRole('button', { name: '用示例' }).click();
  await page.getByText('这不是导出为 ONNX 的 YOLOv5 网络。').waitFor({ timeout: 30_000 });
  await context.close();
});

type Bbox = readonly [left: number, top: number, width: number, height: number];

async function openPose() {
  const window = await openWindow(browser);
  await window.page.goto(`${log.url}labs/pose`);
  return window;
}

/** The people that a run on the sample finds. */
async function peopleOf(page: Page): Promise<{ readonly bbox: Bbox; readonly keypoints: readonly number[] }[]> {
  const link = page.getByRole('link', { name: 'people.json', exact: true });
  // Every result is a file of its own.
  const file = async () => ((await link.count()) > 0 ? link.getAttribute('href') : null);
  const before = await file();
  await page.getByRole('button', { name: '用示例' }).click();
  await expect.poll(async () => [null, before].includes(await file()), { timeout: 60_000 }).toBe(false);
  await page.waitForFunction(() => (document.getElementById('lab-stop') as HTMLButtonElement).disabled, null, { timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return JSON.parse(readFileSync(await download.path(), 'utf8')).annotations;
}

/** A network of YOLOv5's form that gives the same rows for every picture. */
function yolov5(rows: readonly (readonly number[])[]): Uint8Array {
  const graph = new GraphBuilder('yolov5');
  const images = graph.input('images', 'float32', [1, 3, 640, 640]);
  const nothing = graph.op('Mul', [graph.op('ReduceMax', [images], { keepdims: 0 }), graph.scalar(0)]);
  const constant = graph.constant(floats([1, rows.length, 7], rows.flat()));
  graph.output('output0', graph.op('Add', [constant, nothing]), 'float32', [1, rows.length, 7]);
  return writeModel(graph.finish());
}
