import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeWeb } from '../../test/capture/fake-web.js';
import { type RawAnswer, type RawRequest, rawRequest } from '../../test/raw-request.js';
import { day, temporaryLog, testPorts, text } from '../../test/temporary-log.js';
import { openDaybook } from '../daybook.js';
import { tokenCreateOperation } from '../operations/token-create.js';
import { tokenRevokeOperation } from '../operations/token-revoke.js';
import { type ServeOptions, type Server, serve } from './serve.js';

// The other addresses of loopback stand for other machines.
const elsewhere = '127.0.0.2';
const isHere = (peer: string): boolean => peer === '127.0.0.1';

const log = temporaryLog();
const servers: Server[] = [];
let now = Date.parse('2022-05-11T08:00:00Z');
const ports = { ...testPorts, now: () => new Date(now), fetch: fakeWeb({}).fetch };

beforeEach(() => {
  now = Date.parse('2022-05-11T08:00:00Z');
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function open(options: Partial<ServeOptions> = {}): Promise<(path: string, request?: RawRequest) => Promise<RawAnswer>> {
  const daybook = await openDaybook(log.root, ports);
  const server = await serve(daybook, { port: 0, host: '0.0.0.0', isHere, signal: new AbortController().signal, ...options });
  servers.push(server);
  return (path, request = {}) => rawRequest(new URL(path, server.url).href, { from: elsewhere, ...request });
}

async function token(input: { readonly scope?: string; readonly name?: string; readonly expires?: string } = {}): Promise<string> {
  const daybook = await openDaybook(log.root, ports);
  const made = (await tokenCreateOperation.run({ daybook, language: 'en' }, { scope: 'read', ...input })) as { secret: string };
  return made.secret;
}

const bearer = (secret: string): Record<string, string> => ({ authorization: `Bearer ${secret}` });
const write = (headers: Record<string, string>, title = 'X'): RawRequest => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ url: 'https://example.org/x', title, date: '2022-05-11' }),
});

describe('from another machine', () => {
  it('a browser is asked for a token on every page, and a program is told', async () => {
    const ask = await open();
    const page = await ask('/days/2022-05-11', { headers: { accept: 'text/html' } });
    expect([page.status, page.body.includes('name="token"'), page.body.includes('检测')]).toEqual([401, true, false]);
    const answer = await ask('/api/status');
    expect([answer.status, answer.headers['www-authenticate'], JSON.parse(answer.body).error.code]).toEqual([
      401,
      'Bearer realm="daybook"',
      'needs-token',
    ]);
    for (const path of ['/', '/search?q=x', '/live', '/files/notes/202205/0511.md', '/daybook.js', '/api/openapi.json', '/no-such'])
      expect([path, (await ask(path)).status]).toEqual([path, 401]);
    expect((await ask('/api/add', write({}))).status).toBe(401);
    expect(log.get(day)).toBe(text);
  });

  it('a stranger gets the icons of the log, which say nothing of it, and not its manifest', async () => {
    const ask = await open();
    for (const path of ['/icon.svg', '/app-icon-192.png', '/app-icon-512.png', '/app-icon-maskable-512.png'])
      expect([path, (await ask(path)).status]).toEqual([path, 200]);
    for (const path of ['/manifest.webmanifest', '/save?url=https%3A%2F%2Fexample.org', '/ways-in', '/ways.css', '/app-icon-192.png/x'])
      expect([path, (await ask(path)).status]).toEqual([path, 401]);
    expect((await ask('/save', { method: 'POST' })).status).toBe(401);
  });

  it('a token that reads reads, and writes nothing', async () => {
    const ask = await open();
    const headers = bearer(await token());
    expect((await ask('/api/status', { headers })).status).toBe(200);
    const refused = await ask('/api/add', write(headers));
    expect([refused.status, JSON.parse(refused.body).error.code]).toEqual([403, 'not-allowed']);
    expect(log.get(day)).toBe(text);
  });

  it('a token that writes writes and reads, from any origin', async () => {
    const ask = await open();
    const headers = { ...bearer(await token({ scope: 'write' })), origin: 'chrome-extension://abcdefghijklmnop' };
    expect((await ask('/api/add', write(headers))).status).toBe(200);
    expect((await ask('/api/status', { headers })).status).toBe(200);
    expect(log.get(day)).toContain('[X](https://example.org/x)');
  });

  it('headers that claim another address change nothing', async () => {
    const ask = await open();
    const claims = [{ 'x-forwarded-for': '127.0.0.1' }, { forwarded: 'for=127.0.0.1' }, { 'x-real-ip': '127.0.0.1' }, { via: '1.1 a' }];
    for (const headers of claims as Record<string, string>[]) expect((await ask('/api/status', { headers })).status).toBe(401);
  });

  it('a name that is not set is refused, even with a token', async () => {
    log.put('daybook.json', '{ "serve": { "hosts": ["log.example.org"] } }');
    const ask = await open();
    const headers = bearer(await token());
    expect((await ask('/api/status', { headers: { ...headers, host: 'evil.example' } })).status).toBe(403);
    expect((await ask('/api/status', { headers: { ...headers, host: 'log.example.org:3210' } })).status).toBe(200);
  });
});

