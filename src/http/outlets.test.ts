import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryLog, testPorts } from '../../test/temporary-log.js';
import { openDaybook } from '../daybook.js';
import { followLog } from './live.js';
import { outletRoutes } from './outlets.js';

const log = temporaryLog();
let end = new AbortController();
let routes: ReturnType<typeof outletRoutes>;

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request(`http://127.0.0.1:3210${path}`, {
    headers: { host: '127.0.0.1:3210', 'accept-language': 'zh-CN', ...headers },
  });
  return routes.fetch(request);
}

beforeEach(async () => {
  end = new AbortController();
  log.put('notes/202205/0512.md', '# 笔记（2022.5.12）\n\n<!-- draft -->\n\n1. [草稿](https://example.org/d)\n');
  const daybook = await openDaybook(log.root, testPorts);
  routes = outletRoutes(
    daybook,
    followLog(daybook, () => [], end.signal),
  );
});
afterEach(() => end.abort());

describe('the pages of a day as an article', () => {
  it('begin with WeChat and the newest day that is no draft', async () => {
    expect((await get('/outlets')).headers.get('location')).toBe('/outlets/wechat');
    expect((await get('/outlets/wechat')).headers.get('location')).toBe('/outlets/wechat/2022-05-11');
    expect((await get('/outlets/csdn?date=2022-05-11')).headers.get('location')).toBe('/outlets/csdn/2022-05-11');
    expect((await get('/outlets/wechat?date=2022-05-11&theme=petrol')).headers.get('location')).toBe(
      '/outlets/wechat/2022-05-11?theme=petrol',
    );
  });

  it('show every platform', async () => {
    for (const name of ['wechat', 'csdn', 'zhihu', 'bilibili']) {
      const answer = await get(`/outlets/${name}/2022-05-11`);
      expect([name, answer.status]).toEqual([name, 200]);
      expect(await answer.text()).toContain('平台规则');
    }
  });

  it('say 404 in words for what is not there, and for a draft', async () => {
    for (const path of ['/outlets/weibo', '/outlets/weibo/2022-05-11', '/outlets/wechat/2022-05-09', '/outlets/csdn?date=2022-05-09'])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    const draft = await get('/outlets/wechat/2022-05-12');
    expect([draft.status, (await draft.text()).includes('notes/202205/0512.md 是草稿')]).toEqual([404, true]);
  });

  it('frame the article under a policy that lets nothing run', async () => {
    const answer = await get('/outlets/wechat/2022-05-11/article');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('content-security-policy')).toContain('sandbox allow-same-origin');
    expect(await answer.text()).toContain('<section>\n<p style=');
  });

  it('give the article as a file', async () => {
    const answer = await get('/outlets/csdn/2022-05-11/download');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="csdn-2022-05-11.md"');
    expect(await answer.text()).toMatch(/^# 公众号内容拓展学习笔记（2022\.5\.11）\n/);
    expect((await get('/outlets/wechat/2022-05-11/download')).headers.get('content-disposition')).toBe(
      'attachment; filename="wechat-2022-05-11.html"',
    );
  });

  it('answer only to this machine', async () => {
    expect((await get('/outlets/wechat/2022-05-11', { host: 'evil.example.org' })).status).toBe(403);
    expect((await get('/outlets', { host: 'evil.example.org' })).status).toBe(403);
  });
});
