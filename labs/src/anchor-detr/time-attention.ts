import type { LabContext } from '../lab.js';
import { multiHead } from '../nn/multi-head.js';
import { type Network, NetworkBuilder } from '../nn/network.js';
import { rcda } from '../nn/rcda.js';
import { writeModel } from '../onnx/write-model.js';
import type { Stopwatch } from '../stopwatch.js';
import { say } from '../text.js';
import { bindWeights } from '../weights/bind-weights.js';
import { hashTensor } from '../weights/hash.js';
import { hashWeights } from '../weights/hash-weights.js';
import { fullCost, type MapSize } from './attention-costs.js';

const dim = 256;
const heads = 8;
const rounds = 3;

/** The most numbers whose attention is run: one gigabyte of weights. */
const mostNumbers = 250_000_000;

/** Runs a layer's attention of all places of a map to the map, decoupled and full, in turn; says whether the full one was small enough to run. */
export async function timeAttention(map: MapSize, context: LabContext, watch: Stopwatch): Promise<boolean> {
  const isSmall = fullCost(map.rows * map.columns, map).kept <= mostNumbers;
  const kinds = [
    { stage: 'RCDA', network: attentionNetwork(map, true) },
    ...(isSmall ? [{ stage: 'full attention', network: attentionNetwork(map, false) }] : []),
  ];
  const opened = [];
  const feeds = { map: hashTensor('map', [1, map.rows, map.columns, dim], 1, 0) };
  try {
    for (const { stage, network } of kinds) {
      const session = await watch.time('open', () => context.openSession(writeModel(bindWeights(network, hashWeights(network)))));
      opened.push({ stage, session });
      await watch.time('warm up', () => session.run(feeds));
    }
    for (let round = 0; round < rounds; round++) {
      for (const { stage, session } of opened) {
        context.signal.throwIfAborted();
        await watch.time(stage, () => session.run(feeds));
      }
      context.progress(say('rounds', '轮'), round + 1, rounds);
    }
  } finally {
    for (const { session } of opened) await session.dispose();
  }
  return isSmall;
}

/** The attention alone: `map` [1, rows, columns, 256] to `seen`, weights by hash. */
function attentionNetwork({ rows, columns }: MapSize, isDecoupled: boolean): Network {
  const net = new NetworkBuilder('attention');
  const { graph } = net;
  const map = graph.input('map', 'float32', [1, rows, columns, dim]);
  const tokens = graph.op('Reshape', [map, graph.list([1, rows * columns, dim])]);
  const mean = (axis: number) => graph.op('ReduceMean', [map, graph.list([axis])], { keepdims: 0 });
  const longSide = columns > rows ? 'columns' : 'rows';
  const looking = {
    queryRow: tokens,
    queryColumn: tokens,
    keyRow: mean(1),
    keyColumn: mean(2),
    value: map,
    rowMask: null,
    columnMask: null,
  };
  const seen = isDecoupled
    ? rcda(net, '', looking, { dim, heads, longSide })
    : multiHead(net, '', { query: tokens, key: tokens, value: tokens, mask: null }, dim, heads);
  graph.output('seen', seen);
  return net.finish();
}
