import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rawRequest } from '../../test/raw-request.js';
import { day, temporaryLog, testPorts, text } from '../../test/temporary-log.js';
import { openDaybook } from '../daybook.js';
import { type Server, serve } from './serve.js';

// Bytes as no browser and no honest program sends them.
const log = temporaryLog();
let server: Server;
let host = '';
beforeEach(async () => {
  const isHere = (peer: string): boolean => peer === '127.0.0.1';
  server = await serve(await openDaybook(log.root, testPorts), { port: 0, host: '0.0.0.0', isHere, signal: new AbortController().signal });
  host = `127.0.0.1:${new URL(server.url).port}`;
});
afterEach(async () => {
  await server.close();
  expect(log.get(day)).toBe(text);
});

/** Sends bytes as they are; the statuses of all that is answered until the server hangs up, or nothing more comes for a moment. */
async function statusesOf(bytes: string): Promise<readonly number[]> {
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(Number(host.slice(host.indexOf(':') + 1)), '127.0.0.1');
    let said = '';
    let quiet: NodeJS.Timeout | undefined;
    socket.setEncoding('latin1').on('data', (part) => {
      said += part;
      clearTimeout(quiet);
      quiet = setTimeout(() => socket.destroy(), 400);
    });
    socket.once('close', () => resolve(said)).once('error', () => resolve(said));
    socket.write(bytes.replaceAll('{host}', host), 'latin1');
  });
  return [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));
}

const body = JSON.stringify({ url: 'https://evil.example/smuggled', title: 'X', date: '2022-05-11' });
const smuggled = `POST /api/add HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
const form = 'POST /theme HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/x-www-form-urlencoded\r\n';

describe('a request inside another is never answered', () => {
  it.each([
    ['a length and chunks', `${form}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`],
    ['a coding that is none', `${form}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${smuggled}`],
    ['two codings', `${form}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n${smuggled}`],
    ['a space before the colon', `${form}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${smuggled}`],
    ['a coding on a folded line', `${form}Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n${smuggled}`],
    ['two lengths', `${form}Content-Length: 0\r\nContent-Length: 4\r\n\r\nabcd${smuggled}`],
    ['a length with a sign', `${form}Content-Length: +0\r\n\r\n${smuggled}`],
    ['a length in hexadecimal', `${form}Content-Length: 0x0\r\n\r\n${smuggled}`],
    ['a chunk of more bytes than there are', `${form}Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\n${smuggled}`],
    ['a chunk whose size has a sign', `${form}Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n${smuggled}`],
    ['lines without a carriage return', `GET / HTTP/1.1\nHost: {host}\n\n${smuggled}`],
    ['a zero in a header', `GET / HTTP/1.1\r\nHost: {host}\r\nX: a\0b\r\n\r\n${smuggled}`],
    ['a folded header', `GET / HTTP/1.1\r\nHost: {host}\r\nX: a\r\n b\r\n\r\n${smuggled}`],
    ['another protocol', `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n${smuggled}`],
  ])('with %s', async (_what, bytes) => {
    expect(await statusesOf(bytes)).toEqual([400]);
  });
});

it.each([
  ['no host, as before 1997', 'GET /api/status HTTP/1.0\r\n\r\n', 400],
  ['no host', 'GET /api/status HTTP/1.1\r\n\r\n', 400],
  ['an empty host', 'GET /api/status HTTP/1.1\r\nHost:\r\n\r\n', 400],
  ['two hosts', 'GET /api/status HTTP/1.1\r\nHost: {host}\r\nHost: evil.example\r\n\r\n', 403],
  ['two hosts, the other way round', 'GET /api/status HTTP/1.1\r\nHost: evil.example\r\nHost: {host}\r\n\r\n', 403],
  ['another host in its first line', 'GET http://evil.example/api/status HTTP/1.1\r\nHost: {host}\r\n\r\n', 403],
  ['another host in its header', 'GET http://{host}/api/status HTTP/1.1\r\nHost: evil.example\r\n\r\n', 403],
  ['a method in small letters', 'get / HTTP/1.1\r\nHost: {host}\r\n\r\n', 400],
  ['an expectation', 'GET / HTTP/1.1\r\nHost: {host}\r\nExpect: wonders\r\n\r\n', 417],
  ['headers of 70 kB', `GET / HTTP/1.1\r\nHost: {host}\r\nCookie: ${'a'.repeat(70_000)}\r\n\r\n`, 431],
  [
    'a cookie of four thousand parts',
    `GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nCookie: ${'a=b;'.repeat(3_900)}\r\n\r\n`,
    200,
  ],
])('a request with %s is answered with a status, and nothing else happens', async (_what, bytes, status) => {
  expect(await statusesOf(bytes)).toEqual([status]);
});

it('a form without parts is small, wherever it goes', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const send = async (path: string, bytes: number): Promise<number> =>
    (await rawRequest(`http://${host}${path}`, { method: 'POST', headers, body: 'a&'.repeat(bytes / 2) })).status;
  expect(await send('/login', 20_000)).toBe(413);
  expect(await send('/theme', 20_000)).toBe(413);
  expect(await send('/edit/2022-05-11/form', 5_000_000)).toBe(413);
});

it('one other machine has so many connections, and this one is answered all the same', async () => {
  const port = Number(host.slice(host.indexOf(':') + 1));
  let refused = 0;
  const sockets = Array.from({ length: 110 }, () =>
    connect({ port, host: '127.0.0.1', localAddress: '127.0.0.2' })
      .on('error', () => {})
      .once('close', () => {
        refused += 1;
      }),
  );
  await vi.waitFor(() => expect(refused).toBe(10), { timeout: 20_000 });
  expect((await rawRequest(`http://${host}/api/status`)).status).toBe(200);
  expect(refused).toBe(10);
  for (const socket of sockets) socket.destroy();
  const login = async () => expect((await rawRequest(`http://${host}/login`, { from: '127.0.0.2' })).status).toBe(200);
  await vi.waitFor(login, { timeout: 20_000 });
});
