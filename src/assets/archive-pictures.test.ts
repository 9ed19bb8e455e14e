import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, cutOff, hugePng, type PictureHost, picture, stall, startPictureHost, status } from '../../test/picture-host.js';
import { temporaryLog } from '../../test/temporary-log.js';
import type { IsoDate } from '../base/dates.js';
import { type ArchiveOptions, archivePictures } from './archive-pictures.js';
import { variantFormat } from './make-variants.js';
import { readManifest } from './read-manifest.js';

const log = temporaryLog();
let host: PictureHost;
beforeEach(async () => {
  host = await startPictureHost();
});
afterEach(() => host.close());

const today = '2022-05-12' as IsoDate;

async function archive(urls: readonly string[], options: Partial<ArchiveOptions> = {}) {
  const folder = log.open();
  const chosen = { fetch: host.fetch, today, retryGone: false, wayback: false, ...options };
  return archivePictures(urls, readManifest(folder), folder, chosen);
}

/** A picture of its own for each number; of noise, so that it is no smaller in WebP than a photo would be. */
async function drawn(seed: number, width: number, height: number, format: 'png' | 'jpeg' | 'webp' = 'png'): Promise<Buffer> {
  const raw = Buffer.alloc(width * height * 3);
  for (let at = 0, value = seed + 1; at < raw.length; at++) {
    value = (value * 48_271) % 2_147_483_647;
    raw[at] = value & 255;
  }
  return sharp(raw, { raw: { width, height, channels: 3 } })
    .toFormat(format)
    .toBuffer();
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const recordOf = (url: string) => readManifest(log.open()).records.get(url);
const assets = () => log.tree().filter((path) => path.startsWith('assets/'));

describe('a picture that comes', () => {
  it('is kept by its content, with a line that says from where, and smaller copies', async () => {
    const bytes = await drawn(1, 800, 500, 'jpeg');
    host.answer('https://a.example/1.jpg', picture(bytes, 'image/jpeg'));
    const [done] = await archive(['https://a.example/1.jpg']);
    const hash = sha256(bytes);
    expect(done).toMatchObject({ outcome: 'kept', text: null });
    expect(recordOf('https://a.example/1.jpg')).toEqual({
      url: 'https://a.example/1.jpg',
      status: 'kept',
      hash,
      type: 'image/jpeg',
      width: 800,
      height: 500,
      bytes: bytes.length,
      date: '2022-05-12',
      httpStatus: 200,
      note: null,
    });
    expect(readFileSync(join(log.root, `assets/${hash.slice(0, 2)}/${hash}.jpg`))).toEqual(bytes);
    const copies = readdirSync(join(log.root, `.daybook/cache/variants/${variantFormat}`, hash.slice(0, 2))).sort();
    // The copy of the whole width had more bytes than the picture, so it was not kept.
    expect(copies).toEqual([`${hash.slice(0, 20)}-320.webp`, `${hash.slice(0, 20)}-640.webp`, `${hash}.json`]);
    const copy = await sharp(join(log.root, `.daybook/cache/variants/${variantFormat}`, hash.slice(0, 2), copies[1] as string)).metadata();
    expect([copy.format, copy.width, copy.height]).toEqual(['webp', 640, 400]);
  });

  it('is asked for without a Referer, and only once', async () => {
    host.answer('https://mmbiz.qpic.cn/a/640', picture(await drawn(2, 400, 300)));
    await archive(['https://mmbiz.qpic.cn/a/640']);
    const [again] = await archive(['https://mmbiz.qpic.cn/a/640']);
    expect(host.asked).toEqual([{ url: 'https://mmbiz.qpic.cn/a/640', referer: null }]);
    expect(again?.outcome).toBe('already');
  });

  it('is fetched again when its file is gone, or was cut off', async () => {
    const bytes = await drawn(3, 400, 300);
    host.answer('https://a.example/3.png', picture(bytes));
    await archive(['https://a.example/3.png']);
    log.put(assets()[0] as string, bytes.subarray(0, 100));
    const [done] = await archive(['https://a.example/3.png']);
    expect(done?.outcome).toBe('kept');
    expect(readFileSync(join(log.root, assets()[0] as string))).toEqual(bytes);
  });

  it('lies there once when two addresses send the same', async () => {
    const bytes = await drawn(4, 400, 300);
    host.answer('https://a.example/4.png', picture(bytes));
    host.answer('https://b.example/4.png', picture(bytes));
    await archive(['https://a.example/4.png', 'https://b.example/4.png']);
    expect(assets()).toHaveLength(1);
  });

  it('is known by its bytes, whatever its host calls it', async () => {
    host.answer('https://a.example/5', picture(await drawn(5, 100, 80, 'webp'), 'application/octet-stream'));
    expect((await archive(['https://a.example/5']))[0]?.record.type).toBe('image/webp');
  });

  it('keeps moving when it moves', async () => {
    const frames = await drawn(6, 400, 900);
    const gif = await sharp(frames, { raw: undefined as never }).toBuffer();
    const moving = await sharp(await sharp(gif).raw().toBuffer(), { raw: { width: 400, height: 900, channels: 3, pageHeight: 300 } })
      .gif({ delay: [80, 80, 80], loop: 0 })
      .toBuffer();
    host.answer('https://a.example/6.gif', picture(moving, 'image/gif'));
    const [done] = await archive(['https://a.example/6.gif']);
    expect([done?.record.width, done?.record.height]).toEqual([400, 300]);
    const hash = done?.record.hash as string;
    const copy = sharp(join(log.root, `.daybook/cache/variants/${variantFormat}/${hash.slice(0, 2)}/${hash.slice(0, 20)}-320.webp`), {
      animated: true,
    });
    expect(await copy.metadata()).toMatchObject({ pages: 3, pageHeight: 240, width: 320, delay: [80, 80, 80] });
  });

  it('is a drawing as it is, without copies', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="https://other.example/x.png"/></svg>');
    host.answer('https://a.example/7.svg', picture(svg, 'image/svg+xml'));
    const [done] = await archive(['https://a.example/7.svg']);
    expect([done?.outcome, done?.record.width, assets()]).toEqual(['kept', null, [`assets/${sha256(svg).slice(0, 2)}/${sha256(svg)}.svg`]]);
    expect(host.asked).toHaveLength(1);
  });
});

