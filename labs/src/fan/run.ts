import { naming } from '../about-file.js';
import { fashionClasses } from '../fashion/fashion-classes.js';
import { corrupt } from '../image/corruptions/corrupt.js';
import { type Corruption, corruptions } from '../image/corruptions/corruptions.js';
import type { Raster } from '../image/raster.js';
import { squareOf } from '../image/square-of.js';
import type { LabContext, LabRequest, LabResult } from '../lab.js';
import type { NamedPicture } from '../media/named-picture.js';
import { isChanged } from '../networks/adapt-weights.js';
import { type Stopwatch, stopwatch } from '../stopwatch.js';
import { say } from '../text.js';
import { classesOf, readLines } from './class-labels.js';
import type { Classifier } from './classifier.js';
import { drawInside } from './draw-inside.js';
import { drawGallery } from './gallery.js';
import { retentionTable } from './garments/retention-table.js';
import { type OpenedClassifier, openClassifier } from './open-classifier.js';
import type { FanSettings } from './parameters.js';
import { measureRobustness, severityTable } from './robustness.js';
import { robustnessSummary, robustnessTable } from './robustness-report.js';
import { type Sample, type Samples, samplesOf } from './samples.js';
import { topTable } from './top-table.js';

/** Spoils a picture in all ways; with a classifier, our own or given, also says what it sees, and how it stands spoilt pictures. */
export async function runFan({ inputs, parameters }: LabRequest, context: LabContext): Promise<LabResult> {
  context.signal.throwIfAborted();
  const run: Run = { settings: parameters as unknown as FanSettings, context, watch: stopwatch(context.now) };
  const { settings, watch } = run;
  const samples = await samplesOf(inputs, settings.atMost);
  const { names: listed } = inputs;
  const given = listed?.kind === 'file' ? await naming(listed.name, () => readLines(listed.bytes)) : [];
  const opened = await watch.time('open', () => openClassifier(inputs.model, settings, context));
  try {
    const parts: Part[] = [await gallery(samples.shown, run)];
    if (opened) {
      if (opened.changes && isChanged(opened.changes)) parts.push({ data: { changes: opened.changes } });
      const names = opened.isOwn && given.length === 0 ? fashionClasses.map(({ en, zh }) => `${en} / ${zh}`) : given;
      parts.push(await classified(opened, samples, names, run));
      if (settings.inside === 'drawn') parts.push(await inside(opened, samples.all[0] as Sample, run));
    }
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

interface Run {
  readonly settings: FanSettings;
  readonly context: LabContext;
  readonly watch: Stopwatch;
}

async function gallery(shown: NamedPicture, { settings, context, watch }: Run): Promise<Part> {
  const square = await watch.time('prepare', async () => squareOf(await shown.read(), Math.min(settings.size, 224), settings.crop));
  const drawn = await watch.time('gallery', () =>
    drawGallery(square, settings.severity, settings.seed, (done) => {
      context.signal.throwIfAborted();
      context.progress(say('corruptions', '损坏'), done, corruptions.length);
    }),
  );
  return { pictures: { gallery: drawn } };
}

async function classified(
  { classifier, isOwn }: OpenedClassifier,
  { all, isListed }: Samples,
  names: readonly string[],
  { settings, context, watch }: Run,
): Promise<Part> {
  const classify = (squares: readonly Raster[]) => {
    context.signal.throwIfAborted();
    return watch.time('network', () => classifier.classify(squares));
  };
  const [first = new Float64Array()] = await classify([await seen(classifier, all[0] as Sample)]);
  async function* squares() {
    for (const sample of all) yield await seen(classifier, sample);
  }
  const robustness = await measureRobustness({
    squares: squares(),
    classes: classesOf(all, names, first.length, isListed),
    corruptions: corruptions.filter(({ group }) => settings.hasExtras || group !== 'extra'),
    seed: settings.seed,
    spoil: (...given) => {
      context.signal.throwIfAborted();
      return watch.time('corruptions', () => corrupt(...given));
    },
    classify,
    onPicture: (done) => context.progress(say('pictures', '图片'), done, all.length),
  });
  const about = { classes: first.length, side: classifier.side, seed: settings.seed, network: isOwn ? settings.network : 'given' };
  return {
    data: { summary: { ...robustnessSummary(robustness, first.length), ...about } },
    tables: {
      top: topTable(first, names),
      robustness: robustnessTable(robustness, first.length),
      ...(isOwn ? { retention: retentionTable() } : {}),
    },
  };
}

async function inside({ inside: network, isOwn }: OpenedClassifier, sample: Sample, { settings, watch }: Run): Promise<Part> {
  if (!network) return {};
  const square = await seen(network, sample);
  const noise = { severity: settings.severity, table: severityTable(square.width), seed: settings.seed };
  const spoilt = corrupt(square, corruptions[0] as Corruption, noise);
  const found = await watch.time('look inside', async () => ({ whole: await network.look(square), noisy: await network.look(spoilt) }));
  return watch.time('draw', () => drawInside(square, found, settings, isOwn));
}

/** What a classifier takes of a picture; a picture that cannot be used is named. */
async function seen(classifier: Classifier, { picture }: Sample): Promise<Raster> {
  const read = await picture.read();
  return naming(picture.name, () => classifier.see(read));
}
