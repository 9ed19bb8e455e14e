// What sharp alone needs: the smaller copies that Daybook makes, of pictures that are in memory, on all cores. Nothing is fetched,
// looked at or written.
import { availableParallelism } from 'node:os';
import sharp from 'sharp';
import { openPictures } from './images-pictures.mjs';

const [models, count] = process.argv.slice(2);
const pictureAt = openPictures(models);
sharp.cache(false);
sharp.concurrency(1);
let next = 0;
const work = async () => {
  while (next < Number(count)) await makeCopies(pictureAt(next++));
};
await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));

async function makeCopies(bytes) {
  const { width: whole } = await sharp(bytes).metadata();
  const widths = [...new Set([320, 640, 960, 1440].filter((width) => width < whole)), Math.min(whole, 1440)].reverse();
  let { data, info } = await sharp(bytes)
    .autoOrient()
    .resize({ width: widths[0] })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (const width of widths) {
    if (width !== info.width) {
      ({ data, info } = await sharp(data, { raw: info }).resize({ width }).raw().toBuffer({ resolveWithObject: true }));
    }
    await sharp(data, { raw: info }).webp({ quality: 80, effort: 2 }).toBuffer();
  }
}
