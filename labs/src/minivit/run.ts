import type { LabContext, LabRequest, LabResult } from '../lab.js';
import { LabError } from '../lab-error.js';
import { isChanged } from '../networks/adapt-weights.js';
import { stopwatch } from '../stopwatch.js';
import { say } from '../text.js';
import { classify } from './classify.js';
import { compress } from './compress.js';
import { drawCurve } from './drawing/draw-curve.js';
import { drawMixing } from './drawing/draw-mixing.js';
import { drawSimilarity } from './drawing/draw-similarity.js';
import { headMixing } from './head-mixing.js';
import { subjectOf } from './subject.js';
import { lossTable, sharingTable, similarityTable, sizeTable } from './tables.js';

/** Classifies a picture, and says how large the network is for every way of sharing its blocks; without weights or picture, only what needs none. */
export async function runMinivit(request: LabRequest, context: LabContext): Promise<LabResult> {
  context.signal.throwIfAborted();
  const watch = stopwatch(context.now);
  const { picture, garments, weights } = request.inputs;
  const isCompressing = garments?.kind === 'file';
  if (isCompressing && (weights || request.parameters.network !== 'auto')) throw onlyOurOwn();
  const settings = { factor: Number(request.parameters.sharing), steps: Number(request.parameters.steps) };
  const compressed = isCompressing ? await watch.time('compress', () => compress(garments, settings, context)) : null;
  const subject = await watch.time('weights', () => subjectOf(request, compressed?.weights ?? null));
  const { network, trained, changes } = subject;
  if (picture && !trained) throw withoutWeights(request);
  const classified =
    trained && picture?.kind === 'picture' ? await classify(subject, trained.graph, picture.picture, context, watch) : null;
  const mixing = trained ? headMixing(network, trained.weights) : [];
  const drawn = mixing.length > 0 ? { mixing: await watch.time('draw', () => drawMixing(mixing)) } : {};
  const sizes = { sizes: sizeTable(subject), sharing: await watch.time('sweep', () => sharingTable(subject)) };
  return {
    data: {
      network: network.config,
      ...(changes && isChanged(changes) ? { changes } : {}),
      ...(compressed ? { agreement: compressed.agreement } : {}),
    },
    tables: {
      ...classified?.tables,
      ...sizes,
      ...(compressed ? { losses: lossTable(compressed.losses), similarity: similarityTable(compressed.similarity) } : {}),
    },
    pictures: {
      ...classified?.pictures,
      ...drawn,
      ...(compressed ? { curve: drawCurve(compressed.losses), likeness: drawSimilarity(compressed.similarity) } : {}),
    },
    timings: watch.timings(),
  };
}

function onlyOurOwn(): LabError {
  return new LabError('usage', say('Only our own network is distilled here.', '这里只能蒸馏自带网络。'), {
    hint: say('Leave --weights and --network out when you give --garments.', '提供 --garments 时请不要指定 --weights 和 --network。'),
  });
}

function withoutWeights({ parameters }: LabRequest): LabError {
  const { network } = parameters;
  return new LabError(
    'usage',
    say(`${network} has no weights here: it cannot classify the picture.`, `这里没有 ${network} 的权重，无法对图片分类。`),
    {
      hint: say(
        'Give a checkpoint with --weights, leave --picture out to see sizes alone, or leave --network out for our own network.',
        '请用 --weights 提供权重；不给 --picture 则只看规模；不指定 --network 则使用自带网络。',
      ),
    },
  );
}
