import type { LabContext, LabRequest, LabResult } from '../lab.js';
import { LabError } from '../lab-error.js';
import type { Picture } from '../media/picture.js';
import { type Stopwatch, stopwatch } from '../stopwatch.js';
import { say } from '../text.js';
import { lengthsOf } from './features/lengths-of.js';
import { judgeRanking, measureColumns } from './judge/judge-ranking.js';
import { rankSamples } from './judge/ranked-samples.js';
import { rankingCurves } from './judge/ranking-curves.js';
import { rankingMeasures } from './judge/ranking-measures.js';
import type { QscoreSettings } from './parameters.js';
import { activationCurve } from './plot/activation-curve.js';
import { curvesPicture } from './plot/curves-picture.js';
import { scoreGallery } from './plot/score-gallery.js';
import { scoreHistogram } from './plot/score-histogram.js';
import { compressionTable } from './probe/compression-table.js';
import { crossValidate, type ProbedSamples } from './probe/cross-validate.js';
import { featuresTable, notesOf, scoresTable, summaryOf } from './report.js';
import { readSamples, type Samples } from './samples.js';
import { type ScoredSamples, scoreSamples } from './score/score-samples.js';

/** Scores samples, and where it is known or can be told which a classifier gets right, measures whether the scores tell them apart. */
export async function runQscore(request: LabRequest, context: LabContext): Promise<LabResult> {
  context.signal.throwIfAborted();
  const settings = request.parameters as unknown as QscoreSettings;
  refuseTurnedBand(settings);
  const watch = stopwatch(context.now);
  const samples = await watch.time('samples', () => readSamples(request, settings, context));
  const scored = await watch.time('score', () =>
    scoreSamples(samples.matrix, samples.population, { ...settings, unbiased: settings.deviation === 'unbiased' }),
  );
  const beforeStep = stepCounter(context);
  const { labels } = samples;
  const probed = await watch.time('probe', () =>
    labels && !samples.isCorrect ? crossValidate(samples.matrix, labels, settings.seed, beforeStep) : null,
  );
  const isCorrect = samples.isCorrect ?? probed?.isCorrect ?? null;
  const measures = isCorrect ? await watch.time('measure', () => measuresTable(samples, scored, isCorrect, probed, settings)) : null;
  const compression =
    labels && settings.compresses
      ? await watch.time('compress', () =>
          compressionTable({ ...samples, labels, ...scored.discriminative, seed: settings.seed, beforeStep }),
        )
      : null;
  const pictures = await drawAll(samples, scored, isCorrect, { settings, context, watch });
  return {
    data: {
      summary: summaryOf(samples, scored, settings, isCorrect),
      notes: notesOf(samples, scored, settings, { isCorrect, probed }),
    },
    tables: {
      ...(measures ? { measures } : {}),
      ...(compression ? { compression } : {}),
      scores: scoresTable(samples, scored, isCorrect),
      features: featuresTable(scored),
    },
    pictures,
    timings: watch.timings(),
  };
}

function refuseTurnedBand({ low, high }: QscoreSettings): void {
  if (low < high) return;
  throw new LabError(
    'bad-value',
    say(
      `The lower percentile is ${low}, the upper one ${high}: no feature lies between them.`,
      `下百分位是 ${low}，上百分位是 ${high}：两者之间没有特征。`,
    ),
    { hint: say('Give --low a smaller number than --high.', '请让 --low 小于 --high。') },
  );
}

/** Called before each step of a probe: says how many there were, and stops when the run is called off. */
function stepCounter({ signal, progress }: LabContext): () => void {
  let steps = 0;
  return () => {
    signal.throwIfAborted();
    progress(say('steps of the probes', '探针训练步数'), ++steps, null);
  };
}

function measuresTable(
  { matrix }: Samples,
  { final, v1 }: ScoredSamples,
  isCorrect: readonly boolean[],
  probed: ProbedSamples | null,
  settings: QscoreSettings,
): LabResult['tables'][string] {
  const rankings: [string, Float64Array][] = [
    ['score, last version', final.scores],
    ['score, version 1', v1.scores],
    ['length of the features', lengthsOf(matrix)],
    ...(probed ? [['confidence of the probe, which knows labels', probed.confidence] satisfies [string, Float64Array]] : []),
  ];
  return [measureColumns, ...rankings.map(([name, scores]) => judgeRanking(name, scores, isCorrect, settings))];
}

interface Drawing {
  readonly settings: QscoreSettings;
  readonly context: LabContext;
  readonly watch: Stopwatch;
}

async function drawAll(
  samples: Samples,
  scored: ScoredSamples,
  isCorrect: readonly boolean[] | null,
  { settings, context, watch }: Drawing,
): Promise<Record<string, Picture>> {
  const { scores } = scored[settings.definition];
  const ranked = rankSamples(scores);
  const { auroc, chance } = isCorrect ? rankingMeasures(ranked, isCorrect, null) : { auroc: null, chance: 0 };
  const drawn: Record<string, Picture> = {};
  const { pictures } = samples;
  if (pictures) {
    drawn.gallery = await watch.time('gallery', () =>
      scoreGallery(pictures, scores, isCorrect, settings.shown, (done, total) => {
        context.signal.throwIfAborted();
        context.progress(say('pictures of the gallery', '图库图片'), done, total);
      }),
    );
  }
  drawn.histogram = await watch.time('draw', () => scoreHistogram(scores, isCorrect));
  if (isCorrect && auroc !== null) drawn.curves = await watch.time('draw', () => curvesPicture(rankingCurves(ranked, isCorrect), chance));
  drawn.activation = await watch.time('draw', () => activationCurve(scored.rates, settings.low, settings.high));
  return drawn;
}
