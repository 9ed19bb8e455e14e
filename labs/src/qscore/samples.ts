import { naming } from '../about-file.js';
import type { LabContext, LabMedia, LabRequest } from '../lab.js';
import { LabError } from '../lab-error.js';
import type { NamedPicture } from '../media/named-picture.js';
import { type Bilingual, say } from '../text.js';
import { encodePictures } from './encode/encode-pictures.js';
import { type FeaturesFile, readFeatures } from './features/features-file.js';
import { readSampleValues, truthOf } from './features/sample-values.js';
import type { QscoreSettings } from './parameters.js';

/** What is known of the samples. */
export interface Samples extends FeaturesFile {
  readonly names: readonly string[];
  readonly pictures: readonly NamedPicture[] | null;
  /** Features of other samples that tell which are discriminative; null for these samples themselves. */
  readonly population: FeaturesFile['matrix'] | null;
}

/**
 * Reads features, or computes those of pictures, and reads what else was given of the same samples.
 * @throws LabError for files that cannot be read, and for lists of other lengths.
 */
export async function readSamples({ inputs }: LabRequest, settings: QscoreSettings, context: LabContext): Promise<Samples> {
  const pictures = inputs.pictures?.kind === 'pictures' ? inputs.pictures.pictures : null;
  const file = await featuresOf(inputs, pictures, settings, context);
  const { rows, columns } = file.matrix;
  const labels = await valuesOf('labels', inputs.labels, rows);
  const correct = await valuesOf('correct', inputs.correct, rows);
  if (pictures) refuseOtherCount('pictures', pictures.length, rows);
  const others = bytesOf(inputs.population);
  const population = others && (await naming('population', () => readFeatures(others))).matrix;
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
    labels: labels ?? (settings.foldersAreLabels ? foldersOf(pictures) : file.labels),
    isCorrect: correct?.map((cell, k) => truthOf(cell, k + 1)) ?? file.isCorrect,
    pictures,
    population,
  };
}

async function featuresOf(
  inputs: LabRequest['inputs'],
  pictures: readonly NamedPicture[] | null,
  settings: QscoreSettings,
  context: LabContext,
): Promise<FeaturesFile> {
  const [features, encoder] = [bytesOf(inputs.features), bytesOf(inputs.encoder)];
  if (features && encoder) throw oneOfBoth(say('Both features and an encoder were given.', '同时给了特征和编码器。'));
  if (features) return naming('features', () => readFeatures(features));
  if (!encoder || !pictures) throw oneOfBoth(say('There are no features to score.', '没有可打分的特征。'));
  return { matrix: await encodePictures(pictures, encoder, settings, context), names: null, labels: null, isCorrect: null };
}

function oneOfBoth(text: Bilingual): LabError {
  return new LabError('usage', text, {
    hint: say(
      'Give --features, or --pictures and the --encoder that makes features of them.',
      '请给出 --features；或者给出 --pictures 以及提取特征的 --encoder。',
    ),
  });
}

/** The folder of each picture is its class, as in ImageNet's. */
function foldersOf(pictures: readonly NamedPicture[] | null): readonly string[] {
  const folders = (pictures ?? []).flatMap(({ folder }) => folder ?? []);
  if (pictures && folders.length === pictures.length) return folders;
  throw new LabError('bad-value', say('There are pictures that lie in no folder.', '有图片不在任何文件夹中。'), {
    hint: say('Each class needs a folder, and --pictures names the one they lie in.', '每个类别需一个文件夹，--pictures 指向其上级。'),
  });
}

function bytesOf(media: LabMedia | undefined): Uint8Array | null {
  return media?.kind === 'file' ? media.bytes : null;
}

async function valuesOf(name: string, media: LabMedia | undefined, rows: number): Promise<readonly string[] | null> {
  const bytes = bytesOf(media);
  if (bytes === null) return null;
  const values = await naming(name, () => readSampleValues(bytes));
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
