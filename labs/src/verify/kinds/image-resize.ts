import * as z from 'zod';
import { normalise } from '../../image/normalise.js';
import { type Box, cropRaster, isInside, type Raster, rgbRaster } from '../../image/raster.js';
import { resizeRaster } from '../../image/resize.js';
import { resizeNearest } from '../../image/resize-nearest.js';
import { centreCrop, shortSide } from '../../image/short-side.js';
import { LabError } from '../../lab-error.js';
import { say } from '../../text.js';
import { compareNumbers } from '../compare.js';
import type { GoldenCheck, GoldenKind } from '../golden-kind.js';
import { compareImage, imageMembers } from '../image-record.js';
import { pictureName } from '../picture-name.js';
import { readMembers } from '../read-golden.js';
import { checkPlaces } from '../tensor-record.js';

const side = z.int().min(1).max(10_000);
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const wholeBox = z.tuple([z.int(), z.int(), z.int(), z.int()]);
const triple = z.tuple([z.number(), z.number(), z.number()]);

const caseSchema = z
  .object({
    ...imageMembers,
    name: z.string(),
    filter: z.enum(['nearest', 'box', 'bilinear', 'hamming', 'bicubic', 'lanczos']).default('bicubic'),
    srcBox: box.optional(),
    size: z.tuple([side, side]).optional(),
    crop: wholeBox.optional(),
    normalise: z.object({ mean: triple, std: triple }).optional(),
  })
  .superRefine(checkPlaces);

const shortSideSchema = z.object({
  cases: z.array(z.object({ src: z.tuple([side, side]), resized: z.tuple([side, side]), cropTopLeft: z.tuple([z.int(), z.int()]) })),
});

const goldenSchema = z.object({
  what: z.string().default(''),
  cases: z.array(caseSchema).default([]),
  resizeShortSide: shortSideSchema.optional(),
});

type ResizeCase = z.output<typeof caseSchema>;

/** Pictures resized by Pillow, and the sizes of torchvision's resizing by the short side. */
export const imageResizeKind: GoldenKind = {
  name: 'image-resize',
  matches: ({ cases, resizeShortSide }) => resizeShortSide !== undefined || (Array.isArray(cases) && cases.some((each) => each?.srcBox)),
  async verify(golden, context) {
    const { what, cases, resizeShortSide } = readMembers(goldenSchema, golden);
    const checks: GoldenCheck[] = [];
    if (cases.length > 0) {
      const picture = rgbRaster(await context.picture(pictureName(what)));
      let last = picture;
      for (const each of cases) {
        context.progress(say(each.name, each.name));
        if (each.size) last = resized(picture, each);
        checks.push(await compareCase(last, each));
      }
    }
    for (const each of resizeShortSide?.cases ?? []) checks.push(compareSizes(each));
    return { params: 0, checks };
  },
};

/** A case without a size goes on from the one before it. */
function resized(picture: Raster, { name, size, srcBox, filter, crop }: ResizeCase): Raster {
  const box = srcBox && insideOf(picture, srcBox, name);
  // A box of whole pixels is cut out before, so that nothing beyond its border is mixed in.
  const isCut = box?.every(Number.isInteger) === true;
  const part = box && isCut ? cropRaster(picture, box) : picture;
  const [width, height] = size as readonly [number, number];
  const rest = isCut ? undefined : box;
  const whole = filter === 'nearest' ? resizeNearest(part, width, height, rest) : resizeRaster(part, width, height, filter, rest);
  return crop ? cropRaster(whole, insideOf(whole, crop, name)) : whole;
}

function insideOf(raster: Raster, box: Box, name: string): Box {
  if (isInside(box, raster)) return box;
  const size = `${raster.width}×${raster.height}`;
  throw new LabError('unreadable', say(`A box of “${name}” is not inside of ${size} pixels.`, `“${name}”的区域不在 ${size} 像素内。`));
}

async function compareCase(raster: Raster, each: ResizeCase): Promise<GoldenCheck> {
  if (each.normalise) {
    const { dims, data } = normalise(raster, each.normalise);
    return compareImage(each.name, { dims: dims.slice(1), data }, each, { tolerance: 1e-5, equal: 0 });
  }
  const { width, height, channels, data } = raster;
  return compareImage(each.name, { dims: [height, width, channels], data }, each, { tolerance: 1, equal: 0.95 });
}

function compareSizes({
  src: [width, height],
  resized: size,
  cropTopLeft,
}: z.output<typeof shortSideSchema>['cases'][number]): GoldenCheck {
  const own = shortSide({ width, height }, Math.min(...size));
  const { left, top } = centreCrop(own, 224);
  return compareNumbers(`short side of ${width}×${height}`, [own.width, own.height, top, left], [...size, ...cropTopLeft], 0);
}
