import { join, resolve } from 'node:path';
import { deitByHand } from './deit-by-hand.mjs';
import { measureProcess, median, medianRatio, milliseconds, table } from './measure.mjs';

const root = resolve(import.meta.dirname, '..');

/** Mini-DeiT-Ti beside the same network built by hand, and Anchor DETR's transformer with each of its two attentions; one thread. */
export async function benchNetworks(rounds) {
  return `${await miniDeit(rounds)}\n\n${attentions()}`;
}

/** One run on one picture, in turn, after three that warm the process up. */
async function miniDeit(rounds) {
  const labs = await import(join(root, 'labs/dist/index.js'));
  const network = labs.networkVariants.find(({ name }) => name === 'mini-deit-tiny-224').build();
  const weights = labs.hashWeights(network);
  const models = { own: labs.writeModel(labs.bindWeights(network, weights)), byHand: labs.writeModel(deitByHand(labs, weights)) };
  const feeds = { input: labs.hashTensor('input', [1, 3, 224, 224], 1, 0) };
  const rows = [];
  for (const backend of ['native', 'wasm']) {
    const open = (model) => labs.openSession(model, { backends: [backend] });
    const sessions = { own: await open(models.own), byHand: await open(models.byHand) };
    const { times, logits } = await inTurn(sessions, feeds, rounds);
    const difference = Math.max(...logits.own.map((value, i) => Math.abs(value - logits.byHand[i])));
    const cells = [median(times.own), median(times.byHand)].map(milliseconds);
    rows.push([backend, ...cells, `${medianRatio(times.own, times.byHand).toFixed(2)} ×`, difference.toExponential(1)]);
    for (const session of Object.values(sessions)) await session.dispose();
  }
  const head = ['Mini-DeiT-Ti 224', 'labs', 'by hand', 'labs / by hand', 'largest difference of logits'];
  return `${table(head, rows)}\nTarget: at most 1.15 ×.`;
}

async function inTurn(sessions, feeds, rounds) {
  const times = Object.fromEntries(Object.keys(sessions).map((name) => [name, []]));
  const logits = {};
  for (let round = -3; round < rounds; round++) {
    for (const [name, session] of Object.entries(sessions)) {
      const start = performance.now();
      const results = await session.run(feeds);
      if (round >= 0) times[name].push(performance.now() - start);
      logits[name] = [...results.logits.data];
    }
  }
  return { times, logits };
}

/** Each in a process of its own, whose memory is the whole of it; what the process needs before it runs is said beside. */
function attentions() {
  const rows = [
    [25, 34],
    [50, 84],
  ].map(([height, width]) => {
    const measure = (attention) => {
      const child = (runs) => [process.execPath, join(root, 'bench/anchor-transformer.mjs'), attention, height, width, runs].map(String);
      const [idle, busy] = [measureProcess(child(0)), measureProcess(child(3))];
      return { seconds: (busy.wall - idle.wall) / 3, megabytes: busy.megabytes - idle.megabytes };
    };
    const [decoupled, full] = [measure('RCDA'), measure('nn.MultiheadAttention')];
    return [
      `${height} × ${width}`,
      milliseconds(decoupled.seconds * 1000),
      milliseconds(full.seconds * 1000),
      `${(decoupled.seconds / full.seconds).toFixed(2)} ×`,
      `${decoupled.megabytes.toFixed(0)} MB`,
      `${full.megabytes.toFixed(0)} MB`,
      `${(decoupled.megabytes / full.megabytes).toFixed(2)} ×`,
    ];
  });
  const head = ['Anchor DETR’s transformer', 'RCDA', 'full attention', 'time', 'RCDA, memory', 'full, memory', 'memory'];
  return `${table(head, rows)}\nTarget at 50 × 84: at most 0.80 × of the time and 0.50 × of the memory.`;
}
