import * as z from 'zod';
import { LabError } from '../../lab-error.js';
import { type Bilingual, say } from '../../text.js';
import type { CocoBox, CocoDetection, CocoTruth } from './coco-types.js';

/**
 * Reads what is true of a set of pictures, as COCO's annotation files say it: images, annotations and, unless the classes that occur are all,
 * categories.
 * @throws LabError `unreadable` with the place of what is wrong.
 */
export function readCocoTruth(bytes: Uint8Array): CocoTruth {
  const { images, annotations, categories } = parsed(truthSchema, bytes, truthWords);
  const known = new Set(images.map(({ id }) => String(id)));
  const stray = annotations.findIndex(({ image_id }) => !known.has(String(image_id)));
  if (stray >= 0) throw wrong(truthWords, `annotations.${stray}.image_id`, say('there is no image of that id', '没有该编号的图片'));
  return {
    images: images.map(({ id }) => id),
    categories: new Map(
      categories ? categories.map(({ id, name }) => [id, name]) : annotations.map(({ category_id: id }) => [id, `class ${id}`]),
    ),
    objects: annotations.map(({ image_id, category_id, bbox, area, iscrowd }) => ({
      image: image_id,
      category: category_id,
      box: bbox,
      area: area ?? bbox[2] * bbox[3],
      isCrowd: iscrowd === 1,
    })),
  };
}

/**
 * Reads what was found in pictures, as COCO's result files say it: a list of `{image_id, category_id, bbox, score}`.
 * @throws LabError `unreadable` with the place of what is wrong, also for a picture that the truth does not have.
 */
export function readCocoDetections(bytes: Uint8Array, { images }: CocoTruth): CocoDetection[] {
  const found = parsed(z.array(detectionSchema), bytes, detectionWords);
  const known = new Set(images.map(String));
  const stray = found.findIndex(({ image_id }) => !known.has(String(image_id)));
  if (stray >= 0)
    throw wrong(detectionWords, `${stray}.image_id`, say('the annotations have no image of that id', '标注中没有该编号的图片'));
  return found.map(({ image_id, category_id, bbox, score }) => ({ image: image_id, category: category_id, box: bbox, score }));
}

const id = z.union([z.number(), z.string()]);
const box = z.tuple([z.number(), z.number(), z.number().min(0), z.number().min(0)]).transform((sides): CocoBox => sides);

const truthSchema = z.object({
  images: z.array(z.object({ id })),
  annotations: z.array(
    z.object({
      image_id: id,
      category_id: z.number(),
      bbox: box,
      area: z.number().min(0).optional(),
      iscrowd: z.union([z.literal(0), z.literal(1)]).default(0),
    }),
  ),
  categories: z.array(z.object({ id: z.number(), name: z.string() })).optional(),
});

const detectionSchema = z.object({ image_id: id, category_id: z.number(), bbox: box, score: z.number() });

/** What a file is called, and what would be right. */
interface FileWords {
  readonly name: Bilingual;
  readonly hint: Bilingual;
}

const truthWords: FileWords = {
  name: say('The annotations', '标注文件'),
  hint: say(
    'They are one JSON object as COCO has it: {"images": [{"id"}], "annotations": [{"image_id", "category_id", "bbox", "area", "iscrowd"}], "categories": [{"id", "name"}]}.',
    '应为 COCO 格式的 JSON 对象：{"images": [{"id"}], "annotations": [{"image_id", "category_id", "bbox", "area", "iscrowd"}], "categories": [{"id", "name"}]}。',
  ),
};

const detectionWords: FileWords = {
  name: say('The detections', '检测结果文件'),
  hint: say(
    'They are a JSON list as COCO has it: [{"image_id", "category_id", "bbox": [left, top, width, height], "score"}].',
    '应为 COCO 格式的 JSON 列表：[{"image_id", "category_id", "bbox": [左, 上, 宽, 高], "score"}]。',
  ),
};

function parsed<Schema extends z.ZodType>(schema: Schema, bytes: Uint8Array, words: FileWords): z.output<Schema> {
  const result = schema.safeParse(parseJson(bytes, words));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const place = issue?.path.join('.') ?? '';
  throw wrong(words, place, say(issue?.message ?? '', issue?.message ?? ''));
}

function parseJson(bytes: Uint8Array, words: FileWords): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new LabError('unreadable', say(`${words.name.en} are no JSON, or are cut off.`, `${words.name.zh}不是 JSON，或不完整。`), {
      hint: words.hint,
      cause,
    });
  }
}

function wrong({ name, hint }: FileWords, place: string, reason: Bilingual): LabError {
  const [en, zh] = place === '' ? ['the top', '最外层'] : [place, ` ${place} 处`];
  return new LabError('unreadable', say(`${name.en} are not right at ${en}: ${reason.en}.`, `${name.zh}的${zh}不对：${reason.zh}。`), {
    hint,
  });
}
