import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pictureToPng } from '../media/read-picture.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { drawn } from '../testing/test-media.js';
import { readPictureFolder } from './read-picture-folder.js';

describe('a folder of pictures', () => {
  it('has those of all folders in it, in order, with the folder that each lies in', async () => {
    const png = await pictureToPng(drawn(2, 3, () => [1, 2, 3, 255]));
    const folder = temporaryFolder();
    const root = join(folder, 'set');
    for (const path of ['猫', 'dog', '.hidden']) mkdirSync(join(root, path), { recursive: true });
    for (const path of ['猫/b.png', '猫/a', 'dog/c.png', 'top.png', '.hidden/x.png', 'dog/.y.png']) writeFileSync(join(root, path), png);
    writeFileSync(join(root, 'dog/notes.txt'), 'no picture');
    const pictures = await readPictureFolder(root);
    expect(pictures.map(({ name, folder: own }) => [name, own])).toEqual([
      ['dog/c.png', 'dog'],
      ['top.png', null],
      ['猫/a', '猫'],
      ['猫/b.png', '猫'],
    ]);
    expect(await pictures[0]?.read()).toMatchObject({ width: 2, height: 3 });
  });

  it('with a picture that is cut off says so by its path when it is read', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'cut.png'), (await pictureToPng(drawn(40, 40, (x, y) => [x * y, x, y, 255]))).subarray(0, 60));
    const [cut] = await readPictureFolder(folder);
    await expect(cut?.read()).rejects.toThrow('cut.png: This is not a picture that can be read, or it is cut off.');
  });
});
