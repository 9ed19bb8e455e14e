import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { fakeWeb } from '../capture/fake-web.js';
import { sampleInbox } from '../inbox/sample-inbox.js';
import { sampleNote } from '../sample-log.js';
import { type ForeignRequest, openBrowser, openWindow, type ServedLog, serveLog } from './browser.js';

/** The day that items are accepted into. */
export const dayPath = 'notes/202205/0511.md';
const dayText = sampleNote('2022.5.11', '1. [检测 with YOLOv6](https://example.org/a)       :star::star:');

const hostile = {
  body: `<title>Heat</title><article><h2>How heat flows</h2><p onclick="alert(1)">${'Heat flows from what is warm to what is cold. '.repeat(8)}<a href="javascript:alert(2)">wrong</a> <a href="/more">more</a></p>
    <script>document.title='taken'</script><img src="x.png" onerror="document.title='taken'" alt="A rod"><iframe src="https://evil.example/"></iframe>
    <ul><li>One end of the rod is warm, and that is where all of it begins.</li><li>The other is cold, and that is where all of it ends, however long the rod may be.</li></ul><pre>u_t = u_xx</pre></article>`,
};

/** A page of the inbox of a served log, open in a browser. */
export interface InboxWindow {
  readonly log: ServedLog;
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page asked other hosts for. */
  readonly foreign: readonly ForeignRequest[];
  /** What the server asked the web for. */
  readonly asked: readonly unknown[];
  titles(): Promise<string[]>;
  /** Resolves when the list has so many items. */
  waits(count: number): Promise<void>;
  /** The kinds of what was decided, in order. */
  decisions(): string[];
  close(): Promise<void>;
}

/** Which page is opened, beside what, and in what window. */
export interface InboxOptions {
  readonly at?: string;
  readonly texts?: Readonly<Record<string, string>>;
  readonly window?: BrowserContextOptions;
}

/**
 * For the tests of a file: a browser, and what serves a log with a small inbox, of whose pages one can be read and one cannot, and opens a page of it.
 * It is closed after the test, the browser after all.
 */
export function inboxOfTests(): (options?: InboxOptions) => Promise<InboxWindow> {
  let browser: Browser | undefined;
  let last: InboxWindow | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  afterEach(() => last?.close());
  return async (options = {}) => {
    last = await openWindowOf(browser as Browser, options);
    return last;
  };
}

async function openWindowOf(browser: Browser, options: InboxOptions): Promise<InboxWindow> {
  const web = fakeWeb({
    'https://blog.example.org/heat': hostile,
    'https://export.arxiv.org/api/query?id_list=2204.07154&max_results=1': { body: '', status: 503 },
  });
  const log = await serveLog({ [dayPath]: dayText, ...sampleInbox, ...options.texts }, undefined, { fetch: web.fetch });
  const { context, page, foreign } = await openWindow(browser, options.window);
  await page.goto(log.url + (options.at ?? 'inbox'));
  return {
    ...{ log, page, context, foreign, asked: web.asked },
    titles: () => page.locator('.inbox .title').allTextContents(),
    waits: async (count) => {
      await page.waitForFunction((wanted) => document.querySelectorAll('.inbox .item').length === wanted, count);
    },
    decisions: () => {
      const path = '.daybook/inbox/decisions.jsonl';
      if (!log.tree().includes(path)) return [];
      const lines = log.get(path).trim().split('\n');
      return lines.map((line) => JSON.parse(line).event as string);
    },
    close: async () => {
      await context.close();
      await log.close();
    },
  };
}
