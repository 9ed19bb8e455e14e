import axe from 'axe-core';
import type { Page } from 'playwright-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules about what a page looks like, which other colours may break. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with a page as it stands. */
export function violations(page: Page, more: axe.RunOptions = {}): Promise<string[]> {
  return found(page, { runOnly: standards, ...more });
}

/** What axe finds wrong with a page in dark colours that can be right in light ones. The page is in light ones before and after; motion is reduced, since colours that fade are none. */
export async function violationsInTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const wrong = await found(page, { runOnly: { type: 'rule', values: ofColours } });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
  return wrong;
}

async function found(page: Page, options: axe.RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (asked) => {
    const result = await (window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'], ...asked });
    return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
  }, options);
}