describe('what comes in place of a picture', () => {
  const cases: Record<string, { readonly answer: () => Answer | Promise<Answer>; readonly expected: readonly unknown[] }> = {
    'nothing at all': { answer: () => picture(new Uint8Array(0)), expected: ['failed', 'empty', 200] },
    'a page that says no': { answer: () => picture(Buffer.from('<html>'), 'text/html'), expected: ['failed', 'not-a-picture', 200] },
    'a page under the name of a picture': { answer: () => picture(Buffer.from('<html>')), expected: ['failed', 'not-a-picture', 200] },
    'half of a JPEG': {
      answer: async () => picture((await drawn(8, 400, 300, 'jpeg')).subarray(0, 9_000)),
      expected: ['failed', 'damaged', 200],
    },
    'half of a connection': { answer: async () => cutOff(await drawn(9, 400, 300)), expected: ['failed', 'unreachable', null] },
    silence: { answer: () => stall, expected: ['failed', 'unreachable', null] },
    'too many requests': { answer: () => status(429, { 'retry-after': '1' }), expected: ['failed', 'http', 429] },
    'a refusal': { answer: () => status(403), expected: ['failed', 'http', 403] },
    'a bomb of 900 million pixels': { answer: () => picture(hugePng(30_000, 30_000)), expected: ['refused', 'too-many-pixels', 200] },
    'a single point': { answer: async () => picture(await drawn(10, 1, 1)), expected: ['placeholder', 'pixel', 200] },
    'word that it is gone': { answer: () => status(404), expected: ['gone', 'http', 404] },
  };
  for (const [name, { answer, expected }] of Object.entries(cases)) {
    it(`may be ${name}: it is told, and nothing is kept`, async () => {
      host.answer('https://a.example/x', await answer());
      const [done] = await archive(['https://a.example/x']);
      expect([done?.outcome, done?.record.note, done?.record.httpStatus]).toEqual(expected);
      expect(done?.text?.zh).toMatch(/\p{Script=Han}/u);
      expect(assets()).toEqual([]);
      expect(log.tree().filter((path) => path.startsWith('.daybook/cache/waiting/') && !path.endsWith('.gitignore'))).toEqual([]);
    });
  }

  it('is asked for again by the next run, unless it is gone or was refused', async () => {
    const bytes = await drawn(11, 400, 300);
    for (const [name, code] of Object.entries({ failed: 503, gone: 410 })) host.answer(`https://a.example/${name}`, status(code));
    host.answer('https://a.example/refused', picture(hugePng(9_000, 9_000)));
    const urls = ['https://a.example/failed', 'https://a.example/gone', 'https://a.example/refused'];
    expect((await archive(urls)).map(({ outcome }) => outcome)).toEqual(['failed', 'gone', 'refused']);
    for (const url of urls) host.answer(url, picture(bytes));
    expect((await archive(urls)).map(({ outcome }) => outcome)).toEqual(['kept', 'gone', 'refused']);
    expect((await archive(urls, { retryGone: true })).map(({ outcome }) => outcome)).toEqual(['already', 'kept', 'kept']);
  });
});

