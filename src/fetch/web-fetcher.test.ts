import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusal } from '../../test/temporary-log.js';
import { webHost } from '../../test/web-host.js';
import type { Fetcher, WebRequest, WebResponse } from '../base/fetcher.js';
import { type FetcherOptions, webFetcher } from './web-fetcher.js';

const page = '<!doctype html><title>检测 with YOLOv6</title>';
const host = webHost((request, response) => {
  const url = new URL(request.url ?? '', 'http://site.example');
  const answer = answers[url.pathname];
  if (answer) answer(response, url);
  else response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here');
});

let tries = 0;
let running = 0;
let most = 0;
const answers: Readonly<Record<string, (response: ServerResponse, url: URL) => void>> = {
  '/page': (response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'who=you' }).end(page),
  '/gzip': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(page)),
  '/br': (response) => response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(page)),
  '/deflate': (response) => response.writeHead(200, { 'content-encoding': 'deflate' }).end(deflateSync(page)),
  '/unknown-coding': (response) => response.writeHead(200, { 'content-encoding': 'lzma' }).end(page),
  '/moved': (response) => response.writeHead(301, { location: '/page' }).end('moved'),
  '/moved-then-found': (response) => response.writeHead(308, { location: '/found' }).end(),
  '/found': (response) => response.writeHead(302, { location: '/page#part' }).end(),
  '/loop': (response) => response.writeHead(302, { location: '/loop2' }).end(),
  '/loop2': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/endless': (response, url) => response.writeHead(302, { location: `/endless?n=${Number(url.searchParams.get('n')) + 1}` }).end(),
  '/busy-twice': (response) => response.writeHead(++tries < 3 ? 503 : 200, { 'content-type': 'text/plain' }).end(`try ${tries}`),
  '/busy': (response) => response.writeHead(503).end('busy'),
  '/busy-for-long': (response) => response.writeHead(429, { 'retry-after': '3600' }).end('later'),
  '/busy-for-seconds': (response) => response.writeHead(++tries < 2 ? 429 : 200, { 'retry-after': '2' }).end(),
  '/busy-until': (response) => response.writeHead(++tries < 2 ? 429 : 200, { 'retry-after': 'Wed, 11 May 2022 08:00:07 GMT' }).end(),
  '/reset-once': (response) => (++tries < 2 ? response.destroy() : response.writeHead(200).end('there')),
  '/counted': (response) => {
    most = Math.max(most, ++running);
    setTimeout(() => {
      running--;
      response.end();
    }, 5);
  },
  '/tagged': (response) => {
    const isKnown = response.req.headers['if-none-match'] === '"v1"';
    response.writeHead(isKnown ? 304 : 200, { etag: '"v1"', 'x-count': String(host.asked.length), 'set-cookie': 'who=you' });
    response.end(isKnown ? undefined : page);
  },
  '/dated': (response) => {
    const isKnown = response.req.headers['if-modified-since'] !== undefined;
    response.writeHead(isKnown ? 304 : 200, { 'last-modified': 'Wed, 11 May 2022 08:00:00 GMT' }).end(isKnown ? undefined : page);
  },
  '/forgetful': (response) => response.writeHead(200, { etag: ++tries < 3 ? '"v1"' : '"v2"' }).end(page),
  '/not-to-be-kept': (response) => response.writeHead(200, { etag: '"v1"', 'cache-control': 'private, no-store' }).end(page),
};

let folder = '';
let slept: number[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-fetch-'));
  slept = [];
  tries = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const cache = (): string => join(folder, '.daybook/cache/http');
function fetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  return webFetcher({
    cache: cache(),
    allow: ['site.example', 'arxiv.org', 'export.arxiv.org'].map((name) => `${name}:${host.port}`),
    agent: 'Daybook/1',
    now: () => new Date('2022-05-11T08:00:00Z'),
    random: () => 0.5,
    lookup: async () => [{ address: '127.0.0.1', family: 4 }],
    sleep: async (time) => void slept.push(time),
    ...options,
  });
}
const at = (path: string, name = 'site.example'): string => `http://${name}:${host.port}${path}`;
const get = (path: string, more: Partial<WebRequest> = {}): Promise<WebResponse> => fetcher()({ url: at(path), ...more });
const text = (response: WebResponse): string => new TextDecoder().decode(response.body);

describe('a request', () => {
  it('says who asks and nothing of who reads', async () => {
    const response = await get('/page#part', { accept: 'text/html' });
    expect([response.url, response.status, response.type, response.isKept, text(response)]).toEqual([
      at('/page'),
      200,
      'text/html',
      false,
      page,
    ]);
    expect(response.headers['set-cookie']).toBeUndefined();
    expect(host.requests[0]?.headers).toEqual({
      host: `site.example:${host.port}`,
      connection: 'keep-alive',
      'user-agent': 'Daybook/1',
      accept: 'text/html',
      'accept-encoding': 'gzip, br',
    });
  });

  it('sends nothing that only browsers send, also after a redirect, with HEAD and for what is kept: some hosts refuse Sec-Fetch-Mode', async () => {
    const fetch = fetcher();
    for (const path of ['/moved', '/tagged', '/tagged', '/dated', '/dated']) await fetch({ url: at(path) });
    await fetch({ url: at('/page'), method: 'HEAD' });
    const names = new Set(host.requests.flatMap(({ headers }) => Object.keys(headers)));
    expect([...names].sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'if-modified-since',
      'if-none-match',
      'user-agent',
    ]);
  });

  it('asks for no body with HEAD', async () => {
    const response = await get('/page', { method: 'HEAD' });
    expect([response.status, response.body.length, response.type]).toEqual([200, 0, 'text/html']);
    expect(host.asked).toEqual(['HEAD /page']);
  });

  it('gives any status to the one who asked', async () => {
    const response = await get('/absent');
    expect([response.status, text(response)]).toEqual([404, 'nothing here']);
  });

  it.each(['/gzip', '/br', '/deflate'])('undoes the coding of %s', async (path) => {
    expect(text(await get(path))).toBe(page);
  });

  it('does not guess at a coding that it did not ask for', async () => {
    const error = await refusal(get('/unknown-coding'));
    expect([error.code, error.text.en]).toEqual([
      'unreachable',
      `${at('/unknown-coding')} cannot be reached: what its host says cannot be understood.`,
    ]);
  });
});

