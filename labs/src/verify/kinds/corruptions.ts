import * as z from 'zod';
import { corruptions } from '../../image/corruptions/corruptions.js';
import { type Box, cropRaster, isInside, type Raster, rgbRaster } from '../../image/raster.js';
import { LabError } from '../../lab-error.js';
import { seededRandom } from '../../random.js';
import { say } from '../../text.js';
import { compareNumbers } from '../compare.js';
import type { GoldenCheck, GoldenKind } from '../golden-kind.js';
import { compareImage, imageMembers } from '../image-record.js';
import { pictureName } from '../picture-name.js';
import { readMembers } from '../read-golden.js';
import { type Computed, checkPlaces } from '../tensor-record.js';

/** Larger numbers than any table has would take a picture of any size, or hours. */
const number = z.number().min(0).max(100);

const caseSchema = z
  .object({
    ...imageMembers,
    corruption: z.string(),
    severity: z.int().min(1).max(5),
    param: z.union([number, z.array(number)]),
    psnrToInput: z.number(),
  })
  .superRefine(checkPlaces);

const goldenSchema = z.object({
  what: z.string().default(''),
  crop: z.tuple([z.int(), z.int(), z.int(), z.int()]),
  input: z.object(imageMembers).superRefine(checkPlaces).optional(),
  cases: z.array(caseSchema).min(1),
});

type CorruptionCase = z.output<typeof caseSchema>;

/** The corruptions of ImageNet-C that have no chance in them. */
export const corruptionsKind: GoldenKind = {
  name: 'corruptions',
  matches: ({ cases }) => Array.isArray(cases) && cases.some((each) => each?.corruption !== undefined),
  async verify(golden, context) {
    const { what, crop, input, cases } = readMembers(goldenSchema, golden);
    const picture = cropped(rgbRaster(await context.picture(pictureName(what))), crop);
    const checks: GoldenCheck[] = input ? [await compareImage('input', shaped(picture), input, { tolerance: 1e-6, equal: 1 })] : [];
    for (const each of cases) {
      const name = `${each.corruption} ${each.severity}`;
      context.progress(say(name, name));
      checks.push(await compareCase(name, picture, each));
    }
    return { params: 0, checks };
  },
};

function cropped(picture: Raster, crop: Box): Raster {
  if (isInside(crop, picture)) return cropRaster(picture, crop);
  const size = `${picture.width}×${picture.height}`;
  throw new LabError('unreadable', say(`The crop is not inside of ${size} pixels.`, `裁剪区域不在 ${size} 像素内。`));
}

async function compareCase(name: string, picture: Raster, each: CorruptionCase): Promise<GoldenCheck> {
  const corruption = corruptions.find((one) => one.name === each.corruption);
  if (!corruption || corruption.isRandom) {
    const [en, zh] = corruption ? ['draws by chance', '含有随机'] : ['is none that is known', '未知'];
    throw new LabError('unreadable', say(`The corruption ${each.corruption} ${en}.`, `损坏方式 ${each.corruption} ${zh}。`));
  }
  const image = corruption.apply(picture, [each.param].flat(), seededRandom(0));
  if (each.corruption === 'jpeg_compression') return compareLossy(name, picture, shaped(image), each);
  const limits = each.corruption === 'pixelate' ? { tolerance: 0, equal: 1 } : { tolerance: 1e-4, equal: 0 };
  return compareImage(name, shaped(image), each, limits);
}

/** Of a lossy codec only the distance from the input has to be right; whether the pixels are too is said. */
async function compareLossy(name: string, picture: Raster, image: Computed, each: CorruptionCase): Promise<GoldenCheck> {
  const check = compareNumbers(`${name} (dB)`, [psnr(picture, image)], [each.psnrToInput], 0.15);
  const { note } = await compareImage(name, image, each, { tolerance: 255, equal: 0 });
  return { ...check, note };
}

function shaped({ width, height, data }: { readonly width: number; readonly height: number; readonly data: ArrayLike<number> }): Computed {
  return { dims: [height, width, 3], data };
}

/** How near an image is to another, in decibels. */
function psnr(a: { readonly data: ArrayLike<number> }, b: { readonly data: ArrayLike<number> }): number {
  let squares = 0;
  for (let i = 0; i < a.data.length; i++) squares += ((a.data[i] as number) - (b.data[i] as number)) ** 2;
  return 10 * Math.log10(255 ** 2 / (squares / a.data.length));
}
