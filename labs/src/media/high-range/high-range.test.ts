import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.js';
import { readPicture } from '../read-picture.js';
import { pixelsInOrdinaryRange, toOrdinaryRange } from './to-ordinary-range.js';
import { highRangeOf } from './transfer-of.js';

/** Where PQ and HLG store what is no brighter than a sheet of paper: BT.2408 gives 58 % and 75 % for white. */
const white = { pq: 0.5807, hlg: 0.75 } as const;

describe.each(['pq', 'hlg'] as const)('a colour in %s', (range) => {
  const grey = (part: number) => toOrdinaryRange([part, part, part], range);

  it('is black for nothing, nearly white for a sheet of paper, and white for the brightest light', () => {
    const [black] = grey(0);
    const [paper] = grey(white[range]);
    const [brightest] = grey(range === 'pq' ? 0.7518 : 1);
    expect(black).toBeCloseTo(0, 6);
    expect([paper > 235, paper < 250]).toEqual([true, true]);
    expect(brightest).toBeCloseTo(255, 0);
  });

  it('is brighter for more, and grey stays grey', () => {
    const greys = Array.from({ length: 50 }, (_, k) => grey(k / 50));
    for (const [k, [r, g, b]] of greys.entries()) {
      expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(0.1);
      expect(r).toBeGreaterThanOrEqual((greys[k - 1]?.[0] ?? 0) - 1e-9);
    }
  });
});

it.each(['pq', 'hlg'] as const)('the pixels of a picture in %s are mapped as each colour is', (range) => {
  const values = Uint16Array.from({ length: 4000 }, (_, k) => (k * 40_503) % 65536);
  const pixels = pixelsInOrdinaryRange(values, range);
  for (let at = 0; at < values.length; at += 4) {
    const part = (c: number) => (values[at + c] ?? 0) / 65535;
    for (const [c, level] of toOrdinaryRange([part(0), part(1), part(2)], range).entries()) {
      expect(Math.abs((pixels[at + c] ?? 0) - Math.min(255, Math.max(0, level)))).toBeLessThan(1);
    }
    expect(pixels[at + 3]).toBe(Math.round((values[at + 3] ?? 0) / 257));
  }
});

describe('a picture of high dynamic range', () => {
  it('is known by the cICP chunk of a PNG, and is mapped to ordinary tones', async () => {
    // A PQ value of 0.5 is 92 candela per square metre: 45 % of white, sRGB 179.
    const plain = await png16(0.5);
    const high = withColours(plain, 16);
    expect([highRangeOf(plain), highRangeOf(high), highRangeOf(withColours(plain, 18)), highRangeOf(withColours(plain, 13))]).toEqual([
      null,
      'pq',
      'hlg',
      null,
    ]);
    expect([...(await readPicture(plain)).data.slice(0, 4)]).toEqual([128, 128, 128, 255]);
    const [red = 0, green, blue, alpha] = (await readPicture(high)).data;
    expect(red).toBeCloseTo(179, -1);
    expect([green, blue, alpha]).toEqual([red, red, 255]);
  });

  it('is known by the colours of an AVIF with ten bits', async () => {
    const path = join(temporaryFolder(), 'high.avif');
    const source =
      'color=gray:size=64x64:rate=1,format=yuv444p10le,setparams=colorspace=bt2020nc:color_trc=smpte2084:color_primaries=bt2020';
    const colours = ['-colorspace', 'bt2020nc', '-color_trc', 'smpte2084', '-color_primaries', 'bt2020'];
    const codec = [...colours, '-c:v', 'libaom-av1', '-still-picture', '1', '-cpu-used', '8', '-crf', '10'];
    execFileSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', source, '-frames:v', '1', ...codec, '-y', path]);
    const bytes = new Uint8Array(readFileSync(path));
    expect(highRangeOf(bytes)).toBe('pq');
    const [red = 0, green = 0] = (await readPicture(bytes)).data;
    // A luma of 128 in 16 to 235 is 0.511.
    expect(red).toBeCloseTo(toOrdinaryRange([0.511, 0.511, 0.511], 'pq')[0], -1);
    expect(Math.abs(red - green)).toBeLessThan(8);
  });
});

/** A PNG of 16 bits, all of one grey. */
async function png16(part: number): Promise<Uint8Array> {
  const data = new Uint16Array(4 * 4 * 3).fill(Math.round(part * 65535));
  return sharp(data, { raw: { width: 4, height: 4, channels: 3 } })
    .toColourspace('rgb16')
    .png()
    .toBuffer();
}

/** The PNG with a cICP chunk behind its header: BT.2020, a transfer, RGB, full range. */
function withColours(png: Uint8Array, transfer: number): Uint8Array {
  const body = Buffer.concat([Buffer.from('cICP'), Uint8Array.of(9, transfer, 0, 1)]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([png.subarray(0, 33), length, body, check, png.subarray(33)]);
}
