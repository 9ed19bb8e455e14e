import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.js';

const format = 'labs-golden/1';

/** A filter that follows at once: what goes in comes out. */
const oneEuro = (y: readonly unknown[]) => ({
  format,
  params: { freq: 30, minCutoff: 1e300, beta: 0, dCutoff: 1 },
  x: [1, 2, 4],
  variants: { raw: { prev: 'last RAW sample', y } },
});

const resize = {
  format,
  what: 'PIL resize of media/stripes.png (RGB)',
  cases: [
    {
      name: 'half',
      filter: 'box',
      srcBox: [0, 0, 4, 1],
      size: [2, 1],
      shape: [1, 2, 3],
      values: [5, 0, 0, 30, 0, 0],
      mean: 35 / 6,
      std: 10.9607,
    },
  ],
};

describe('lab verify', () => {
  let folder = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'goldens-'));
    mkdirSync(join(folder, 'goldens'));
    mkdirSync(join(folder, 'media'));
    const write = (name: string, value: unknown) => writeFileSync(join(folder, 'goldens', name), JSON.stringify(value));
    write('right.json', oneEuro([1, 2, 4]));
    write('wrong.json', oneEuro([1, 2, 5]));
    write('resize.json', resize);
    write('no-picture.json', { ...resize, what: 'PIL resize of media/other.png' });
    writeFileSync(join(folder, 'goldens/cut.json'), JSON.stringify(oneEuro([1, 2, 4])).slice(0, 80));
    const pixels = Buffer.from([0, 0, 0, 10, 0, 0, 20, 0, 0, 40, 0, 0]);
    await sharp(pixels, { raw: { width: 4, height: 1, channels: 3 } })
      .png()
      .toFile(join(folder, 'media/stripes.png'));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test('prints what it found, and ends with 0 when all is within tolerance', async () => {
    const run = await runCli(folder, ['lab', 'verify', 'goldens/right.json', 'goldens/resize.json']);
    expect({ exit: run.exit, err: run.err }).toEqual({ exit: 0, err: '' });
    expect(run.out).toBe(
      [
        'goldens/right.json: ok (one-euro)',
        '     output  max abs  max rel  tolerance',
        '     raw y   0        0        1.0e-9',
        '',
        'goldens/resize.json: ok (image-resize)',
        '     output  max abs  max rel  tolerance',
        '     half    0        0        1.0e+0',
        '',
        '2 of 2 files ok',
        '',
      ].join('\n'),
    );
  });

  test('goes on after a file that is not ok, and ends with 1', async () => {
    const run = await runCli(folder, [
      'lab',
      'verify',
      '--json',
      'goldens/wrong.json',
      'goldens/cut.json',
      'nowhere.json',
      'goldens',
      'goldens/right.json',
    ]);
    expect({ exit: run.exit, err: run.err }).toEqual({ exit: 1, err: '' });
    const { files } = JSON.parse(run.out);
    expect(files.map(({ file, model, params, ok, error }: Record<string, unknown>) => [file, model, params, ok, error])).toEqual([
      ['goldens/wrong.json', 'one-euro', 0, false, undefined],
      ['goldens/cut.json', null, null, false, 'This is no golden file: it is no JSON, or it is cut off.'],
      ['nowhere.json', null, null, false, 'There is no file of that name.'],
      ['goldens', null, null, false, 'There is no file of that name.'],
      ['goldens/right.json', 'one-euro', 0, true, undefined],
    ]);
    expect(files[0].outputs).toEqual([{ name: 'raw y', maxAbs: 1, maxRel: 0.2, tolerance: 1e-9, ok: false }]);
  });

  test('says where it looked for a picture, and takes another folder', async () => {
    const without = await runCli(folder, ['lab', 'verify', 'goldens/no-picture.json']);
    expect(without.exit).toBe(1);
    expect(without.out).toContain(
      '\n  The file is about the picture other.png, which is not in goldens, goldens/media, goldens/../media. Name its folder with --media.',
    );
    const withFolder = await runCli(folder, ['lab', 'verify', 'goldens/resize.json', '--media', 'media']);
    expect(withFolder.exit).toBe(0);
    expect((await runCli(folder, ['lab', 'verify', 'goldens/resize.json', '--media', 'goldens'])).exit).toBe(1);
  });

  test('speaks Chinese', async () => {
    const run = await runCli(folder, ['lab', 'verify', 'goldens/wrong.json', 'goldens/cut.json', '--lang', 'zh']);
    expect(run.out).toContain('goldens/wrong.json: 未通过 (one-euro)\n     输出   最大绝对误差  最大相对误差  容差\n');
    expect(run.out).toContain('  这不是参考数据文件：不是 JSON，或文件不完整。\n\n2 个文件中 0 个通过\n');
  });

  test('without files is wrong usage', async () => {
    const run = await runCli(folder, ['lab', 'verify']);
    expect(run.exit).toBe(2);
    expect(run.err).toBe('error: “lab verify” needs <files>: golden files.\nSee daybook lab verify --help.\n');
  });
});