describe('on this machine', () => {
  it('nobody needs a token, unless it is wanted, or a proxy hands the request on', async () => {
    const here = { from: '127.0.0.1' };
    const ask = await open();
    expect((await ask('/api/status', here)).status).toBe(200);
    expect((await ask('/api/status', { ...here, headers: { 'x-forwarded-for': '10.0.0.1' } })).status).toBe(401);
    const strict = await open({ requireToken: true });
    expect((await strict('/api/status', here)).status).toBe(401);
    expect((await strict('/api/status', { ...here, headers: bearer(await token()) })).status).toBe(200);
  });

  it('a token that is shown is what counts', async () => {
    const ask = await open();
    const here = { from: '127.0.0.1' };
    expect((await ask('/api/add', { ...write(bearer(await token())), ...here })).status).toBe(403);
    expect((await ask('/api/status', { headers: bearer('daybook_wrong'), ...here })).status).toBe(401);
  });
});

describe('a browser extension', () => {
  const origins = ['chrome-extension://abcdefghijklmnop', 'moz-extension://0f1e2d3c-0000-4000-8000-000000000000'];
  const sent = (origin: string, headers: Record<string, string>, body: object): RawRequest => ({
    method: 'POST',
    from: '127.0.0.1',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors', origin, ...headers },
    body: JSON.stringify(body),
  });
  const page = { html: '<title>一篇文章</title><p>检测 with YOLOv6</p>', url: 'https://example.org/post' };

  it('hands over a page, has it written and keeps it for later with a token that writes, also on this machine', async () => {
    const ask = await open();
    const headers = bearer(await token({ scope: 'write' }));
    for (const origin of origins) {
      expect(JSON.parse((await ask('/api/capture', sent(origin, headers, page))).body).title).toBe('一篇文章');
      const later = { ...page, url: `https://example.org/later/${origin.slice(0, 3)}` };
      expect((await ask('/api/to-read/add', sent(origin, headers, later))).status).toBe(200);
      expect((await ask('/api/entries', sent(origin, headers, { ...page, date: '2022-05-11', again: true }))).status).toBe(201);
    }
    expect(log.get(day).match(/一篇文章/g)).toHaveLength(2);
  });

  it('gets nothing without a token, with one that only reads, or under another name', async () => {
    const ask = await open();
    const reads = bearer(await token());
    const writes = bearer(await token({ scope: 'write', name: 'w' }));
    for (const origin of [...origins, 'null']) {
      const statuses = [];
      for (const headers of [{}, reads, { ...writes, host: 'evil.example' }])
        for (const path of ['/api/capture', '/api/entries']) statuses.push((await ask(path, sent(origin, headers, page))).status);
      expect([origin, statuses]).toEqual([origin, [403, 403, 403, 403, 403, 403]]);
    }
    expect(log.get(day)).toBe(text);
  });

  it('opens no way for a page: whoever asks first whether a token may be shown is told no', async () => {
    const ask = await open();
    for (const origin of ['https://evil.example', ...origins]) {
      const headers = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type' };
      const answer = await ask('/api/entries', { method: 'OPTIONS', from: '127.0.0.1', headers });
      expect([answer.status, Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))]).toEqual([403, []]);
      const shown = await ask('/api/status', {
        from: '127.0.0.1',
        headers: { ...bearer(await token({ name: origin.slice(-8) })), origin },
      });
      expect([shown.status, Object.keys(shown.headers).filter((name) => name.startsWith('access-control'))]).toEqual([200, []]);
    }
  });
});

