import { afterEach, expect, it } from 'vitest';
import { temporaryLog, testPorts } from '../../test/temporary-log.js';
import { DaybookError } from '../base/errors.js';
import { openDaybook } from '../daybook.js';
import { serve } from './serve.js';

const log = temporaryLog();
const running: { close(): Promise<void> }[] = [];
const start = async (port: number, signal = new AbortController().signal) => {
  const server = await serve(await openDaybook(log.root, testPorts), { port, signal });
  running.push(server);
  return server;
};
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

it('listens on this machine only and serves pages and operations', async () => {
  const { url } = await start(0);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(await (await fetch(url)).text()).toContain('检测 with YOLOv6');
  expect((await (await fetch(`${url}api/openapi.json`)).json()) as object).toHaveProperty('openapi');
  expect((await fetch(`${url}diagnostics`)).status).toBe(200);
});

it('says that a port is taken and what to do', async () => {
  const { url } = await start(0);
  const error = await start(Number(new URL(url).port)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DaybookError);
  expect(error).toMatchObject({
    code: 'address-in-use',
    hint: { en: 'Give another one with --port, or leave it out to take the next free one.' },
  });
});

it('ends at once when it is told to, also with a page open that listens for changes', async () => {
  const end = new AbortController();
  const server = await start(0, end.signal);
  const stream = await fetch(`${server.url}live`);
  end.abort();
  await server.close();
  await expect(stream.text()).rejects.toThrow();
  await expect(fetch(server.url)).rejects.toThrow();
});