describe('a placeholder', () => {
  const url = 'https://mmbiz.qpic.cn/mmbiz_png/abc/640?wx_fmt=png';
  const placeholder = () =>
    sharp(
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="140" height="140"><rect width="140" height="140" fill="#eee"/><path d="M20 40h60v10H20zM30 70h90v10H30zM50 100h40v10H50z" fill="#999"/></svg>',
      ),
    )
      .png()
      .toBuffer();

  it('of WeChat is known by its host, size and bytes', async () => {
    host.answer(url, picture(await placeholder()));
    expect((await archive([url]))[0]).toMatchObject({
      outcome: 'placeholder',
      record: { note: 'known-placeholder', width: 140, height: 140 },
    });
    host.answer('https://a.example/icon.png', picture(await placeholder()));
    expect((await archive(['https://a.example/icon.png']))[0]?.outcome).toBe('kept');
  });

  it('that a host leads to is known by the address', async () => {
    host.answer('https://i.imgur.com/x.png', (response) => void response.writeHead(302, { location: '/i.imgur.com/removed.png' }).end());
    host.answer('https://i.imgur.com/removed.png', picture(await drawn(12, 161, 81)));
    expect((await archive(['https://i.imgur.com/x.png']))[0]?.outcome).toBe('placeholder');
  });

  it('nobody knew is found out by the third address that sends it, and known from then on, also written anew', async () => {
    const fresh = await sharp(await placeholder())
      .resize(300, 200, { fit: 'fill' })
      .png()
      .toBuffer();
    const urls = ['a', 'b', 'c', 'd', 'e'].map((name) => `https://pic1.zhimg.com/${name}.png`);
    for (const one of urls) host.answer(one, picture(fresh));
    expect((await archive(urls.slice(0, 2))).map(({ outcome }) => outcome)).toEqual(['kept', 'kept']);
    expect((await archive(urls.slice(0, 3))).map(({ outcome }) => outcome)).toEqual(['placeholder', 'placeholder', 'placeholder']);
    expect(recordOf(urls[0] as string)).toMatchObject({ status: 'placeholder', note: 'repeated' });
    expect((await archive([urls[3] as string]))[0]?.record).toMatchObject({ note: 'known-placeholder', width: 300 });
    host.answer(urls[4] as string, picture(await sharp(fresh).jpeg({ quality: 60 }).toBuffer(), 'image/jpeg'));
    expect((await archive([urls[4] as string]))[0]?.record.note).toBe('known-placeholder');
  });

  it('is no picture of a host that guards nothing, however often it is used', async () => {
    const bytes = await placeholder();
    const urls = ['a', 'b', 'c', 'd'].map((name) => `https://github.example/${name}.png`);
    for (const one of urls) host.answer(one, picture(bytes));
    expect((await archive(urls)).map(({ outcome }) => outcome)).toEqual(['kept', 'kept', 'kept', 'kept']);
  });
});

