import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDaybook } from '../../src/daybook.js';
import { tokenCreateOperation } from '../../src/operations/token-create.js';
import { sampleNote } from '../sample-log.js';
import { testPorts } from '../temporary-log.js';
import { type ServedLog, serveLog } from './browser.js';
import { type ExtensionWindow, openExtension } from './extension-window.js';

const path = 'notes/202205/0511.md';
const note = sampleNote('2022.5.11', '1. [量尺](https://arxiv.org/abs/2106.04560)       :star:');
// What a page shows after somebody logged in, or passed a check, is never what a program is given that asks for it.
const hidden = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>请登录</title><body><script>
document.title = '只有登录后才看得到的检测文章';
document.body.innerHTML = '<article><h1>只有登录后才看得到的检测文章</h1><p>代码：<a href="https://github.com/lin/lanes">https://github.com/lin/lanes</a></p>' + '<p>车道线检测从头讲起，一步一步地来。</p>'.repeat(20) + '</article>';
</script></body></html>`;

let log: ServedLog;
let host: Server;
let asked: string[] = [];
let extension: ExtensionWindow;
let page: Page;
const address = (): string => `http://localhost:${(host.address() as AddressInfo).port}/post`;

beforeAll(async () => {
  host = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers['user-agent']?.includes('Daybook') === true}`);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(hidden);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  log = await serveLog({ [path]: note });
  extension = await openExtension('http://127.0.0.1');
  page = await extension.context.newPage();
});
afterAll(async () => {
  await extension?.close();
  host?.closeAllConnections();
  host?.close();
  await log?.close();
});

async function makeToken(scope: 'read' | 'write'): Promise<string> {
  const daybook = await openDaybook(log.root, testPorts);
  return ((await tokenCreateOperation.run({ daybook, language: 'en' }, { scope, name: scope })) as { readonly secret: string }).secret;
}

async function setUp(server: string, token: string): Promise<string> {
  const options = await extension.context.newPage();
  await options.goto(extension.optionsUrl);
  await options.getByLabel('Address of your Daybook').fill(server);
  await options.getByLabel('Token').fill(token);
  await options.getByRole('button', { name: 'Save and try' }).click();
  const said = await options.locator('.notice').innerText();
  await options.close();
  return said;
}

const press = (name: string): string => `[...document.querySelectorAll('button')].find((one) => one.textContent === '${name}').click()`;

describe('the extension in chromium', () => {
  it('says first that it does not know where the log is', async () => {
    await page.goto(address());
    const popup = await extension.click(page);
    await popup.text('Say first where your Daybook is.');
    await popup.close();
  });

  it('is told the address and a token in its options, and tries them', async () => {
    expect(await setUp('not an address', 'x')).toContain('This is no address.');
    expect(await setUp(log.url, '')).toContain('A token is needed, also on this machine.');
    expect(await setUp(log.url, 'daybook_wrong')).toContain('This token is not valid.');
    expect(await setUp(log.url, await makeToken('write'))).toBe('Saved. Entries in the log: 1, days: 1.');
  });

  it('hands over what the page shows, and has it written with what was changed', async () => {
    asked = [];
    await page.goto(address());
    const popup = await extension.click(page);
    const text = await popup.text('Write the entry');
    expect(text).toContain('https://github.com/lin/lanes likely');
    await popup.run(axe.source);
    expect(await popup.run(`axe.run().then(({ violations }) => violations.map(({ id }) => id).join())`)).toBe('');
    expect(await popup.run('document.querySelector("#title").value')).toBe('只有登录后才看得到的检测文章');
    await popup.run('document.querySelector("#title").value = "车道线检测，从头讲起"');
    await popup.run('document.querySelector("[name=relevance][value=\\"4\\"]").click()');
    await popup.run('document.querySelector("#day").value = "2022-05-11"');
    await popup.run(press('Write the entry'));
    await popup.text('Written as 2022-05-11#2.');
    expect(log.get(path)).toContain(`2. [车道线检测，从头讲起](${address()})       :star::star::star::star:\n`);
    expect(log.get(path)).toContain('   - Code: [https://github.com/lin/lanes](https://github.com/lin/lanes)\n');
    expect(asked.filter((one) => one.endsWith('true'))).toEqual([]);
    await popup.close();
  });

  it('says that a page is noted already, and writes it again only when that is asked', async () => {
    const popup = await extension.click(page);
    const text = await popup.text('Noted already:');
    expect(text).toContain('this page 2022-05-11#2 车道线检测，从头讲起');
    expect(await popup.run('document.querySelector(".notice a").href')).toBe(`${log.url}entries/2022-05-11/2`);
    expect(text).toContain('Write it again');
    await popup.close();
  });

  it('has what was typed again when the popup was left', async () => {
    await page.goto(`${address()}?later`);
    const popup = await extension.click(page);
    await popup.text('Write the entry');
    await popup.run('document.querySelector("#tips").value = "量一量"; document.querySelector("form").dispatchEvent(new Event("input"))');
    await popup.close();
    const again = await extension.click(page);
    await again.text('Write the entry');
    expect(await again.run('document.querySelector("#tips").value')).toBe('量一量');
    await again.run(press('Keep for later'));
    await again.text('A link that is kept has no tips');
    await again.run('document.querySelector("#tips").value = ""');
    await again.run(press('Keep for later'));
    await again.text('Kept for later.');
    expect(log.get('.daybook/to-read.jsonl')).toContain(`${address()}?later`);
    await again.close();
  });

  it('reads no page of the browser itself', async () => {
    await page.goto('chrome://version');
    const popup = await extension.click(page);
    await popup.text('There is no page of the web here.');
    await popup.close();
  });

  it('says what is wrong with a token that only reads, and when nothing answers', async () => {
    await page.goto(`${address()}?wrong`);
    await setUp(log.url, await makeToken('read'));
    const popup = await extension.click(page);
    await popup.text('This token allows reading only.');
    await popup.close();
    expect(await setUp('http://127.0.0.1:9', 'daybook_x')).toContain('Saved, but: Nothing answers at http://127.0.0.1:9.');
    const alone = await extension.click(page);
    await alone.text('Start it with daybook serve');
    await alone.close();
  });
});
