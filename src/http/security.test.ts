import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RawRequest, rawRequest } from '../../test/raw-request.js';
import { day, temporaryLog, testPorts, text } from '../../test/temporary-log.js';
import { openDaybook } from '../daybook.js';
import { type Server, serve } from './serve.js';

const log = temporaryLog();
let server: Server;
let host = '';
beforeEach(async () => {
  log.put('daybook.json', '{ "serve": { "hosts": ["log.example.org"] } }');
  server = await serve(await openDaybook(log.root, testPorts), { port: 0, signal: new AbortController().signal });
  host = new URL(server.url).host;
});
afterEach(async () => {
  await server.close();
});

const add = JSON.stringify({ url: 'https://evil.example/x', title: 'X', date: '2022-05-11' });
const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };

async function status(path: string, request: RawRequest): Promise<number> {
  return (await rawRequest(new URL(path, server.url).href, request)).status;
}

describe('a name that another site gives to this machine', () => {
  const port = (): string => new URL(server.url).port;
  it.each<readonly [string, (port: string) => string]>([
    ['a name of its own', (port) => `evil.example:${port}`],
    ['a name of its own without port', () => 'evil.example'],
    ['a name below localhost', (port) => `localhost.evil.example:${port}`],
    ['a name that ends like localhost', (port) => `evillocalhost:${port}`],
    ['localhost with a dot at its end', (port) => `localhost.:${port}`],
    ['a name below localhost that browsers resolve themselves', (port) => `evil.localhost:${port}`],
    ['an address in a name', (port) => `127.0.0.1.evil.example:${port}`],
    ['an address in a name of a public resolver', (port) => `127.0.0.1.nip.example:${port}`],
    ['the address of all addresses', (port) => `0.0.0.0:${port}`],
    ['another address of loopback', (port) => `127.0.0.2:${port}`],
    ['the address as one number', (port) => `2130706433:${port}`],
    ['the address in octal', (port) => `0177.0.0.1:${port}`],
    ['the address in hexadecimal', (port) => `0x7f000001:${port}`],
    ['a short address', (port) => `127.1:${port}`],
    ['a user before an address', (port) => `127.0.0.1@evil.example:${port}`],
    ['a private address', (port) => `192.168.1.2:${port}`],
    ['an address of IPv6 that is IPv4', (port) => `[::ffff:127.0.0.1]:${port}`],
    ['a metadata address', () => '169.254.169.254'],
  ])('is refused when it is %s, for reading and for writing', async (_, hostOf) => {
    const headers = { host: hostOf(port()) };
    const origin = `http://${headers.host}`;
    const statuses = [
      await status('/', { headers }),
      await status('/api/status', { headers: { ...headers, 'sec-fetch-site': 'same-origin' } }),
      await status('/api/add', { method: 'POST', headers: { ...headers, ...json, origin }, body: add }),
    ];
    // What is no name at all is told to be a bad request.
    expect(statuses.filter((one) => one !== 403 && one !== 400)).toEqual([]);
    expect(log.get(day)).toBe(text);
  });

  it('is let in when it is one of this machine’s own', async () => {
    for (const name of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]']) {
      expect([name, await status('/', { headers: { host: `${name}:${port()}` } })]).toEqual([name, 200]);
    }
  });

  it('wants a token when daybook.json lists it: a proxy may stand before it', async () => {
    expect(await status('/api/status', { headers: { host: 'log.example.org' } })).toBe(401);
  });
});

