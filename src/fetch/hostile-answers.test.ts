import { mkdtempSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { brotliCompressSync, constants, createGzip, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../../test/temporary-log.js';
import { webHost } from '../../test/web-host.js';
import type { WebRequest, WebResponse } from '../base/fetcher.js';
import { webFetcher } from './web-fetcher.js';

const megabyte = 1024 * 1024;
let sent = 0;

/** Zeros for as long as somebody takes them. */
const zeros = (): Readable =>
  new Readable({
    read() {
      sent += 65_536;
      this.push(Buffer.alloc(65_536));
    },
  });

const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
const bomb = gzipSync(gzipSync(Buffer.alloc(64 * megabyte)));
const answers: Readonly<Record<string, (response: ServerResponse, socket: Socket) => void>> = {
  '/bomb': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(64 * megabyte))),
  '/brotli-bomb': (response) =>
    response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(Buffer.alloc(64 * megabyte), quick)),
  '/bomb-in-a-bomb': (response) => response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(bomb),
  '/endless-bomb': (response) =>
    zeros()
      .pipe(createGzip())
      .pipe(response.writeHead(200, { 'content-encoding': 'gzip' })),
  '/endless': (response) => zeros().pipe(response.writeHead(200)),
  '/said-to-be-large': (response) => response.writeHead(200, { 'content-length': String(64 * megabyte) }).write('a'),
  '/drip': (response) => drip(response.writeHead(200)),
  '/silent': () => {},
  '/silent-body': (response) => void response.writeHead(200).write('a'),
  '/cut-short': (response, socket) => response.writeHead(200, { 'content-length': '100' }).write('a', () => socket.destroy()),
  '/cut-in-gzip': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('some text').subarray(0, 20)),
  '/no-gzip': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('some text'),
  '/longer-than-said': (_, socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nabcdef'),
  '/two-lengths': (_, socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 3\r\ncontent-length: 5\r\n\r\nabcde'),
  '/negative-length': (_, socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: -3\r\n\r\nabc'),
  '/bad-chunk': (_, socket) => socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nabc\r\n'),
  '/many-headers': (_, socket) => socket.end(`HTTP/1.1 200 OK\r\n${'x-header: y\r\n'.repeat(10_000)}\r\n`),
  '/endless-header': (_, socket) => socket.end(`HTTP/1.1 200 OK\r\nx-header: ${'y'.repeat(megabyte)}`),
  '/hints-for-ever': (_, socket) => hints(socket),
  '/no-http': (_, socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'),
  '/nothing': (_, socket) => socket.end(),
  '/redirect-with-a-body': (response) => zeros().pipe(response.writeHead(302, { location: '/small' })),
  '/small': (response) => response.end('small'),
};

function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write('a'), 20);
  response.once('close', () => clearInterval(timer));
}

function hints(socket: Socket): void {
  const timer = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'), 20);
  socket.on('error', () => {}).once('close', () => clearInterval(timer));
}

const host = webHost((request, response) => answers[request.url ?? '']?.(response, request.socket));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-hostile-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (path: string): string => `http://hostile.example:${host.port}${path}`;
function get(path: string, more: Partial<WebRequest> = {}): Promise<WebResponse> {
  const fetcher = webFetcher({
    cache: join(folder, '.daybook/cache/http'),
    allow: [`hostile.example:${host.port}`],
    agent: 'Daybook/1',
    now: () => new Date(0),
    lookup: async () => [{ address: '127.0.0.1', family: 4 }],
    sleep: async () => {},
    limits: { time: 20_000, body: megabyte },
  });
  return fetcher({ url: at(path), ...more });
}

/** What is said of an address, without the address; only hosts that never come to an end are given up soon. */
async function saidOf(path: string, isEndless: boolean): Promise<string> {
  const { code, text } = await refusal(get(path, isEndless ? { timeout: 400 } : {}));
  return `${code}: ${text.en.replace(at(path), '…')}`;
}

const tooLarge = 'too-large: … is not read: it is larger than 1 MB.';
const noHttp = 'unreachable: … cannot be reached: what its host says cannot be understood.';
const cut = 'unreachable: … cannot be reached: the connection was cut.';
const late = 'unreachable: … cannot be reached: nothing came in time.';

describe('an answer that is meant to harm', () => {
  it.each([
    ['/bomb', tooLarge],
    ['/brotli-bomb', tooLarge],
    ['/bomb-in-a-bomb', noHttp],
    ['/endless-bomb', tooLarge],
    ['/endless', tooLarge],
    ['/said-to-be-large', tooLarge],
    ['/drip', late],
    ['/silent', late],
    ['/silent-body', late],
    ['/hints-for-ever', late],
    ['/cut-short', cut],
    ['/cut-in-gzip', cut],
    ['/nothing', cut],
    ['/no-gzip', noHttp],
    ['/two-lengths', noHttp],
    ['/negative-length', noHttp],
    ['/bad-chunk', noHttp],
    ['/many-headers', noHttp],
    ['/endless-header', noHttp],
    ['/no-http', noHttp],
  ])('is given up with a sentence: %s', async (path, said) => {
    expect(await saidOf(path, said === late)).toBe(said);
  });

  it('that has no end is not read much further than the limit', async () => {
    sent = 0;
    await refusal(get('/endless'));
    expect(sent).toBeLessThan(16 * megabyte);
  });

  it('says three bytes and sends six: three are read', async () => {
    expect(new TextDecoder().decode((await get('/longer-than-said')).body)).toBe('abc');
  });

  it('leads elsewhere with a body without end: nobody reads it', async () => {
    sent = 0;
    expect(new TextDecoder().decode((await get('/redirect-with-a-body')).body)).toBe('small');
    expect(sent).toBeLessThan(16 * megabyte);
  });

  it('may be as large as one asks for', async () => {
    expect((await get('/bomb', { maxBytes: 64 * megabyte })).body.length).toBe(64 * megabyte);
  });
});
