import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { launchOptions } from './browser.js';

/** A browser with the extension as it is built. */
export interface ExtensionWindow {
  readonly context: BrowserContext;
  /** Its options page. */
  readonly optionsUrl: string;
  /** Clicks the toolbar's button on a page, and gives the popup that opens. */
  click(page: Page): Promise<Popup>;
  close(): Promise<void>;
}

/** The popup, which browsers give to no driver as a page. */
export interface Popup {
  /** What a script in it gives. */
  run(script: string): Promise<unknown>;
  /** Waits until its text holds these words, and gives it. */
  text(words: string): Promise<string>;
  close(): Promise<void>;
}

const built = join(import.meta.dirname, '../../extension/.output/chrome-mv3');

/** Opens a browser with the extension. Nobody can answer its question for a server’s host here, so that one host is allowed from the start. */
export async function openExtension(host: string): Promise<ExtensionWindow> {
  if (!existsSync(built)) throw new Error('Build the extension first: npm --prefix extension ci && npm --prefix extension run build');
  const folder = mkdtempSync(join(tmpdir(), 'daybook-extension-'));
  cpSync(built, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, host_permissions: [`${host}/*`] }));
  const context = await chromium.launchPersistentContext('', {
    ...launchOptions,
    args: [
      ...(launchOptions.args ?? []),
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      '--enable-unsafe-extension-debugging',
    ],
    ignoreDefaultArgs: ['--disable-extensions'],
    locale: 'en-GB',
  });
  const tools = (await context.browser()?.newBrowserCDPSession()) as CDPSession;
  const { extensions } = (await send(tools, 'Extensions.getExtensions')) as { extensions: readonly { readonly id: string }[] };
  const id = extensions[0]?.id ?? '';
  return {
    context,
    optionsUrl: `chrome-extension://${id}/options.html`,
    click: async (page) => {
      await page.bringToFront();
      const tabs = (await targets(tools, { filter: [{ type: 'tab', exclude: false }] })).filter(({ url }) => url === page.url());
      await send(tools, 'Extensions.triggerAction', { id, targetId: tabs[0]?.targetId });
      return openPopup(tools, `chrome-extension://${id}/popup.html`);
    },
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Target {
  readonly targetId: string;
  readonly url: string;
}

async function targets(tools: CDPSession, filter: object = {}): Promise<readonly Target[]> {
  return ((await send(tools, 'Target.getTargets', filter)) as { targetInfos: readonly Target[] }).targetInfos;
}

/** Commands that the driver’s types do not know yet. */
function send(tools: CDPSession, method: string, parameters: object = {}): Promise<unknown> {
  return (tools.send as (method: string, parameters: object) => Promise<unknown>)(method, parameters);
}

async function openPopup(tools: CDPSession, url: string): Promise<Popup> {
  const target = await soon(async () => (await targets(tools)).find((one) => one.url === url));
  const { sessionId } = await tools.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  const run = (script: string): Promise<unknown> => evaluate(tools, sessionId, script);
  return {
    run,
    text: (words) =>
      soon(async () => {
        const text = String(await run('document.body?.innerText ?? ""'));
        return text.includes(words) ? text : undefined;
      }, words),
    close: async () => {
      await tools.send('Target.closeTarget', { targetId: target.targetId });
      await soon(async () => ((await targets(tools)).some((one) => one.url === url) ? undefined : true));
    },
  };
}

let count = 0;

/** Runs a script in a target that is spoken to through the browser. */
function evaluate(tools: CDPSession, sessionId: string, expression: string): Promise<unknown> {
  const id = ++count;
  return new Promise((resolve, reject) => {
    const hear = (event: { readonly sessionId: string; readonly message: string }): void => {
      const { id: answered, result } = JSON.parse(event.message);
      if (event.sessionId !== sessionId || answered !== id) return;
      tools.off('Target.receivedMessageFromTarget', hear);
      if (result?.exceptionDetails) reject(new Error(result.exceptionDetails.exception?.description ?? result.exceptionDetails.text));
      else resolve(result?.result?.value);
    };
    tools.on('Target.receivedMessageFromTarget', hear);
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params: { expression, awaitPromise: true, returnByValue: true } });
    tools.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
  });
}

/** Asks again until there is an answer, for a minute. */
async function soon<Answer>(ask: () => Promise<Answer | undefined>, what = 'an answer'): Promise<Answer> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`The popup never came to “${what}”.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
