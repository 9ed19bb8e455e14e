import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** The log that the program begins with; its entry about portraits has a lab. */
export const example: string = join(import.meta.dirname, '../../examples/log');
export const entry = 'entries/2022-05-11/4';

/** Resolves when a run has ended and its times are told. */
export async function finished(page: Page): Promise<void> {
  await page.locator('#lab-timings:not([hidden])').waitFor({ timeout: 60_000 });
  await page.waitForFunction(() => (document.getElementById('lab-stop') as HTMLButtonElement).disabled);
}

/** How many pixels of the result differ from the input: the slider wipes between them. */
export async function changedPixels(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.getElementById('lab-drawn') as HTMLCanvasElement;
    const wipe = document.getElementById('lab-wipe') as HTMLInputElement;
    const read = (value: string) => {
      wipe.value = value;
      wipe.dispatchEvent(new Event('input'));
      return canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    };
    const [after, before] = [read('0'), read('100')];
    let count = 0;
    for (let k = 0; k < after.length; k += 4) if (after[k] !== before[k]) count++;
    return count;
  });
}
