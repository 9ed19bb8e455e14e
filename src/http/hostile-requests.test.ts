import { afterEach, beforeEach, expect, it } from 'vitest';
import { temporaryLog, testPorts } from '../../test/temporary-log.js';
import { openDaybook } from '../daybook.js';
import type { LiveLog } from './live.js';
import { siteRoutes } from './site.js';

const log = temporaryLog();
let warnings: string[] = [];
let listeners = 0;
let site: { fetch(request: Request): Response | Promise<Response> };

beforeEach(async () => {
  warnings = [];
  listeners = 0;
  const logger = { info: () => {}, warn: (text: { readonly en: string }) => void warnings.push(text.en) };
  const daybook = await openDaybook(log.root, { ...testPorts, logger });
  const live: LiveLog = {
    current: async () => ({ log: await daybook.readLog(), version: 'v1', diagnostics: () => [] }),
    listen: () => {
      listeners += 1;
      return () => {
        listeners -= 1;
      };
    },
  };
  site = siteRoutes(daybook, live);
});
afterEach(() => expect(warnings).toEqual([]));

async function ask(path: string, init: RequestInit & { readonly duplex?: 'half' } = {}): Promise<Response> {
  return site.fetch(new Request(`http://127.0.0.1:3210${path}`, { ...init, headers: { host: '127.0.0.1:3210', ...init.headers } }));
}

it('a stream that only its head is asked of listens to nothing', async () => {
  expect((await ask('/live', { method: 'HEAD' })).status).toBe(200);
  expect(listeners).toBe(0);
});

it('a stream that its reader leaves stops listening', async () => {
  const reader = (await ask('/live')).body?.getReader();
  await reader?.read();
  expect(listeners).toBe(1);
  await reader?.cancel();
  await expect.poll(() => listeners).toBe(0);
});

it('a form that is cut off, is none or is too large chooses nothing', async () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const cut = new ReadableStream({ start: (stream) => stream.error(new Error('aborted')) });
  const answers = [
    await ask('/theme', { method: 'POST', headers: { ...form, 'content-length': '12' }, body: cut, duplex: 'half' }),
    await ask('/theme', { method: 'POST', headers: { 'content-type': 'multipart/form-data' }, body: 'theme=dark' }),
    await ask('/theme', { method: 'POST', headers: form, body: `theme=dark&back=/${'a'.repeat(5 * 1024 * 1024)}` }),
  ];
  expect(answers.map((answer) => [answer.status, answer.headers.get('set-cookie')])).toEqual([
    [303, null],
    [303, null],
    [413, null],
  ]);
});
