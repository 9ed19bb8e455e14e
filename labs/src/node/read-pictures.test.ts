import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pictureToPng } from '../media/read-picture.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { drawn } from '../testing/test-media.js';
import { writeNpy } from '../testing/write-npy.js';
import { readPictures } from './read-pictures.js';

const png = (grey: number) => pictureToPng(drawn(2, 1, () => [grey, grey, grey, 255]));

async function folder(): Promise<string> {
  const path = temporaryFolder();
  await mkdir(join(path, 'cat'));
  await writeFile(join(path, 'cat', '10.png'), await png(10));
  await writeFile(join(path, 'cat', '2.PNG'), await png(2));
  await writeFile(join(path, 'ant.png'), await png(7));
  await writeFile(join(path, 'notes.txt'), 'nothing');
  return path;
}

describe('many pictures', () => {
  it('of a folder come in the order of their paths', async () => {
    const pictures = await readPictures(await folder());
    expect(pictures.map(({ name }) => name)).toEqual(['ant.png', 'cat/10.png', 'cat/2.PNG']);
    expect([...((await pictures[1]?.read())?.data ?? [])]).toEqual([10, 10, 10, 255, 10, 10, 10, 255]);
  });

  it('of a list come in its order', async () => {
    const path = await folder();
    await writeFile(join(path, 'list.txt'), 'cat/2.PNG\r\n\r\nant.png\r\n');
    expect((await readPictures(join(path, 'list.txt'))).map(({ name, folder: own }) => [name, own])).toEqual([
      ['cat/2.PNG', 'cat'],
      ['ant.png', null],
    ]);
  });

  it('may be one', async () => {
    const path = await folder();
    expect((await readPictures(join(path, 'ant.png'))).map(({ name }) => name)).toEqual(['ant.png']);
  });

  it('of an array are numbered: grey, RGB or RGBA, and IDX packed or not', async () => {
    const path = await folder();
    const idx = Uint8Array.of(0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1, 5, 9);
    await writeFile(join(path, 'grey.npy'), writeNpy('|u1', [2, 1, 1], Uint8Array.of(5, 9)));
    await writeFile(join(path, 'rgb.npy'), writeNpy('|u1', [2, 1, 1, 3], Uint8Array.of(1, 2, 3, 4, 5, 6)));
    await writeFile(join(path, 'rgba.npy'), writeNpy('|u1', [1, 1, 1, 4], Uint8Array.of(1, 2, 3, 4)));
    await writeFile(join(path, 'idx'), idx);
    await writeFile(join(path, 'idx.gz'), gzipSync(idx));
    const all = async (name: string) => {
      const pictures = await readPictures(join(path, name));
      return Promise.all(pictures.map(async ({ name: number, read }) => [number, ...(await read()).data]));
    };
    const grey = [
      ['0', 5, 5, 5, 255],
      ['1', 9, 9, 9, 255],
    ];
    expect(await all('grey.npy')).toEqual(grey);
    expect(await all('idx')).toEqual(grey);
    expect(await all('idx.gz')).toEqual(grey);
    expect(await all('rgb.npy')).toEqual([
      ['0', 1, 2, 3, 255],
      ['1', 4, 5, 6, 255],
    ]);
    expect(await all('rgba.npy')).toEqual([['0', 1, 2, 3, 4]]);
  });

  it('that are none are refused by their path', async () => {
    const path = await folder();
    await mkdir(join(path, 'empty'));
    await writeFile(join(path, 'float.npy'), writeNpy('|i1', [1, 1, 1], Uint8Array.of(255)));
    await writeFile(join(path, 'flat.npy'), writeNpy('|u1', [2, 2], Uint8Array.of(1, 2, 3, 4)));
    await writeFile(join(path, 'list.txt'), 'missing.png');
    for (const [name, reason] of [
      ['nowhere', 'There is no folder or file '],
      ['empty', 'there are no pictures in it.'],
      ['notes.txt', 'this is no picture, no folder or list of pictures and no array of them.'],
      ['float.npy', 'The pictures have values beyond 0 to 255.'],
      ['flat.npy', 'The pictures have the shape (2, 2).'],
    ] as const) {
      const message = await readPictures(join(path, name)).catch((error) => error.message);
      expect(message).toContain(reason);
      expect(message).toContain(join(path, name));
    }
    const [missing] = await readPictures(join(path, 'list.txt'));
    await expect(missing?.read()).rejects.toThrow(`${join(path, 'missing.png')}: there is no such file.`);
  });
});