describe('a request that another site makes through the author’s browser', () => {
  const evil = { origin: 'https://evil.example' };
  it.each<readonly [string, string, RawRequest, 403 | 415]>([
    ['a form', '/api/add', { headers: { ...form, ...evil }, body: 'url=x&title=y' }, 403],
    ['a form that says nothing of its site', '/api/add', { headers: form, body: 'url=x&title=y' }, 415],
    ['a form of text/plain that holds JSON', '/api/add', { headers: { ...evil, 'content-type': 'text/plain' }, body: add }, 403],
    ['JSON as text/plain without origin', '/api/add', { headers: { 'content-type': 'text/plain' }, body: add }, 415],
    ['JSON without a type', '/api/add', { headers: {}, body: add }, 415],
    ['a form with files', '/api/add', { headers: { ...evil, 'content-type': 'multipart/form-data; boundary=b' }, body: '--b--' }, 403],
    ['a type that only contains JSON’s', '/api/add', { headers: { 'content-type': 'text/plain; application/json' }, body: add }, 415],
    ['a type that begins like JSON’s', '/api/add', { headers: { 'content-type': 'application/jsonp' }, body: add }, 415],
    ['JSON from another origin', '/api/add', { headers: { ...json, ...evil }, body: add }, 403],
    ['JSON from another port of this machine', '/api/add', { headers: { ...json, origin: 'http://127.0.0.1:1' }, body: add }, 403],
    ['JSON from this machine’s other name', '/api/add', { headers: { ...json, origin: 'http://localhost' }, body: add }, 403],
    ['JSON from the https of this address', '/api/add', { headers: { ...json, origin: 'https://HOST' }, body: add }, 403],
    [
      'JSON from a name that begins like this one',
      '/api/add',
      { headers: { ...json, origin: 'http://HOST.evil.example' }, body: add },
      403,
    ],
    ['JSON from a sandboxed frame', '/api/add', { headers: { ...json, origin: 'null' }, body: add }, 403],
    [
      'a sandboxed frame that tells its site',
      '/api/add',
      { headers: { ...json, origin: 'null', 'sec-fetch-site': 'cross-site' }, body: add },
      403,
    ],
    ['a missing origin and a foreign site', '/api/add', { headers: { ...json, 'sec-fetch-site': 'cross-site' }, body: add }, 403],
    ['a missing origin and a sibling site', '/api/add', { headers: { ...json, 'sec-fetch-site': 'same-site' }, body: add }, 403],
    ['a site that nobody knows', '/api/add', { headers: { ...json, 'sec-fetch-site': 'evil' }, body: add }, 403],
    [
      'the origin of an extension without a token',
      '/api/add',
      { headers: { ...json, origin: 'chrome-extension://abcdefghijklmnop' }, body: add },
      403,
    ],
    ['a file that was opened', '/api/add', { headers: { ...json, origin: 'file://' }, body: add }, 403],
    ['taking back', '/api/undo', { headers: { ...json, ...evil }, body: '{}' }, 403],
    ['publishing', '/api/publish/readme', { headers: { ...json, ...evil }, body: '{}' }, 403],
    ['the choice of a theme', '/theme', { headers: { ...form, ...evil }, body: 'theme=dark' }, 403],
    ['a login', '/login', { headers: { ...form, ...evil }, body: 'token=x' }, 403],
    ['asking whether it may ask', '/api/add', { method: 'OPTIONS', headers: { ...evil, 'access-control-request-method': 'POST' } }, 403],
    ['PUT', '/api/add', { method: 'PUT', headers: { ...json, ...evil }, body: add }, 403],
  ])('is refused when it is %s', async (_, path, request, expected) => {
    const headers = Object.fromEntries(Object.entries(request.headers ?? {}).map(([name, value]) => [name, value.replace('HOST', host)]));
    const answer = await rawRequest(new URL(path, server.url).href, { method: 'POST', ...request, headers });
    expect(answer.status).toBe(expected);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(log.get(day)).toBe(text);
  });

  it.each<readonly [string, string, Readonly<Record<string, string>>]>([
    ['a picture', '/files/notes/202205/x.png', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }],
    ['a script', '/daybook.js', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }],
    ['a page to be read by its script', '/', { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
    ['a page in a frame', '/', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
    ['a page in an object', '/', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'object' }],
    ['what programs ask for, as a picture', '/api/export', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }],
    ['what programs ask for, as a link', '/api/export', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
  ])('gets nothing when it is %s', async (_, path, headers) => {
    expect(await status(path, { headers: { ...headers, 'sec-fetch-site': 'cross-site' } })).toBe(403);
    expect(await status(path, { headers: { ...headers, 'sec-fetch-site': 'same-site' } })).toBe(403);
  });

  it('gets nothing when it tells its origin, also without Fetch Metadata', async () => {
    expect(await status('/api/export', { headers: evil })).toBe(403);
    expect(await status('/', { headers: { origin: 'null' } })).toBe(403);
  });

  it('may open a page by a link', async () => {
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect(await status('/days/2022-05-11', { headers: link })).toBe(200);
  });
});

describe('this log’s own pages', () => {
  it('are answered, with an origin, with none that their policy hides, and as the author types it', async () => {
    const own = [{ origin: `http://${host}` }, { origin: 'null', 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }, {}];
    for (const headers of own as Record<string, string>[]) {
      expect(await status('/theme', { method: 'POST', headers: { ...form, ...headers }, body: 'theme=dark' })).toBe(303);
      expect(await status('/api/add', { method: 'POST', headers: { ...json, ...headers }, body: add })).toBe(200);
    }
  });
});