describe('a token', () => {
  it('is worth nothing at once when it is revoked, also to a browser that logged in with it', async () => {
    const ask = await open();
    const secret = await token({ name: 'phone' });
    const login = await ask('/login', form(secret, '/days/2022-05-11'));
    const cookie = login.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    expect((await ask('/api/status', { headers: { cookie } })).status).toBe(200);
    await tokenRevokeOperation.run({ daybook: await openDaybook(log.root, ports), language: 'en' }, { token: 'phone' });
    expect((await ask('/api/status', { headers: { cookie } })).status).toBe(401);
    expect((await ask('/api/status', { headers: bearer(secret) })).status).toBe(401);
  });

  it('is worth nothing when its last day in the log’s time zone is over', async () => {
    const ask = await open();
    const headers = bearer(await token({ expires: '2022-05-12' }));
    now = Date.parse('2022-05-12T15:59:59Z');
    expect((await ask('/api/status', { headers })).status).toBe(200);
    now = Date.parse('2022-05-12T16:00:00Z');
    expect((await ask('/api/status', { headers })).status).toBe(401);
  });

  it('that is wrong gets the same answer, whatever is wrong with it', async () => {
    const ask = await open();
    const expired = await token({ expires: '1d' });
    const revoked = await token({ name: 'old' });
    await tokenRevokeOperation.run({ daybook: await openDaybook(log.root, ports), language: 'en' }, { token: 'old' });
    now += 2 * 86_400_000;
    const wrong = [`Bearer ${expired}`, `Bearer ${revoked}`, 'Bearer x', 'Basic eDp5', 'Bearer', `Bearer ${'a'.repeat(8000)}`];
    const bodies = [];
    for (const authorization of wrong) {
      const answer = await ask('/api/status', { headers: { authorization } });
      bodies.push([answer.status, answer.body]);
      now += 60_000;
    }
    expect(new Set(bodies.map(String)).size).toBe(1);
    expect(bodies[0]?.[0]).toBe(401);
  });

  it('is kept as a hash, in a file that only its owner may read and git does not see', async () => {
    const secret = await token({ name: 'phone' });
    const file = join(log.root, '.daybook/access/tokens.json');
    expect(readFileSync(file, 'utf8')).not.toContain(secret.slice(8));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(log.get('.daybook/access/.gitignore')).toBe('*\n');
  });

  it('is not found by guessing: of 10,000 tries 5 are looked at', async () => {
    const ask = await open();
    const right = bearer(await token());
    const statuses = new Map<number, number>();
    for (let block = 0; block < 100; block++) {
      const answers = Array.from({ length: 100 }, (_, at) => ask('/api/status', { headers: bearer(`daybook_${block * 100 + at}`) }));
      for (const { status } of await Promise.all(answers)) statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses]).toEqual([
      [401, 5],
      [429, 9_995],
    ]);
    const blocked = await ask('/api/status', { headers: right });
    expect([blocked.status, blocked.headers['retry-after']]).toEqual([429, '1']);
    expect((await ask('/api/status', { headers: right, from: '127.0.0.3' })).status).toBe(200);
    now += 1_000;
    expect((await ask('/api/status', { headers: right })).status).toBe(200);
  });
});

describe('a browser', () => {
  it('gets a cookie for its token, which no script and no other site can use, and comes to the page it wanted', async () => {
    const ask = await open();
    const secret = await token({ scope: 'write' });
    const login = await ask('/login', form(secret, '/days/2022-05-11?lang=en'));
    expect([login.status, login.headers.location]).toEqual([303, '/days/2022-05-11?lang=en']);
    expect(login.headers['set-cookie']?.[0]).toMatch(/^daybook-session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/);
    const cookie = login.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    expect((await ask('/api/add', write({ cookie }))).status).toBe(200);
    expect((await ask('/api/add', write({ cookie, origin: 'https://evil.example' }))).status).toBe(403);
    await ask('/logout', { method: 'POST', headers: { cookie } });
    expect((await ask('/', { headers: { cookie } })).status).toBe(401);
  });

  it('is told that a token is wrong, waits when it was wrong too often, and is led nowhere else', async () => {
    const ask = await open();
    const statuses = [];
    for (let at = 0; at < 7; at++) statuses.push((await ask('/login', form('daybook_wrong', '/'))).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    const secret = await token();
    now += 1_000;
    for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example'])
      expect((await ask('/login', form(secret, to))).headers.location).toBe('/');
  });
});

describe('writes', () => {
  it('are told in a journal: who, what, which files, when; nothing of the token or what was written', async () => {
    const ask = await open();
    const secret = await token({ scope: 'write', name: 'phone' });
    await ask('/api/add', write(bearer(secret), 'A secret title'));
    await ask('/api/undo', { method: 'POST', from: '127.0.0.1', headers: { 'content-type': 'application/json' }, body: '{}' });
    await ask('/api/add', { ...write({}), from: '127.0.0.1', body: '{"url":"https://example.org/y","title":"Y","dryRun":true}' });
    await ask('/api/status', { headers: bearer(secret) });
    const lines = log
      .get('.daybook/access/audit.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toEqual([
      {
        at: '2022-05-11T08:00:00.000Z',
        who: expect.stringMatching(/^phone \([0-9a-f]{8}\)$/),
        from: '127.0.0.2',
        request: 'POST /api/add',
        done: ['add 2022-05-11#2'],
        files: [day],
      },
      {
        at: '2022-05-11T08:00:00.000Z',
        who: 'this machine',
        from: '127.0.0.1',
        request: 'POST /api/undo',
        done: ['undo add 2022-05-11#2'],
        files: [day],
      },
    ]);
    expect(log.get('.daybook/access/audit.jsonl')).not.toMatch(/secret title|daybook_/);
  });

  it('are so many in a minute, and no more', async () => {
    const ask = await open();
    const headers = { ...bearer(await token({ scope: 'write' })), 'content-type': 'application/json' };
    const statuses = new Map<number, number>();
    for (let at = 0; at < 605; at++) {
      const { status } = await ask('/api/status', { method: 'POST', headers, body: '{}' });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses]).toEqual([
      [405, 600],
      [429, 5],
    ]);
    now += 1_000;
    expect((await ask('/api/status', { method: 'POST', headers, body: '{}' })).status).toBe(405);
  });
});

