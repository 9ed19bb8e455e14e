import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { sampleNote } from '../sample-log.js';
import { openWindow, type ServedLog, serveLog } from './browser.js';

/** The day that the editor's tests write, and its text. */
export const dayPath = 'notes/202205/0511.md';
export const dayText: string = sampleNote(
  '2022.5.11',
  [
    '1. [检测](https://example.org/a)       :star::star:\n   - Abstract: 更快',
    '2. [分割一切](https://example.org/b)       :star:',
    '3. [扩散模型](https://example.org/c)',
  ].join('\n\n'),
);

/** A day that is open in the editor of a served log. */
export interface EditorWindow {
  readonly log: ServedLog;
  readonly page: Page;
  /** The titles as the list has them. */
  titles(): Promise<string[]>;
  /** The line that says how the work stands. */
  readonly state: Locator;
  button(name: string): Locator;
  /** What the page wanted and its policy refused. */
  readonly refused: readonly string[];
  /** Resolves when the draft has what was typed. */
  kept(): Promise<void>;
  /** Saves the day, and gives its text. */
  saved(): Promise<string>;
  close(): Promise<void>;
}

/** Serves a log and opens its day in the editor. */
export async function openEditor(
  browser: Browser,
  options: {
    readonly texts?: Readonly<Record<string, string>>;
    readonly at?: string;
    readonly window?: BrowserContextOptions;
    readonly ports?: Parameters<typeof serveLog>[2];
  } = {},
): Promise<EditorWindow> {
  const log = await serveLog({ [dayPath]: dayText, ...options.texts }, undefined, options.ports);
  const { context, page } = await openWindow(browser, options.window);
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await page.goto(`${log.url}edit/2022-05-11${options.at ?? '?n=1'}`);
  const state = page.locator('#state');
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  return {
    log,
    page,
    refused,
    state,
    button,
    titles: async () => (await page.locator('#order a').allTextContents()).map((text) => text.replace(/ ★\d$/, '')),
    kept: async () => state.filter({ hasText: '还没写入笔记' }).waitFor(),
    saved: async () => {
      await button('保存').click();
      await page.getByText('已写入笔记。', { exact: true }).waitFor();
      return log.get(dayPath);
    },
    close: async () => {
      await context.close();
      await log.close();
    },
  };
}
