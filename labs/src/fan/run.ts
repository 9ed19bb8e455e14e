import { corrupt } from '../image/corruptions/corrupt.js';
import { corruptions } from '../image/corruptions/corruptions.js';
import type { Raster } from '../image/raster.js';
import { squareOf } from '../image/square-of.js';
import type { LabContext, LabRequest, LabResult } from '../lab.js';
import { LabError } from '../lab-error.js';
import type { NamedPicture } from '../media/named-picture.js';
import { type Stopwatch, stopwatch } from '../stopwatch.js';
import { say } from '../text.js';
import { classesOf, readClassNames } from './class-labels.js';
import type { Classifier } from './classifier.js';
import { drawInside } from './draw-inside.js';
import { drawGallery } from './gallery.js';
import { hashedFan, type OpenedClassifier, openClassifier } from './open-classifier.js';
import type { FanSettings } from './parameters.js';
import { inputOf } from './prepare.js';
import { measureRobustness } from './robustness.js';
import { robustnessSummary, robustnessTable } from './robustness-report.js';
import { topTable } from './top-table.js';

/** Spoils a picture in all ways; with a classifier also says what it sees, and how it stands spoilt pictures. */
export async function runFan({ inputs, parameters }: LabRequest, context: LabContext): Promise<LabResult> {
  context.signal.throwIfAborted();
  const settings = parameters as unknown as FanSettings;
  const watch = stopwatch(context.now);
  const pictures = evenly(picturesOf(inputs), settings.atMost);
  const names = inputs.names?.kind === 'file' ? readClassNames(inputs.names.bytes) : [];
  const { model } = inputs;
  const opened = model?.kind === 'file' ? await watch.time('open', () => openClassifier(model.bytes, settings, context)) : null;
  try {
    const parts: Part[] = [await gallery(pictures, settings, context, watch)];
    if (opened) parts.push(await classified(opened.classifier, pictures, names, settings, context, watch));
    if (settings.inside === 'drawn') parts.push(await inside(opened, pictures, settings, context, watch));
    return {
      data: Object.assign({}, ...parts.map(({ data }) => data)),
      tables: Object.assign({}, ...parts.map(({ tables }) => tables)),
      pictures: Object.assign({}, ...parts.map((part) => part.pictures)),
      timings: watch.timings(),
    };
  } finally {
    await opened?.classifier.dispose();
  }
}

type Part = Partial<Omit<LabResult, 'timings'>>;

async function gallery([first]: readonly NamedPicture[], settings: FanSettings, context: LabContext, watch: Stopwatch): Promise<Part> {
  const square = await watch.time('prepare', async () =>
    squareOf(await (first as NamedPicture).read(), Math.min(settings.size, 224), settings.crop),
  );
  const drawn = await watch.time('gallery', () =>
    drawGallery(square, settings.severity, settings.seed, (done) => {
      context.signal.throwIfAborted();
      context.progress(say('corruptions', '种损坏'), done, corruptions.length);
    }),
  );
  return { pictures: { gallery: drawn } };
}

async function classified(
  classifier: Classifier,
  pictures: readonly NamedPicture[],
  names: readonly string[],
  settings: FanSettings,
  context: LabContext,
  watch: Stopwatch,
): Promise<Part> {
  const classify = (square: Raster) => {
    context.signal.throwIfAborted();
    return watch.time('network', () => classifier.classify(inputOf(square, settings.scaling)));
  };
  const squareOfItem = async (item: NamedPicture) => squareOf(await item.read(), classifier.side, settings.crop);
  const first = await classify(await squareOfItem(pictures[0] as NamedPicture));
  async function* squares() {
    for (const item of pictures) yield await squareOfItem(item);
  }
  const robustness = await measureRobustness({
    squares: squares(),
    classes: classesOf(pictures, names, first.length),
    corruptions: corruptions.filter(({ group }) => settings.hasExtras || group !== 'extra'),
    seed: settings.seed,
    spoil: (...given) => watch.time('corruptions', () => corrupt(...given)),
    classify,
    onPicture: (done) => context.progress(say('pictures', '张图片'), done, pictures.length),
  });
  return {
    data: {
      summary: { ...robustnessSummary(robustness, first.length), classes: first.length, side: classifier.side, seed: settings.seed },
    },
    tables: { top: topTable(first, names), robustness: robustnessTable(robustness, first.length) },
  };
}

async function inside(
  opened: OpenedClassifier | null,
  [first]: readonly NamedPicture[],
  settings: FanSettings,
  context: LabContext,
  watch: Stopwatch,
): Promise<Part> {
  if (opened && !opened.fan) return {};
  const fan = opened?.fan ?? (await watch.time('open', () => hashedFan(settings, context)));
  try {
    const square = squareOf(await (first as NamedPicture).read(), fan.side, settings.crop);
    const seen = await watch.time('look inside', () => fan.look(inputOf(square, settings.scaling)));
    return await watch.time('draw', () => drawInside(square, seen, settings, opened === null));
  } finally {
    if (!opened) await fan.dispose();
  }
}

/** The folder's pictures, or the one that was given. */
function picturesOf({ input, pictures }: LabRequest['inputs']): readonly NamedPicture[] {
  if (pictures?.kind === 'pictures' && pictures.pictures.length > 0) return pictures.pictures;
  if (input?.kind === 'picture') return [{ name: 'input', folder: null, read: async () => input.picture }];
  throw new LabError('usage', say('There is no picture.', '没有图片。'), {
    hint: say(
      'Give --input <picture> or --pictures <folder>, or --sample.',
      '请用 --input <图片> 或 --pictures <文件夹> 指定，或加 --sample。',
    ),
  });
}

function evenly(pictures: readonly NamedPicture[], most: number): readonly NamedPicture[] {
  if (pictures.length <= most) return pictures;
  return Array.from({ length: most }, (_, k) => pictures[Math.floor((k * pictures.length) / most)] as NamedPicture);
}
