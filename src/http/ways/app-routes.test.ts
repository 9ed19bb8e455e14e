import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenPages, openPages } from '../../../test/open-pages.js';
import { temporaryLog } from '../../../test/temporary-log.js';

const log = temporaryLog();
let pages: OpenPages;
beforeEach(async () => {
  log.put('daybook.json', '{ "title": "每日一读" }');
  pages = await openPages(log.root);
});
afterEach(() => pages.end());

describe('the log as an app', () => {
  it('is described by a manifest that every page names, in the reader’s language', async () => {
    for (const path of ['/', '/save', '/edit/2022-05-11'])
      expect(await (await pages.get(path)).text()).toContain(
        '<link rel="manifest" href="/manifest.webmanifest" crossorigin="use-credentials"/>',
      );
    const answer = await pages.get('/manifest.webmanifest?lang=zh');
    expect(answer.headers.get('content-type')).toBe('application/manifest+json');
    expect(await answer.json()).toEqual({
      id: '/',
      name: '每日一读',
      short_name: '每日一读',
      lang: 'zh-CN',
      start_url: '/',
      scope: '/',
      display: 'standalone',
      background_color: '#fafaf7',
      theme_color: '#fafaf7',
      icons: [
        { src: '/app-icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
        { src: '/app-icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        { src: '/app-icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
      share_target: {
        action: '/save',
        method: 'GET',
        enctype: 'application/x-www-form-urlencoded',
        params: { title: 'title', text: 'text', url: 'url' },
      },
      shortcuts: [
        { name: '记一页', url: '/save' },
        { name: '写今天', url: '/edit' },
      ],
    });
  });

  it('has icons of the sizes that the manifest says; the one to be cut out of has no clear corner', async () => {
    for (const [path, size, corner] of [
      ['/app-icon-192.png', 192, 0],
      ['/app-icon-512.png', 512, 0],
      ['/app-icon-maskable-512.png', 512, 255],
    ] as const) {
      const answer = await pages.get(path);
      const { data, info } = await sharp(await answer.arrayBuffer())
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([path, answer.headers.get('content-type'), info.width, info.height, data[3]]).toEqual([path, 'image/png', size, size, corner]);
      // The last of the six dots has the colour of the star.
      const at = (x: number, y: number): number[] => [...data.subarray((y * size + x) * 4, (y * size + x) * 4 + 3)];
      expect(at(Math.round(size * 0.61), Math.round(size * 0.71))).toEqual([0xbf, 0x78, 0x11]);
    }
  });

  it('gives its window the colour of the paper that the reader chose', async () => {
    const head = async (cookie: string): Promise<string[]> =>
      (await (await pages.get('/', { cookie })).text()).match(/<meta name="theme-color"[^>]*>/g) ?? [];
    expect(await head('')).toEqual([
      '<meta name="theme-color" content="#fafaf7" media="(prefers-color-scheme: light)"/>',
      '<meta name="theme-color" content="#111619" media="(prefers-color-scheme: dark)"/>',
    ]);
    expect(await head('daybook-theme=dark')).toEqual(['<meta name="theme-color" content="#111619"/>']);
  });
});