describe('the Wayback Machine', () => {
  const asked = (url: string) => `https://archive.org/wayback/available?url=${encodeURIComponent(url)}`;
  const json =
    (value: unknown): Answer =>
    (response) =>
      void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));

  it('gives what is gone as it was, and the line says so', async () => {
    const bytes = await drawn(13, 400, 300);
    const closest = { available: true, url: 'http://web.archive.org/web/20210102030405/https://a.example/old.png', status: '200' };
    host.answer(asked('https://a.example/old.png'), json({ archived_snapshots: { closest } }));
    host.answer('https://web.archive.org/web/20210102030405id_/https://a.example/old.png', picture(bytes));
    expect((await archive(['https://a.example/old.png']))[0]?.outcome).toBe('gone');
    const [done] = await archive(['https://a.example/old.png'], { wayback: true });
    expect(done).toMatchObject({
      outcome: 'kept',
      record: { from: 'https://web.archive.org/web/20210102030405id_/https://a.example/old.png', hash: sha256(bytes) },
    });
  });

  it('may have nothing, or talk nonsense', async () => {
    host.answer(asked('https://a.example/n1'), json({ archived_snapshots: {} }));
    host.answer(asked('https://a.example/n2'), picture(Buffer.from('<html>'), 'text/html'));
    const done = await archive(['https://a.example/n1', 'https://a.example/n2', 'https://a.example/n3'], { wayback: true });
    expect(done.map(({ outcome }) => outcome)).toEqual(['gone', 'gone', 'gone']);
  });
});

describe('the manifest', () => {
  it('tells lines that say nothing and reads the others; the last about an address counts', async () => {
    host.answer('https://a.example/14.png', picture(await drawn(14, 40, 30)));
    await archive(['https://a.example/14.png', 'https://a.example/none.png']);
    const whole = log.get('.daybook/assets.jsonl');
    log.put('.daybook/assets.jsonl', `<<<<<<< HEAD\n${whole}{"url":"https://a.example/x"}\n{"url":"ht`);
    const manifest = readManifest(log.open());
    expect([...manifest.records].map(([url, { status: one }]) => [url, one]).sort()).toEqual([
      ['https://a.example/14.png', 'kept'],
      ['https://a.example/none.png', 'gone'],
    ]);
    expect(manifest.problems.map(({ line, severity }) => [line, severity])).toEqual([
      [1, 'warning'],
      [4, 'warning'],
      [5, 'warning'],
    ]);
    host.answer('https://a.example/none.png', picture(await drawn(15, 40, 30)));
    await archive(['https://a.example/none.png'], { retryGone: true });
    expect(recordOf('https://a.example/none.png')?.status).toBe('kept');
  });

  it('is joined by union in git, whatever stood in the attributes', async () => {
    host.answer('https://a.example/16.png', picture(await drawn(16, 40, 30)));
    log.put('.daybook/.gitattributes', 'permalinks.jsonl merge=union\n');
    await archive(['https://a.example/16.png']);
    expect(log.get('.daybook/.gitattributes')).toBe('permalinks.jsonl merge=union\n*.jsonl merge=union\n');
    await archive(['https://a.example/none.png']);
    expect(log.get('.daybook/.gitattributes')).toBe('permalinks.jsonl merge=union\n*.jsonl merge=union\n');
  });
});
