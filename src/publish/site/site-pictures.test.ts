import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptPicture } from '../../../test/kept-picture.js';
import { silentLogger } from '../../base/logger.js';
import { buildSite } from './build-site.js';

const url = 'https://mmbiz.qpic.cn/a/640?wx_fmt=png&x=1';
let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'daybook-pictures-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(home, 'log', path)), { recursive: true });
  writeFileSync(join(home, 'log', path), content);
}

const note = (date: string, points: string) => `# 笔记（${date}）\n\n## 今日要点\n\n${points}`;
const shown = `1. [检测](https://example.org/a)\n\n<img src="${url.replace('&', '&amp;')}#imgIndex=1">\n\n<img src="images/own.png">\n`;

const build = (name = 'site') =>
  buildSite({ root: join(home, 'log'), out: join(home, name), base: null }, { now: () => new Date(0), logger: silentLogger }, () => {});

const read = (path: string, name = 'site') => readFileSync(join(home, name, path), 'utf8');
const files = (folder: string) =>
  (readdirSync(join(home, folder), { recursive: true }) as string[]).filter((path) => statSync(join(home, folder, path)).isFile()).sort();
const images = (html: string) => [...html.matchAll(/<img [^>]*>/g)].map(([tag]) => tag);

describe('a site with kept pictures', () => {
  it('shows the copy with its size and smaller copies, and links to the original', async () => {
    const kept = await keptPicture(url, '#369', 1_000);
    put('notes/202205/0511.md', note('2022.5.11', shown));
    put(kept.path, kept.bytes);
    put('.daybook/assets.jsonl', kept.line);
    put(
      'notes/202205/images/own.png',
      await sharp({ create: { width: 30, height: 20, channels: 3, background: '#369' } })
        .png()
        .toBuffer(),
    );
    const { pictures } = await build();
    expect(pictures).toMatchObject({ files: 2, made: 2, warning: null });
    const [first, second] = images(read('days/2022-05-11.html'));
    const name = kept.hash.slice(0, 20);
    expect(first).toBe(
      `<img src="/files/${kept.path}" srcset="/assets/pictures/${name}-320.webp 320w, /assets/pictures/${name}-640.webp 640w, /assets/pictures/${name}-960.webp 960w, /assets/pictures/${name}-1000.webp 1000w" sizes="(min-width: 44rem) 14rem, calc(100vw - 2rem)" alt="图 1：检测" loading="lazy" decoding="async" referrerpolicy="no-referrer" width="1000" height="500"/>`,
    );
    expect(second).toMatch(
      /^<img src="\/files\/notes\/202205\/images\/own\.png" srcset="\/assets\/pictures\/[0-9a-f]{20}-30\.webp 30w" .* width="30" height="20"\/>$/,
    );
    expect(read('days/2022-05-11.html')).toContain(`<a href="/files/${kept.path}" rel="noreferrer">`);
    expect(files('site/assets/pictures').filter((path) => path.startsWith(name))).toEqual(
      [1_000, 320, 640, 960].map((width) => `${name}-${width}.webp`),
    );
    expect(readFileSync(join(home, 'site/files', kept.path))).toEqual(kept.bytes);
    expect(read('feed.xml')).toContain(`https://example.org/files/${kept.path}`);
    expect(read('days/2022-05-11.html')).not.toContain('mmbiz.qpic.cn');
  });

  it('is the same bytes when it is built again, also from an empty cache, and makes nothing twice', async () => {
    const kept = await keptPicture(url, '#369', 700);
    put('notes/202205/0511.md', note('2022.5.11', shown));
    put(kept.path, kept.bytes);
    put('.daybook/assets.jsonl', kept.line);
    await build();
    expect(await build()).toMatchObject({ written: 0, pictures: { made: 0 } });
    rmSync(join(home, 'log/.daybook/cache'), { recursive: true });
    expect(await build('other')).toMatchObject({ pictures: { made: 1 } });
    for (const path of files('site').filter((one) => one !== '.daybook-site.json'))
      expect([path, read(path)]).toEqual([path, read(path, 'other')]);
  });

  it('makes only the pages anew that show a picture kept since', async () => {
    const kept = await keptPicture(url, '#369');
    put('notes/202205/0510.md', note('2022.5.10', '1. [分割](https://example.org/b)\n'));
    put('notes/202205/0511.md', note('2022.5.11', shown));
    await build();
    const before = read('days/2022-05-10.html');
    expect(images(read('days/2022-05-11.html'))[0]).toContain('src="https://mmbiz.qpic.cn/a/640?wx_fmt=png&amp;x=1#imgIndex=1"');
    put(kept.path, kept.bytes);
    put('.daybook/assets.jsonl', kept.line);
    await build();
    expect(images(read('days/2022-05-11.html'))[0]).toContain(kept.path);
    expect(read('days/2022-05-10.html')).toBe(before);
    put('.daybook/assets.jsonl', `${kept.line}{"url":"${url}"\n${kept.line.replace('"kept"', '"dropped"')}`);
    await build();
    expect(images(read('days/2022-05-11.html'))[0]).toContain('https://mmbiz.qpic.cn/');
    expect(existsSync(join(home, 'site/files/assets'))).toBe(false);
    expect(existsSync(join(home, 'site/assets/pictures'))).toBe(false);
  });

  it('has no copy of what only a private entry or a draft shows, and none of what no note shows', async () => {
    const [kept, other] = [await keptPicture(url, '#369'), await keptPicture('https://a.example/unused.png', '#963')];
    put('notes/202205/0510.md', note('2022.5.10', '1. [分割](https://example.org/b)\n'));
    put('notes/202205/0511.md', note('2022.5.11', `1. [私](https://example.org/p)\n   <!-- private -->\n\n<img src="${url}">\n`));
    put('notes/202205/0512.md', note('2022.5.12', `<!-- draft -->\n1. [稿](https://example.org/d)\n\n<img src="${url}">\n`));
    for (const { path, bytes } of [kept, other]) put(path, bytes);
    put('.daybook/assets.jsonl', kept.line + other.line);
    expect((await build()).pictures).toBeNull();
    expect(files('site').filter((path) => /^files|pictures/.test(path))).toEqual([]);
  });

  it('shows the web’s picture where the copy is a pointer of Git LFS or gone, and refuses a copy that runs scripts', async () => {
    const kept = await keptPicture(url, '#369');
    put('notes/202205/0511.md', note('2022.5.11', shown));
    put(kept.path, 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n');
    put('.daybook/assets.jsonl', kept.line);
    await build();
    expect(images(read('days/2022-05-11.html'))[0]).toContain('https://mmbiz.qpic.cn/');
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const path = `assets/00/${'0'.repeat(64)}.svg`;
    put(path, svg);
    put(
      '.daybook/assets.jsonl',
      kept.line
        .replace(kept.hash, '0'.repeat(64))
        .replace('image/png', 'image/svg+xml')
        .replace(/"bytes":\d+/, `"bytes":${svg.length}`),
    );
    await build();
    expect(images(read('days/2022-05-11.html'))[0]).toContain('https://mmbiz.qpic.cn/');
    expect(existsSync(join(home, 'site/files', path))).toBe(false);
  });

  it('leaves out sizes and copies of what is no whole picture', async () => {
    put('notes/202205/0511.md', note('2022.5.11', shown));
    put('notes/202205/images/own.png', (await keptPicture(url, '#369')).bytes.subarray(0, 900));
    expect((await build()).pictures).toMatchObject({ files: 1, made: 0 });
    expect(images(read('days/2022-05-11.html'))[1]).toContain('referrerpolicy="no-referrer" width="640" height="400"/>');
  });

  it('is built without copies, with a word about it, where the cache cannot be written', async () => {
    put('notes/202205/0511.md', note('2022.5.11', shown));
    put('notes/202205/images/own.png', (await keptPicture(url, '#369')).bytes);
    put('.daybook/cache', 'a file where the folder would be');
    const { pictures } = await build();
    expect(pictures?.warning?.en).toContain('Smaller copies of pictures cannot be kept');
    expect(images(read('days/2022-05-11.html'))[1]).toContain('width="400" height="200"/>');
  });
});