describe('what makes the log ask other servers', () => {
  it('is so much in a minute for each token, sweeps over all links apart from single pages', async () => {
    const ask = await open();
    const [phone, laptop] = [bearer(await token({ name: 'phone' })), bearer(await token({ name: 'laptop' }))];
    const sweep = async (headers: Record<string, string>) => (await ask('/api/links/check', { headers })).status;
    const sweeps = [];
    for (let at = 0; at < 8; at++) sweeps.push(await sweep(phone));
    expect(sweeps).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
    expect(await sweep(laptop)).toBe(200);
    const refused = await ask('/api/links/check', { headers: phone });
    expect([JSON.parse(refused.body).error.code, refused.headers['retry-after']]).toEqual(['too-many', '10']);
    expect((await ask('/api/capture?input=https://example.org/gone', { headers: phone })).status).toBe(502);
    now += 10_000;
    expect([await sweep(phone), await sweep(phone)]).toEqual([200, 429]);
  });

  it('is counted by pages: a list costs as much as its links, and what needs no page costs nothing', async () => {
    const ask = await open();
    const headers = bearer(await token({ scope: 'write' }));
    const post = async (path: string, body: object) => (await ask(path, { ...write(headers), body: JSON.stringify(body) })).status;
    const links = Array.from({ length: 100 }, (_, n) => `https://example.org/${n}`);
    expect(await post('/api/to-read/add', { url: links })).toBe(200);
    expect(await post('/api/to-read/add', { url: links })).toBe(429);
    expect(await post('/api/entries', { title: 'Typed', url: 'https://example.org/typed', date: '2022-05-11' })).toBe(201);
    for (let at = 0; at < 20; at++) await post('/api/to-read/add', { url: 'https://example.org/1' });
    expect(await post('/api/entries', { url: 'https://example.org/captured' })).toBe(429);
    expect(await post('/api/to-read/add', { url: 'https://example.org/page', html: '<title>A page</title>' })).toBe(200);
  });

  it('is counted for pages that are handed over to be read, too', async () => {
    const ask = await open();
    const headers = bearer(await token());
    const links = Array.from({ length: 120 }, () => ask('/api/capture?input=http://127.0.0.1:9/', { headers }));
    await Promise.all(links);
    const refused = await ask('/save?url=http%3A%2F%2F127.0.0.1%3A9%2F&title=A%20post', { headers });
    expect([refused.status, refused.body.includes('Other servers were asked too often')]).toEqual([200, true]);
    expect(refused.body).toContain('A post</textarea>');
  });

  it('a token that reads creates no entry and queues nothing', async () => {
    const ask = await open();
    const headers = bearer(await token());
    for (const path of ['/api/entries', '/api/to-read/add', '/api/to-read/done', '/api/to-read/remove'])
      expect([path, (await ask(path, write(headers))).status]).toEqual([path, 403]);
    expect((await ask('/api/to-read/list', { headers })).status).toBe(200);
  });
});

it('the journal of writes tells what was queued', async () => {
  const ask = await open();
  const here = { from: '127.0.0.1', method: 'POST', headers: { 'content-type': 'application/json' } };
  await ask('/api/to-read/add', { ...here, body: '{"url":"https://example.org/later"}' });
  await ask('/api/to-read/done', { ...here, body: '{"link":"1"}' });
  const lines = log
    .get('.daybook/access/audit.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ done, files }) => [done, files])).toEqual([
    [['to-read add https://example.org/later'], ['.daybook/to-read.jsonl']],
    [['to-read done https://example.org/later'], ['.daybook/to-read.jsonl']],
  ]);
});

function form(secret: string, to: string): RawRequest {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token: secret, to }).toString(),
  };
}