describe('redirects', () => {
  it('are followed without a Referer, and tell what is for good', async () => {
    const moved = await get('/moved');
    expect([moved.url, moved.movedTo]).toEqual([at('/page'), at('/page')]);
    expect(host.requests.map(({ headers }) => headers.referer)).toEqual([undefined, undefined]);
    const further = await get('/moved-then-found');
    expect([further.url, further.movedTo]).toEqual([at('/page'), at('/found')]);
    expect((await get('/found')).movedTo).toBeUndefined();
  });

  it.each(['/loop', '/endless'])('end where they go round or on for ever: %s', async (path) => {
    const error = await refusal(get(path));
    expect([error.code, error.text.en]).toEqual([
      'unreachable',
      `${at(path)} cannot be reached: it is passed on from address to address without end.`,
    ]);
    expect(host.asked.length).toBe(path === '/loop' ? 2 : 11);
  });
});

describe('a host that is busy', () => {
  it('is asked again after a while, three times at most', async () => {
    expect(text(await get('/busy-twice'))).toBe('try 3');
    expect(slept).toEqual([500, 1000]);
    const response = await get('/busy');
    expect([response.status, text(response)]).toEqual([503, 'busy']);
    expect(host.asked.filter((line) => line === 'GET /busy').length).toBe(3);
  });

  it('is given the time that it asks for', async () => {
    expect((await get('/busy-for-seconds')).status).toBe(200);
    tries = 0;
    expect((await get('/busy-until')).status).toBe(200);
    expect(slept).toEqual([2000, 7000]);
  });

  it('is left alone when it asks for more than that', async () => {
    expect((await get('/busy-for-long')).status).toBe(429);
    expect([host.asked.length, slept]).toEqual([1, []]);
  });

  it('is not waited for longer than the request may take', async () => {
    expect((await get('/busy-until', { timeout: 6000 })).status).toBe(429);
    expect([host.asked.length, slept]).toEqual([1, []]);
  });

  it('is asked again when the connection was cut', async () => {
    expect(text(await get('/reset-once'))).toBe('there');
    expect(slept).toEqual([500]);
  });
});

describe('answers that are kept', () => {
  it('are asked after, and taken when nothing changed', async () => {
    for (const path of ['/tagged', '/dated']) {
      expect((await get(path)).isKept).toBe(false);
      const again = await get(path);
      expect([again.isKept, again.status, text(again), again.type]).toEqual([true, 200, page, 'text/html']);
    }
    expect(host.requests[1]?.headers['if-none-match']).toBe('"v1"');
    expect(readdirSync(cache()).length).toBe(2);
    expect(existsSync(join(folder, '.daybook/cache/.gitignore'))).toBe(true);
  });

  it('are written once, though a host sends the same again without being asked', async () => {
    const files: number[] = [];
    for (let time = 0; time < 3; time++) {
      expect((await get('/forgetful')).isKept).toBe(false);
      files.push(...readdirSync(cache()).map((name) => statSync(join(cache(), name)).ino));
    }
    expect([files.length, files[0] === files[1], files[1] === files[2]]).toEqual([3, true, false]);
    await get('/forgetful');
    expect(host.requests.at(-1)?.headers['if-none-match']).toBe('"v2"');
  });

  it('are told apart by what was accepted', async () => {
    await get('/tagged', { accept: 'text/html' });
    expect((await get('/tagged', { accept: 'application/json' })).isKept).toBe(false);
  });

  it('are neither taken nor made when that is not wanted', async () => {
    await get('/tagged', { cache: 'none' });
    expect(existsSync(cache())).toBe(false);
    await get('/tagged');
    expect((await get('/tagged', { cache: 'none' })).isKept).toBe(false);
  });

  it('are none of those that the host does not want to be kept, or cannot be asked after', async () => {
    await get('/not-to-be-kept');
    await get('/page');
    expect(existsSync(cache())).toBe(false);
  });
});

describe('manners', () => {
  it('let arXiv have three seconds between two requests, whoever makes them', async () => {
    const arxiv = fetcher();
    await Promise.all([0, 1, 2].map((n) => arxiv({ url: at(`/page?${n}`, n === 1 ? 'export.arxiv.org' : 'arxiv.org') })));
    expect(slept).toEqual([3000, 6000]); // The clock of this test stands still.
    await fetcher()({ url: at('/page', 'arxiv.org') });
    expect(slept).toEqual([3000, 6000, 9000]);
  });

  it('let no host have more than four requests at once', async () => {
    const one = fetcher();
    await Promise.all(Array.from({ length: 12 }, (_, n) => one({ url: at(`/counted?${n}`) })));
    expect([host.asked.length, most]).toEqual([12, 4]);
  });
});

describe('what is given up', () => {
  it('stops at once, also while it waits for its turn', async () => {
    const stop = new AbortController();
    const work = fetcher({
      sleep: (_, signal) => new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    })({
      url: at('/busy'),
      signal: stop.signal,
    });
    setTimeout(() => stop.abort(new Error('given up')), 50);
    await expect(work).rejects.toThrow('given up');
    await expect(get('/page', { signal: stop.signal })).rejects.toThrow('given up');
  });
});
