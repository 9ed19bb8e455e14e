import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type LaunchOptions, type Page } from 'playwright-core';
import type { Ports } from '../../src/base/ports.js';
import { openDaybook } from '../../src/daybook.js';
import { serve } from '../../src/http/serve.js';
import { testPorts } from '../temporary-log.js';

/** How the tests' browser is started. */
export const launchOptions: LaunchOptions = {
  executablePath: process.env.DAYBOOK_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/** A real browser, without any network but this machine. */
export async function openBrowser(): Promise<Browser> {
  return await chromium.launch(launchOptions);
}

/** A browser with a profile of its own, as people have: apps are installed in no other. Closing its context ends it. */
export async function openOwnWindow(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext('', launchOptions);
  return { context, page: await context.newPage() };
}

/** A request that a page made to another host. */
export interface ForeignRequest {
  readonly url: string;
  readonly referrer: string | null;
}

/** A browser window whose requests to other hosts are written down; pictures named `good` come, all others fail. */
export async function openWindow(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page; foreign: ForeignRequest[] }> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options });
  const foreign: ForeignRequest[] = [];
  await context.route(/^(?!http:\/\/127\.0\.0\.1:)/, async (route) => {
    const request = route.request();
    foreign.push({ url: request.url(), referrer: (await request.allHeaders()).referer ?? null });
    if (request.url().includes('good')) await route.fulfill({ contentType: 'image/png', body: Buffer.from(dot, 'base64') });
    else await route.abort();
  });
  return { context, page: await context.newPage(), foreign };
}

/** Does what leads to another page, and waits until that one is there whole. */
export async function leave(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act()]);
}

/** A log in a folder of its own, served. */
export interface ServedLog {
  readonly url: string;
  readonly root: string;
  /** Writes a file of the log. */
  put(path: string, text: string): void;
  /** Reads one. */
  get(path: string): string;
  /** Its files but the journal of writes, sorted. */
  tree(): string[];
  close(): Promise<void>;
}

/** Serves a log of these texts, or a copy of the one in a folder with them; `ports` stand in the place of the tests' own. */
export async function serveLog(texts: Readonly<Record<string, string>>, from?: string, ports: Partial<Ports> = {}): Promise<ServedLog> {
  const root = mkdtempSync(join(tmpdir(), 'daybook-e2e-'));
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  if (from) cpSync(from, root, { recursive: true });
  for (const [path, text] of Object.entries(texts)) put(path, text);
  const server = await serve(await openDaybook(root, { ...testPorts, ...ports }), { port: 0, signal: new AbortController().signal });
  return {
    url: server.url,
    root,
    put,
    get: (path) => readFileSync(join(root, path), 'utf8'),
    tree: () =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)))
        .filter((path) => !/^\.daybook\/(?:undo|cache|access)\//.test(path))
        .sort(),
    close: async () => {
      await server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** One grey pixel. */
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
