import * as z from 'zod';
import { decodeYolo, type YoloAnchors, type YoloLevel } from '../../detect/decode-yolo.js';
import { yoloAnchors } from '../../detect/yolo-anchors.js';
import { floats } from '../../tensor.js';
import { hashTensor } from '../../weights/hash.js';
import { compareNumbers } from '../compare.js';
import type { Golden, GoldenCheck } from '../golden-kind.js';
import { readMembers } from '../read-golden.js';
import { compareTensor, tensorRecordSchema } from '../tensor-record.js';
import { compareSuppression, suppressionCase, suppressionName } from './suppression-case.js';

const side = z
  .int()
  .min(32)
  .max(2048)
  .refine((pixels) => pixels % 32 === 0, 'no multiple of 32');

const sectionSchema = z.object({
  input: z.tuple([side, side]),
  rows: z.int(),
  sample: tensorRecordSchema,
  nms: z.array(suppressionCase).default([]),
});

const anchorsSchema = z.record(z.string(), z.array(z.tuple([z.number(), z.number()])).min(1)).optional();

/** Decoding of maps that are drawn by hash for an input of some height and width, and suppression after it. */
export function verifyDecoding(golden: Golden, name: string): GoldenCheck[] {
  const members = readMembers(z.object({ anchors: anchorsSchema, [name]: sectionSchema }), golden);
  const { input, rows, sample, nms } = members[name] as z.output<typeof sectionSchema>;
  const [height, width] = input;
  const values = sample.shape.at(-1) ?? 0;
  const anchors = (members.anchors as z.output<typeof anchorsSchema>) ?? yoloAnchors;
  const decoded = decodeYolo([8, 16, 32].map((stride) => hashedLevel(height, width, stride, anchors[stride] ?? [], values)));
  const [, count = 0] = decoded.dims;
  return [
    compareNumbers(`${name} rows`, [count], [rows], 0),
    compareTensor(name, { dims: decoded.dims.slice(1), data: decoded.data }, sample, 2e-3),
    ...nms.flatMap((each) => compareSuppression(suppressionName(`${name} nms`, each), decoded, each)),
  ];
}

/** The places, as parts of width and height, around which cells are likely to hold something. */
const hotPlaces = [
  [0.15, 0.2],
  [0.5, 0.45],
  [0.8, 0.35],
  [0.65, 0.8],
] as const;

function hashedLevel(height: number, width: number, stride: number, anchors: YoloAnchors, values: number): YoloLevel {
  const [rows, columns] = [height / stride, width / stride];
  const dims = [1, anchors.length * values, rows, columns];
  const { data } = hashTensor(`yolo.raw.${stride}`, dims, 1, 0);
  const isHot = (cell: number) => {
    const [x, y] = [((cell % columns) + 0.5) * stride, (Math.floor(cell / columns) + 0.5) * stride];
    return hotPlaces.some(([left, top]) => Math.hypot(x - left * width, y - top * height) <= 0.1 * Math.max(height, width));
  };
  const raw = data.map((value, i) => {
    const o = Math.floor(i / (rows * columns)) % values;
    if (o < 4) return value * 2;
    if (o === 4) return value * 10 + (isHot(i % (rows * columns)) ? -2 : -13);
    return value * 5 + (o < 9 ? -3 : -9);
  });
  return { stride, anchors, map: floats(dims, raw) };
}
