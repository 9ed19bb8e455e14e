import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import type { IsoDate } from '../../base/dates.js';
import { openCardPainter } from './card-painter.js';
import { type Card, cardSvg } from './card-svg.js';

const card: Card = {
  title: 'CVPR 2022 | 检测 with YOLOv6：<快> & 准',
  relevance: 3,
  date: '2022-05-11' as IsoDate,
  venue: null,
  logTitle: '学习笔记',
  language: 'zh',
};

describe('a card', () => {
  it('is a PNG of 1200 × 630 with the star’s colour on it', async () => {
    const painter = await openCardPainter();
    const png = await painter.draw(card);
    const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([1200, 630]);
    const at = (547 * 1200 + 94) * 3;
    expect([...data.subarray(at, at + 3)]).toEqual([0xbf, 0x78, 0x11]);
  });

  it('is the same bytes each time', async () => {
    const painter = await openCardPainter();
    expect(Buffer.from(await painter.draw(card)).equals(Buffer.from(await painter.draw(card)))).toBe(true);
  });

  it('has a name of its own for what it shows', async () => {
    const { key } = await openCardPainter();
    const cards = [
      card,
      { ...card, relevance: 2 },
      { ...card, title: 'B' },
      { ...card, venue: 'ICCV 2021' },
      { ...card, language: 'en' as const },
    ];
    expect(new Set(cards.map(key)).size).toBe(5);
    expect(key({ ...card })).toBe(key(card));
  });
});

describe('the drawing of a card', () => {
  const text = (svg: string) => [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map((found) => found[1]?.replace(/<[^>]*>/g, ''));

  it('shows title, venue, log and date', () => {
    expect(text(cardSvg(card, true))).toEqual(['学习笔记', '检测 with YOLOv6：', '&lt;快&gt; &amp; 准', 'CVPR 2022', '2022 年 5 月 11 日']);
    expect(text(cardSvg({ ...card, venue: 'ICCV 2021', language: 'en' }, true)).slice(3)).toEqual(['ICCV 2021', '11 May 2022']);
  });

  it('leaves out Chinese where no font has it', () => {
    expect(text(cardSvg(card, false))).toEqual(['11 May 2022', 'CVPR 2022']);
    expect(text(cardSvg({ ...card, title: 'Anchor DETR', logTitle: 'Daybook' }, false))).toEqual(['Daybook', 'Anchor DETR', '11 May 2022']);
  });

  it('keeps a title of any length on the card', () => {
    const long = text(cardSvg({ ...card, title: '很长的标题，'.repeat(200) }, true));
    expect(long).toHaveLength(7);
    expect(long[5]).toMatch(/…$/);
    expect(text(cardSvg({ ...card, title: 'x'.repeat(5_000) }, true)).length).toBeGreaterThan(3);
  });

  it('leaves out what cannot be drawn', () => {
    expect(text(cardSvg({ ...card, title: '检\u0000\ud800测 🚀\u200b' }, true))[1]).toBe('检测');
    expect(text(cardSvg({ ...card, title: '' }, true))[1]).toBe('2022 年 5 月 11 日');
  });

  it('has a new number of its design when it changes', () => {
    // When this fails, raise `design` in card-painter.ts, so that no cache keeps the old look; then write the new hash here.
    expect(createHash('sha256').update(cardSvg(card, true)).digest('hex').slice(0, 12)).toBe('17842062e974');
  });
});

describe('a machine without a Chinese font', () => {
  const folder = mkdtempSync(join(import.meta.dirname, '../../../node_modules/.cache-cards-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is told so and still gets its cards', () => {
    const script = join(folder, 'draw.mjs');
    const fonts = join(folder, 'fonts.conf');
    writeFileSync(fonts, '<?xml version="1.0"?><fontconfig><dir>/usr/share/fonts/truetype</dir></fontconfig>');
    buildSync({
      entryPoints: [join(import.meta.dirname, 'card-painter.ts')],
      outfile: script,
      bundle: true,
      format: 'esm',
      platform: 'node',
      external: ['sharp'],
    });
    const run = `const painter = await (await import(${JSON.stringify(script)})).openCardPainter();
      const png = await painter.draw(${JSON.stringify(card)});
      console.log(JSON.stringify([painter.warning.en.slice(0, 23), painter.warning.zh.slice(0, 8), png.length > 3000]));`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', run], { env: { ...process.env, FONTCONFIG_FILE: fonts } });
    expect(JSON.parse(printed.toString())).toEqual(['No Chinese font was fou', '本机没有中文字体', true]);
  });
});
