import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { corpusFile, fakeWeb } from '../../test/capture/fake-web.js';
import { filesOf, smallLog, temporaryLog } from '../../test/cli/temporary-log.js';
import type { Fetcher } from '../base/fetcher.js';
import { silentLogger } from '../base/logger.js';
import { openDaybook } from '../daybook.js';
import { operations } from '../operations/operations.js';
import { apiRoutes } from './api.js';
import { openApiDocument } from './openapi.js';

const here = { host: '127.0.0.1:3210' };
const asJson = { ...here, 'content-type': 'application/json' };

async function smallApi(fetch: Fetcher = fakeWeb({}).fetch): Promise<{ folder: string; api: Hono }> {
  const folder = temporaryLog(smallLog);
  const ports = { now: () => new Date('2022-05-12T04:00:00Z'), logger: silentLogger, fetch };
  return { folder, api: apiRoutes(await openDaybook(folder, ports)) };
}

describe('operations over HTTP', () => {
  test('read with GET', async () => {
    const { api } = await smallApi();
    const answer = await api.request('/api/status', { headers: here });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ days: 2, entries: 3, readme: { isCurrent: false } });
    expect((await (await api.request('/api/export', { headers: here })).json()).days).toHaveLength(2);
  });

  test('write with POST and JSON', async () => {
    const { api, folder } = await smallApi();
    const body = JSON.stringify({ ref: '2022-05-11#1', set: ['tips=Read once'] });
    const answer = await api.request('/api/edit', { method: 'POST', headers: asJson, body });
    expect(await answer.json()).toEqual({
      ref: '2022-05-11#1',
      dryRun: false,
      files: [{ file: 'notes/202205/0511.md', change: 'changed' }],
      diff: null,
    });
    expect(readFileSync(join(folder, 'notes/202205/0511.md'), 'utf8')).toContain('- Tips: Read once\n');
    await api.request('/api/publish/readme', { method: 'POST', headers: asJson, body: '{}' });
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain('更新今日时间：2022.5.11');
  });

  test('answer errors with their status, in the language asked for', async () => {
    const { api } = await smallApi();
    const body = JSON.stringify({ ref: '2022-05-11#7' });
    const answer = await api.request('/api/remove', { method: 'POST', headers: { ...asJson, 'accept-language': 'zh-CN' }, body });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({
      error: { code: 'unknown-ref', message: '没有 2022-05-11#7 这一点。', hint: '2022-05-11 有 2 点：2022-05-11#1 到 #2。' },
    });
  });

  test('refuse inputs that are wrong or unknown', async () => {
    const { api, folder } = await smallApi();
    const status = async (path: string, init: RequestInit): Promise<number> => (await api.request(path, init)).status;
    const post = (body: string): RequestInit => ({ method: 'POST', headers: asJson, body });
    expect(await status('/api/edit', post('{"ref": 1}'))).toBe(400);
    expect(await status('/api/edit', post('{"ref": "2022-05-11#1", "set": ["tips=x"], "force": true}'))).toBe(400);
    expect(await status('/api/edit', post('not JSON'))).toBe(400);
    expect(await status('/api/edit', post('[]'))).toBe(400);
    expect(await status('/api/check?fix=true', { headers: here })).toBe(400);
    expect(await status('/api/nothing', { headers: here })).toBe(404);
    expect(await status('/api/edit', { headers: here })).toBe(405);
    expect(await status('/api/status', post('{}'))).toBe(405);
    expect(filesOf(folder)).toEqual(smallLog);
  });

  test.each([
    ['names its prototype', '{"url":"https://example.org/a","title":"A","__proto__":{"dryRun":true}}'],
    ['names its constructor', '{"url":"https://example.org/a","title":"A","constructor":{"prototype":{"dryRun":true}}}'],
    ['has all in its prototype', '{"__proto__":{"url":"https://example.org/a","title":"A"}}'],
    ['is a list', '["url","title"]'],
    ['nests 50,000 deep', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['is a text', '"https://example.org/a"'],
    ['is nothing', 'null'],
  ])('refuse a body that %s', async (_what, body) => {
    const { api, folder } = await smallApi();
    expect((await api.request('/api/add', { method: 'POST', headers: asJson, body })).status).toBe(400);
    expect(filesOf(folder)).toEqual(smallLog);
    expect(({} as { readonly dryRun?: unknown }).dryRun).toBeUndefined();
  });

  test('refuse a body that is larger than any entry, said or sent', async () => {
    const { api, folder } = await smallApi();
    const body = '['.repeat(5 * 1024 * 1024);
    const length = { 'content-length': String(body.length) };
    expect((await api.request('/api/edit', { method: 'POST', headers: { ...asJson, ...length }, body })).status).toBe(413);
    const answer = await api.request('/api/edit', { method: 'POST', headers: asJson, body });
    expect([answer.status, (await answer.json()).error.message]).toEqual([413, 'The body is larger than 4 MB. Send less at once.']);
    expect(filesOf(folder)).toEqual(smallLog);
  });

  test('refuse what another site sends through the browser', async () => {
    const { api, folder } = await smallApi();
    const status = async (headers: Record<string, string>): Promise<number> =>
      (await api.request('/api/undo', { method: 'POST', headers, body: '{}' })).status;
    expect(await status({ ...asJson, host: 'evil.example:3210' })).toBe(403);
    expect(await status({ ...asJson, origin: 'https://evil.example' })).toBe(403);
    expect(await status({ ...asJson, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await status({ ...here, 'content-type': 'text/plain' })).toBe(415);
    expect(await status({ ...here, 'content-type': 'application/x-www-form-urlencoded' })).toBe(415);
    expect(filesOf(folder)).toEqual(smallLog);
  });
});

describe('capture over HTTP', () => {
  const article = 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv';

  test('reads the page at an address', async () => {
    const { api, folder } = await smallApi(fakeWeb({ [article]: 'weixin/article.html' }).fetch);
    const answer = await api.request(`/api/capture?input=${encodeURIComponent(article)}`, { headers: here });
    expect(await answer.json()).toMatchObject({ url: article, site: '示例视觉', relevance: 0, tips: null, noted: [] });
    expect(filesOf(folder)).toEqual(smallLog);
  });

  test('reads a page that is handed over, up to the size of a page, and asks nothing of its site', async () => {
    const { api } = await smallApi();
    const html = corpusFile('weixin/article.html')
      .toString()
      .replace('</body>', `<script>${'x'.repeat(6 * 1024 * 1024)}</script></body>`);
    const post = (body: object) => api.request('/api/capture', { method: 'POST', headers: asJson, body: JSON.stringify(body) });
    expect(await (await post({ html, url: article })).json()).toMatchObject({ title: 'CVPR 2022 | 把注意力量一量：一把尺子走天下' });
    expect((await post({ html: 'x'.repeat(17 * 1024 * 1024), url: article })).status).toBe(413);
    expect((await post({})).status).toBe(400);
    expect((await post({ html, url: 'javascript:alert(1)' })).status).toBe(400);
  });

  test('takes no file of this machine', async () => {
    const { api } = await smallApi();
    for (const input of ['README.md', '-', '/etc/hostname', 'file:///etc/hostname']) {
      expect((await api.request(`/api/capture?input=${encodeURIComponent(input)}`, { headers: here })).status).toBe(400);
    }
    const add = (body: object) => api.request('/api/add', { method: 'POST', headers: asJson, body: JSON.stringify(body) });
    expect((await add({ url: 'README.md' })).status).toBe(400);
    expect((await add({ from: 'README.md' })).status).toBe(400);
  });

  test('adds what it captured', async () => {
    const { api, folder } = await smallApi(fakeWeb({ [article]: 'weixin/article.html' }).fetch);
    const answer = await api.request('/api/add', { method: 'POST', headers: asJson, body: JSON.stringify({ url: article, stars: 2 }) });
    expect(await answer.json()).toMatchObject({ ref: '2022-05-12#1', file: 'notes/202205/0512.md' });
    expect(filesOf(folder)['notes/202205/0512.md']).toContain(`(${article})       :star::star:\n`);
    const again = await api.request('/api/add', { method: 'POST', headers: asJson, body: JSON.stringify({ url: article }) });
    expect([again.status, (await again.json()).error.code]).toEqual([409, 'exists']);
  });
});

describe('the OpenAPI document', () => {
  test('has a path for each operation', async () => {
    const { api } = await smallApi();
    const document = await (await api.request('/api/openapi.json', { headers: here })).json();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.entries(document.paths as object).map(([path, item]) => `${Object.keys(item)[0]} ${path}`)).toEqual([
      'post /api/init',
      'get /api/status',
      'get /api/search',
      'get /api/paper',
      'get /api/related',
      'post /api/new',
      'get /api/capture',
      'post /api/inbox/add',
      'get /api/inbox/list',
      'post /api/inbox/remove',
      'post /api/inbox/opml',
      'post /api/inbox/fetch',
      'get /api/inbox/health',
      'get /api/inbox/items',
      'post /api/inbox/accept',
      'post /api/inbox/dismiss',
      'post /api/inbox/later',
      'post /api/inbox/mute',
      'post /api/inbox/unmute',
      'post /api/inbox/pin',
      'post /api/inbox/unpin',
      'post /api/inbox/undo',
      'get /api/inbox/digest',
      'post /api/to-read/add',
      'get /api/to-read/list',
      'post /api/to-read/done',
      'post /api/to-read/remove',
      'post /api/add',
      'post /api/entries',
      'post /api/edit',
      'post /api/move',
      'post /api/remove',
      'post /api/rename',
      'post /api/undo',
      'post /api/images/archive',
      'get /api/images/status',
      'get /api/images/verify',
      'post /api/images/gc',
      'get /api/check',
      'get /api/links/check',
      'post /api/publish/readme',
      'post /api/publish/day',
      'get /api/publish/wechat',
      'get /api/publish/csdn',
      'get /api/publish/zhihu',
      'get /api/publish/bilibili',
      'get /api/stats',
      'get /api/export',
      'get /api/doctor',
    ]);
  });

  test('describes the edit as it is', () => {
    const document = openApiDocument(operations) as { paths: Record<string, { post: { requestBody: unknown } }> };
    expect(document.paths['/api/edit']?.post.requestBody).toEqual({
      required: true,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            properties: {
              ref: { type: 'string', description: 'the entry: date, #, position' },
              set: { type: 'array', minItems: 1, items: { type: 'string' }, description: 'a field and its new value' },
              dryRun: { type: 'boolean', default: false, description: 'show the change as a diff and write nothing' },
            },
            required: ['ref', 'set'],
            additionalProperties: false,
          },
        },
      },
    });
  });
});
