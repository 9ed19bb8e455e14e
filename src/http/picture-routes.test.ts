import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type KeptPicture, keptPicture } from '../../test/kept-picture.js';
import { temporaryLog, testPorts } from '../../test/temporary-log.js';
import { openDaybook } from '../daybook.js';
import { followLog } from './live.js';
import { outletRoutes } from './outlets.js';
import { pictureRoutes } from './picture-routes.js';
import { siteRoutes } from './site.js';

const log = temporaryLog();
const url = 'https://mmbiz.qpic.cn/a/640?wx_fmt=png';
let end = new AbortController();
let kept: KeptPicture;
let routes: { fetch(request: Request): Response | Promise<Response> }[];

beforeEach(async () => {
  end = new AbortController();
  kept = await keptPicture(url, '#369', 700);
  log.put('notes/202205/0511.md', `# 笔记（2022.5.11）\n\n1. [检测](https://example.org/a)\n\n<img src="${url}">\n`);
  log.put(kept.path, kept.bytes);
  log.put('.daybook/assets.jsonl', kept.line);
  await serve();
});
afterEach(() => end.abort());

/** Serves the log as it is now. */
async function serve(): Promise<void> {
  const daybook = await openDaybook(log.root, testPorts);
  const live = followLog(daybook, () => [], end.signal);
  routes = [pictureRoutes(daybook, live), siteRoutes(daybook, live), outletRoutes(daybook, live)];
}

const get = async (path: string, at: 0 | 1 | 2): Promise<Response> =>
  (routes[at] as (typeof routes)[number]).fetch(new Request(`http://127.0.0.1:3210${path}`, { headers: { host: '127.0.0.1:3210' } }));

describe('a kept picture on the server', () => {
  it('is shown from the log, with copies that are made when they are asked for', async () => {
    const page = await (await get('/days/2022-05-11', 1)).text();
    const name = kept.hash.slice(0, 20);
    expect(page).toContain(
      `<img src="/files/${kept.path}" srcset="/pictures/${name}-320.webp 320w, /pictures/${name}-640.webp 640w, /pictures/${name}-700.webp 700w"`,
    );
    expect(page).toContain('width="700" height="350"');
    expect(page).not.toContain('mmbiz.qpic.cn');
    const answers = await Promise.all([get(`/pictures/${name}-320.webp`, 0), get(`/pictures/${name}-640.webp`, 0)]);
    expect(answers.map(({ status, headers }) => [status, headers.get('content-type'), headers.get('x-content-type-options')])).toEqual([
      [200, 'image/webp', 'nosniff'],
      [200, 'image/webp', 'nosniff'],
    ]);
    expect(answers[0]?.headers.get('content-security-policy')).toContain('sandbox');
    expect((await sharp(await (answers[0] as Response).arrayBuffer()).metadata()).width).toBe(320);
    const original = await get(`/files/${kept.path}`, 1);
    expect(
      createHash('sha256')
        .update(Buffer.from(await original.arrayBuffer()))
        .digest('hex'),
    ).toBe(kept.hash);
  });

  it('has no copy of another width, of another picture, or outside of the cache', async () => {
    const name = kept.hash.slice(0, 20);
    const paths = [`${name}-321.webp`, `${'0'.repeat(20)}-320.webp`, `${name}-320.png`, '..%2f..%2fdaybook.json', `${name}-99999.webp`];
    for (const path of paths) expect([path, (await get(`/pictures/${path}`, 0)).status]).toEqual([path, 404]);
  });

  it('is the picture itself where a copy would have more bytes', async () => {
    const raw = Buffer.from(Array.from({ length: 320 * 40 * 3 }, (_, at) => (at * 2_654_435_761) >>> 24));
    const bytes = await sharp(raw, { raw: { width: 320, height: 40, channels: 3 } })
      .jpeg({ quality: 5 })
      .toBuffer();
    const hash = createHash('sha256').update(bytes).digest('hex');
    const path = `assets/${hash.slice(0, 2)}/${hash}.jpg`;
    log.put(path, bytes);
    const line = JSON.parse(kept.line);
    log.put(
      '.daybook/assets.jsonl',
      `${JSON.stringify({ ...line, hash, type: 'image/jpeg', width: 320, height: 40, bytes: bytes.length })}\n`,
    );
    await serve();
    const answer = await get(`/pictures/${hash.slice(0, 20)}-320.webp`, 0);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/files/${path}`]);
  });

  it('goes along in an article, and is named as a file in the order of upload', async () => {
    expect(await (await get('/outlets/wechat/2022-05-11/article', 2)).text()).toContain('src="data:image/png;base64,');
    const page = await (await get('/outlets/csdn/2022-05-11', 2)).text();
    expect(page).toContain(`<a href="/files/${kept.path}" rel="noreferrer">${kept.hash}.png</a>`);
  });
});

describe('a picture of the log’s own folder', () => {
  const day = '/days/2022-05-12';

  beforeEach(async () => {
    log.put('notes/202205/0512.md', '# 笔记（2022.5.12）\n\n1. [检测](https://example.org/b)\n\n![尺子](../../images/尺子.png)\n');
    log.put('images/尺子.png', kept.bytes);
    await serve();
  });

  /** The day's page, once its picture was looked at. */
  const pageWithCopies = (hash: string): Promise<string> =>
    vi.waitFor(
      async () => {
        const page = await (await get(day, 1)).text();
        expect(page).toContain(hash.slice(0, 20));
        return page;
      },
      { timeout: 25_000 },
    );

  it('has its size and smaller copies as soon as it was looked at', async () => {
    const name = kept.hash.slice(0, 20);
    const page = await pageWithCopies(kept.hash);
    expect(page).toContain(
      `<img src="/files/images/%E5%B0%BA%E5%AD%90.png" srcset="/pictures/${name}-320.webp 320w, /pictures/${name}-640.webp 640w, /pictures/${name}-700.webp 700w"`,
    );
    expect(page).toContain('width="700" height="350"');
    const copy = await get(`/pictures/${name}-320.webp`, 0);
    expect([copy.status, copy.headers.get('content-type')]).toEqual([200, 'image/webp']);
  });

  it('is never shown as what it was before: a copy is made of the bytes that its name says', async () => {
    const [first, other] = await Promise.all([keptPicture(url, '#963', 700), keptPicture(url, '#c33', 700)]);
    log.put('images/尺子.png', first.bytes);
    await serve();
    await pageWithCopies(first.hash);
    log.put('images/尺子.png', other.bytes);
    const old = await get(`/pictures/${first.hash.slice(0, 20)}-320.webp`, 0);
    expect([old.status, old.headers.get('location')]).toEqual([302, '/files/images/%E5%B0%BA%E5%AD%90.png']);
    await serve();
    await pageWithCopies(other.hash);
  });

  it('that is none is shown as it is', async () => {
    log.put('images/尺子.png', 'no picture');
    await serve();
    expect(await (await get(day, 1)).text()).toContain('<img src="/files/images/%E5%B0%BA%E5%AD%90.png" alt="尺子"');
  });
});
