import { naming } from '../about-file.js';
import type { LabMedia, LabRequest } from '../lab.js';
import { LabError } from '../lab-error.js';
import type { NamedPicture } from '../media/named-picture.js';
import { say } from '../text.js';
import { readLabels } from './class-labels.js';

/** A picture, and what its class is called where that is told. */
export interface Sample {
  readonly picture: NamedPicture;
  readonly label: string | null;
}

/** What a run looks at. */
export interface Samples {
  /** What is shown spoilt in all ways. */
  readonly shown: NamedPicture;
  /** What is classified. */
  readonly all: readonly Sample[];
  /** Whether classes are told by a file, and not by folders. */
  readonly isListed: boolean;
}

/**
 * The pictures of a run: the folder's, or the one that was given; at most so many of them, spread evenly.
 * @throws LabError when there is none, and for another number of labels.
 */
export async function samplesOf({ input, pictures, labels }: LabRequest['inputs'], most: number): Promise<Samples> {
  const single: NamedPicture | null = input?.kind === 'picture' ? { name: 'input', folder: null, read: async () => input.picture } : null;
  const many = pictures?.kind === 'pictures' ? pictures.pictures : [];
  const used = many.length > 0 ? many : single ? [single] : [];
  const [first] = used;
  if (!first) throw noPicture();
  const told = labels?.kind === 'file' ? await labelsOf(labels, used.length) : null;
  const samples = used.map((picture, k) => ({ picture, label: told ? (told[k] ?? null) : picture.folder }));
  return { shown: single ?? first, all: evenly(samples, most), isListed: told !== null };
}

async function labelsOf(file: LabMedia & { readonly kind: 'file' }, count: number): Promise<readonly string[]> {
  return naming(file.name, async () => {
    const labels = await readLabels(file.bytes);
    if (labels.length === count) return labels;
    throw new LabError(
      'bad-value',
      say(`There are ${labels.length} labels for ${count} pictures.`, `有 ${labels.length} 个标签，却有 ${count} 张图片。`),
      { hint: say('Give one for each picture, in the order of the pictures.', '请按图片顺序为每张图片给一个标签。') },
    );
  });
}

function noPicture(): LabError {
  return new LabError('usage', say('There is no picture.', '没有图片。'), {
    hint: say(
      'Give --input <picture> or --pictures <folder>, or --sample.',
      '请用 --input <图片> 或 --pictures <文件夹> 指定，或加 --sample。',
    ),
  });
}

function evenly(samples: readonly Sample[], most: number): readonly Sample[] {
  if (samples.length <= most) return samples;
  return Array.from({ length: most }, (_, k) => samples[Math.floor((k * samples.length) / most)] as Sample);
}
