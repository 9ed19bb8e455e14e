import type { LabMedia, LabRequest } from '../lab.js';
import { LabError } from '../lab-error.js';
import type { NamedPicture } from '../media/named-picture.js';
import { say } from '../text.js';
import { type FeaturesFile, readFeatures } from './features/features-file.js';
import { readSampleValues, truthOf } from './features/sample-values.js';

/** What is known of the samples. */
export interface Samples extends FeaturesFile {
  readonly names: readonly string[];
  readonly pictures: readonly NamedPicture[] | null;
  /** Features of other samples that tell which are discriminative; null for these samples themselves. */
  readonly population: FeaturesFile['matrix'] | null;
}

/**
 * Reads features, and what else was given of the same samples.
 * @throws LabError for files that cannot be read, and for lists of other lengths.
 */
export async function readSamples({ inputs }: LabRequest): Promise<Samples> {
  const file = readFeatures(bytesOf(inputs.features) as Uint8Array);
  const { rows, columns } = file.matrix;
  const labels = await valuesOf('labels', inputs.labels, rows);
  const correct = await valuesOf('correct', inputs.correct, rows);
  const pictures = inputs.pictures?.kind === 'pictures' ? inputs.pictures.pictures : null;
  if (pictures) refuseOtherCount('pictures', pictures.length, rows);
  const others = bytesOf(inputs.population);
  const population = others && readFeatures(others).matrix;
  if (population && population.columns !== columns) {
    throw new LabError(
      'bad-value',
      say(
        `The population has ${population.columns} features a sample, the samples have ${columns}.`,
        `总体每个样本有 ${population.columns} 个特征，而样本有 ${columns} 个。`,
      ),
      { hint: say('Both must come from the same encoder.', '两者须来自同一个编码器。') },
    );
  }
  return {
    matrix: file.matrix,
    names: pictures?.map(({ name }) => name) ?? file.names ?? Array.from({ length: rows }, (_, k) => String(k)),
    labels: labels ?? file.labels,
    isCorrect: correct?.map((cell, k) => truthOf(cell, k + 1)) ?? file.isCorrect,
    pictures,
    population,
  };
}

function bytesOf(media: LabMedia | undefined): Uint8Array | null {
  return media?.kind === 'file' ? media.bytes : null;
}

async function valuesOf(name: string, media: LabMedia | undefined, rows: number): Promise<readonly string[] | null> {
  const bytes = bytesOf(media);
  if (bytes === null) return null;
  const values = await readSampleValues(bytes);
  refuseOtherCount(name, values.length, rows);
  return values;
}

function refuseOtherCount(name: string, count: number, rows: number): void {
  if (count === rows) return;
  throw new LabError(
    'bad-value',
    say(`There are ${rows} samples, but ${count} ${name}.`, `样本有 ${rows} 个，而 ${name} 有 ${count} 个。`),
    {
      hint: say('They must be of the same samples, in the same order.', '它们须属于相同的样本，且顺序相同。'),
    },
  );
}
