import * as z from 'zod';
import { boxInPicture, clippedBox, letterbox, letterboxInverse } from '../../detect/letterbox.js';
import { compareNumbers } from '../compare.js';
import type { Golden, GoldenCheck } from '../golden-kind.js';
import { readMembers } from '../read-golden.js';

const side = z.int().min(1).max(100_000);
const size = z.tuple([side, side]);
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);

const caseSchema = z.object({
  src: size,
  dst: size,
  auto: z.boolean(),
  scaleup: z.boolean(),
  ratio: z.number(),
  resized: size,
  pad: z.object({ top: z.int(), bottom: z.int(), left: z.int(), right: z.int() }),
  out: size,
  inverse: z
    .object({ gain: z.number(), padXY: z.tuple([z.number(), z.number()]), boxInNet: box, boxInImage: box, boxInImageClipped: box })
    .optional(),
});

const goldenSchema = z.object({ letterbox: z.object({ cases: z.array(caseSchema).min(1) }) });

/** A thousandth of a pixel: files hold nine digits. */
const tolerance = 1e-3;

/** Where pictures of given sizes are put, and the way back. */
export function verifyLetterbox(golden: Golden): GoldenCheck[] {
  const { cases } = readMembers(goldenSchema, golden).letterbox;
  return cases.flatMap((each) => {
    const [from, to] = [each.src.join('×'), each.dst.join('×')];
    const name = `letterbox ${from} to ${to}${each.auto ? ', tight' : ''}${each.scaleup ? '' : ', not enlarged'}`;
    const own = letterbox(each.src, each.dst, { isTight: each.auto, scalesUp: each.scaleup });
    const integers = [...own.resized, ...sidesOf(own.pad), ...own.out];
    const expected = [...each.resized, ...sidesOf(each.pad), ...each.out];
    const checks = [
      compareNumbers(`${name}: pixels`, integers, expected, 0),
      compareNumbers(`${name}: ratio`, [own.ratio], [each.ratio], 1e-6),
    ];
    if (!each.inverse) return checks;
    const { gain, padXY, boxInNet, boxInImage, boxInImageClipped } = each.inverse;
    const back = letterboxInverse(each.src, own.out);
    const inPicture = boxInPicture(boxInNet, back);
    const clipped = clippedBox(inPicture, each.src);
    const numbers = [back.gain, ...back.pad, ...inPicture, ...clipped];
    return [...checks, compareNumbers(`${name}: back`, numbers, [gain, ...padXY, ...boxInImage, ...boxInImageClipped], tolerance)];
  });
}

function sidesOf({
  top,
  bottom,
  left,
  right,
}: {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}) {
  return [top, bottom, left, right];
}
