import type { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { corpusFile, type FakeWeb, fakeWeb } from '../../test/capture/fake-web.js';
import { filesOf, smallLog, temporaryLog } from '../../test/cli/temporary-log.js';
import { silentLogger } from '../base/logger.js';
import { openDaybook } from '../daybook.js';
import { apiRoutes } from './api.js';

const article = 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv';
const day = 'notes/202205/0512.md';

async function openApi(web: FakeWeb = fakeWeb({})): Promise<{ folder: string; create: (body: unknown) => Promise<Response>; api: Hono }> {
  const folder = temporaryLog(smallLog);
  const ports = { now: () => new Date('2022-05-12T04:00:00Z'), logger: silentLogger, fetch: web.fetch };
  const api = apiRoutes(await openDaybook(folder, ports));
  const headers = { host: '127.0.0.1:3210', 'content-type': 'application/json' };
  const create = async (body: unknown) => api.request('/api/entries', { method: 'POST', headers, body: JSON.stringify(body) });
  return { folder, create, api };
}

describe('POST /api/entries', () => {
  test('creates an entry of the fields that export gives one, and says where it is', async () => {
    const { folder, create, api } = await openApi();
    const answer = await create({
      title: '检测 with YOLOv6',
      url: 'https://example.org/yolo',
      relevance: 3,
      abstract: 'One stage.',
      papers: [{ title: 'YOLOv6', url: 'https://arxiv.org/abs/2209.02976' }, 'https://arxiv.org/abs/2204.07154'],
      code: [{ url: 'https://github.com/meituan/YOLOv6' }],
      keyPoints: null,
      tips: 'Read twice',
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([201, '/entries/2022-05-12/1']);
    expect(await answer.json()).toEqual({
      ref: '2022-05-12#1',
      key: '2022-05-12:https://example.org/yolo',
      file: day,
      dryRun: false,
      files: [{ file: day, change: 'created' }],
      diff: null,
      noted: [],
    });
    const entries = (await (await api.request('/api/export', { headers: { host: '127.0.0.1' } })).json()).days.at(-1).entries;
    expect(entries).toMatchObject([
      {
        title: '检测 with YOLOv6',
        url: 'https://example.org/yolo',
        relevance: 3,
        abstract: 'One stage.',
        papers: [
          { title: 'YOLOv6', url: 'https://arxiv.org/abs/2209.02976' },
          { title: null, url: 'https://arxiv.org/abs/2204.07154' },
        ],
        code: [{ title: 'https://github.com/meituan/YOLOv6', url: 'https://github.com/meituan/YOLOv6' }],
        keyPoints: null,
        tips: 'Read twice',
      },
    ]);
    expect(filesOf(folder)[day]).not.toContain('null');
  });

  test('reads the page of a link alone, or the page that is sent, and what is given goes first', async () => {
    const { create } = await openApi(fakeWeb({ [article]: 'weixin/article.html' }));
    expect(await (await create({ url: article, relevance: 2 })).json()).toMatchObject({ ref: '2022-05-12#1' });
    const { folder, create: send } = await openApi();
    const sent = await send({
      url: article,
      html: corpusFile('weixin/article.html').toString(),
      title: '我的标题',
      date: '2022.5.11',
      at: 1,
    });
    expect([sent.status, sent.headers.get('location')]).toEqual([201, '/entries/2022-05-11/1']);
    expect(filesOf(folder)['notes/202205/0511.md']).toContain(`1. [我的标题](${article})`);
    expect(filesOf(folder)['notes/202205/0511.md']).toContain('一把能量出每个头看多远的尺子');
  });

  test('an entry may have no link, and a dry run writes nothing', async () => {
    const { folder, create } = await openApi();
    const tried = await create({ title: '只有题目', dryRun: true });
    expect([tried.status, tried.headers.get('location')]).toEqual([200, null]);
    expect(filesOf(folder)).toEqual(smallLog);
    expect(await (await create({ title: '只有题目' })).json()).toMatchObject({ ref: '2022-05-12#1', key: '2022-05-12:只有题目' });
  });

  test.each([
    [{}, 400, 'usage'],
    [{ title: 7 }, 400, 'usage'],
    [{ title: 'x', rating: 3 }, 400, 'usage'],
    [{ title: 'x', relevance: 6 }, 400, 'usage'],
    [{ title: 'x', date: 'yesterday' }, 400, 'bad-date'],
    [{ title: '' }, 400, 'bad-value'],
    [{ title: 'x', url: 'javascript:alert(1)' }, 400, 'bad-value'],
    [{ url: 'README.md' }, 400, 'bad-value'],
    [{ url: 'https://example.org/attention' }, 409, 'exists'],
    [{ url: 'https://example.org/nowhere' }, 502, 'unreachable'],
    [[], 400, 'usage'],
  ])('%j is refused with %i, and nothing is written', async (body, status, code) => {
    const { folder, create } = await openApi();
    const answer = await create(body);
    expect([answer.status, (await answer.json()).error.code]).toEqual([status, code]);
    expect(filesOf(folder)).toEqual(smallLog);
  });
});
