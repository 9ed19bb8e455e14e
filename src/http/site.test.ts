import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryLog, testPorts } from '../../test/temporary-log.js';
import { openDaybook } from '../daybook.js';
import { followLog } from './live.js';
import { siteRoutes } from './site.js';

const log = temporaryLog();
let end = new AbortController();
let site: { fetch(request: Request): Response | Promise<Response> };

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return site.fetch(new Request(`http://127.0.0.1:3210${path}`, { headers: { host: '127.0.0.1:3210', ...headers } }));
}

beforeEach(async () => {
  end = new AbortController();
  log.put('notes/202205/images/x.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  log.put('notes/202205/images/clip.mp4', '0123456789');
  log.put('.daybook/secret.png', 'secret');
  const daybook = await openDaybook(log.root, testPorts);
  site = siteRoutes(
    daybook,
    followLog(daybook, () => [], end.signal),
  );
});
afterEach(() => end.abort());

describe('pages', () => {
  it('answers with the newest day, any day, entries, archive, diagnostics and about', async () => {
    for (const path of [
      '/',
      '/days/2022-05-11',
      '/entries/2022-05-11/1',
      '/archive',
      '/archive/2022',
      '/diagnostics',
      '/about',
      '/search',
      '/search?q=%E6%A3%80%E6%B5%8B',
    ]) {
      const answer = await get(path);
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, 'text/html; charset=UTF-8']);
    }
  });

  it('shows its author what is kept from others, marked', async () => {
    const entries = '1. [甲](https://example.org/a)\n   <!-- private -->\n\n2. [乙](https://example.org/b)\n';
    log.put('notes/202205/0511.md', `# 公众号内容拓展学习笔记（2022.5.11）\n\n<!-- draft -->\n\n${entries}`);
    const page = await (await get('/days/2022-05-11', { 'accept-language': 'zh' })).text();
    expect(page.match(/class="kept"[^>]*>(?:草稿|私密)/g)?.map((mark) => mark.slice(-2))).toEqual(['草稿', '私密']);
    expect((await (await get('/entries/2022-05-11/1')).text()).match(/class="kept"/g)).toHaveLength(2);
  });

  it('says 404 in words for what is not there', async () => {
    for (const path of ['/x', '/days/x', '/days/2022-05-12', '/entries/2022-05-11/2', '/entries/2022-05-11/0', '/archive/1999']) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.text()).toContain('<h1>');
    }
  });

  it('finds a day by its date and goes there', async () => {
    for (const asked of ['2022-05-11', '2022.5.11', '5.11']) {
      const answer = await get(`/search?q=${encodeURIComponent(asked)}`);
      expect([answer.status, answer.headers.get('location')]).toEqual([302, '/days/2022-05-11']);
    }
    expect((await get('/search?q=5.12')).status).toBe(404);
    expect((await get('/search?q=nonsense')).status).toBe(200);
    expect((await get('/search?q=year:20x2')).status).toBe(400);
  });

  it('sends a page once: the second time only word that it is the same', async () => {
    const first = await get('/');
    const again = await get('/', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('shows a change on disk without a restart', async () => {
    expect(await (await get('/')).text()).not.toContain('刚写的一点');
    log.put('notes/202205/0511.md', `${log.get('notes/202205/0511.md')}\n2. [刚写的一点](https://example.org/b) :star:\n`);
    await vi.waitFor(async () => expect(await (await get('/')).text()).toContain('刚写的一点'), { timeout: 25_000 });
  });

  it('says in words that the folder of the log is gone', async () => {
    rmSync(log.root, { recursive: true });
    await vi.waitFor(async () => expect((await get('/')).status).toBe(500), { timeout: 25_000 });
    expect(await (await get('/')).text()).toContain('<div class="notice error">');
  });
});

describe('the language and the light', () => {
  it('are those of the browser until the reader chooses', async () => {
    expect(await (await get('/', { 'accept-language': 'zh-CN,zh;q=0.9' })).text()).toContain('<html lang="zh-CN" data-theme="system"');
    expect(await (await get('/', { 'accept-language': 'de' })).text()).toContain('<html lang="en"');
  });

  it('are kept in cookies', async () => {
    const answer = await get('/?lang=zh');
    expect(answer.headers.get('set-cookie')).toBe('daybook-language=zh; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax');
    const kept = await get('/', { cookie: 'daybook-language=zh; daybook-theme=dark' });
    expect(await kept.text()).toContain('<html lang="zh-CN" data-theme="dark"');
  });

  const choose = (body: string, headers: Record<string, string> = {}) =>
    site.fetch(
      new Request('http://127.0.0.1:3210/theme', {
        method: 'POST',
        body,
        headers: { host: '127.0.0.1:3210', 'content-type': 'application/x-www-form-urlencoded', ...headers },
      }),
    );

  it('are chosen by a plain form that comes back to its page', async () => {
    const answer = await choose('theme=dark&back=%2Farchive%3Fx%3D1', { origin: 'http://127.0.0.1:3210' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/archive?x=1']);
    expect(answer.headers.get('set-cookie')).toContain('daybook-theme=dark');
  });

  it('lead nowhere else', async () => {
    for (const back of ['//evil.org', '/\\evil.org', 'https://evil.org', '']) {
      expect((await choose(`theme=dark&back=${encodeURIComponent(back)}`)).headers.get('location')).toBe('/');
    }
  });

  it('are not set by another site', async () => {
    expect((await choose('theme=dark&back=/', { origin: 'https://evil.org' })).status).toBe(403);
    expect((await choose('theme=dark&back=/', { origin: 'null', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await choose('theme=dark&back=/', { origin: 'null', 'sec-fetch-site': 'same-origin' })).status).toBe(303);
  });
});

describe('safety', () => {
  it('sends a policy under which nothing foreign runs', async () => {
    const { headers } = await get('/');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; img-src 'self' https: http: data:; style-src 'self'; script-src 'self'; media-src 'self' https: http:; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect([headers.get('referrer-policy'), headers.get('x-content-type-options')]).toEqual(['no-referrer', 'nosniff']);
  });

  it('answers only to names of this machine', async () => {
    for (const host of ['127.0.0.1:3210', 'localhost:3210', 'LOCALHOST', '[::1]:3210'])
      expect((await get('/about', { host })).status).toBe(200);
    for (const host of ['evil.org', 'localhost.evil.org:3210', '127.0.0.1.evil.org'])
      expect((await get('/about', { host })).status).toBe(403);
  });
});

describe('files of the log', () => {
  it('serves pictures with their type, and an SVG that cannot run', async () => {
    const answer = await get('/files/notes/202205/images/x.svg');
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual([
      200,
      'image/svg+xml',
      'nosniff',
    ]);
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('serves a note as plain text', async () => {
    const answer = await get('/files/notes/202205/0511.md');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  });

  it('serves a part of a video', async () => {
    const part = await get('/files/notes/202205/images/clip.mp4', { range: 'bytes=2-4' });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 2-4/10', '234']);
    expect(await (await get('/files/notes/202205/images/clip.mp4', { range: 'bytes=-3' })).text()).toBe('789');
    expect((await get('/files/notes/202205/images/clip.mp4', { range: 'bytes=20-' })).status).toBe(416);
  });

  it('serves nothing outside the log, nothing hidden and nothing that is no medium', async () => {
    writeFileSync(join(log.outside, 'out.png'), 'outside');
    symlinkSync(join(log.outside, 'out.png'), join(log.root, 'notes/202205/images/link.png'));
    log.put('daybook.json', '{}');
    const paths = [
      '../../../etc/passwd',
      '..%2f..%2fetc%2fpasswd',
      '%2e%2e/%2e%2e/etc/passwd',
      '%2fetc%2fpasswd',
      '.daybook/secret.png',
      'notes/202205/images/link.png',
      'notes/202205/images/none.png',
      'daybook.json',
      '%ff',
      'notes',
    ];
    for (const path of paths) expect([path, (await get(`/files/${path}`)).status]).toEqual([path, 404]);
  });
});

it('streams the version, and the next one after a change', async () => {
  const answer = await get('/live');
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  const next = async (): Promise<string> => new TextDecoder().decode((await reader.read()).value);
  const first = await next();
  expect(first).toMatch(/^event: version\ndata: \S+-1\n\n$/);
  log.put('notes/202205/0512.md', '# 公众号内容拓展学习笔记（2022.5.12）\n');
  expect(await next()).toMatch(/^event: version\ndata: \S+-2\n\n$/);
  await reader.cancel();
});
