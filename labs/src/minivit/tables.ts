import { fashionClasses } from '../fashion/fashion-classes.js';
import { imagenetClasses } from '../imagenet/class-names.js';
import { fashionReport } from './fashion/trained.js';
import { networkSizes } from './network-sizes.js';
import { networkOf } from './recognise-network.js';
import { shareSweep } from './share-sweep.js';
import type { Subject } from './subject.js';

type Table = readonly (readonly (string | number | null)[])[];

const best = 5;

/** The five likeliest classes. */
export function classTable(logits: Float32Array, isOwn: boolean): Table {
  const most = Math.max(...logits);
  const parts = Array.from(logits, (value) => Math.exp(value - most));
  const sum = parts.reduce((total, part) => total + part, 0);
  const order = parts.map((_, index) => index).sort((a, b) => (parts[b] as number) - (parts[a] as number));
  const rows = order.slice(0, best).map((index, rank) => {
    return [rank + 1, index, className(index, logits.length, isOwn), Number(((parts[index] as number) / sum).toFixed(4))];
  });
  return [['rank', 'class', 'name', 'probability'], ...rows];
}

function className(index: number, classes: number, isOwn: boolean): string {
  const garment = isOwn ? fashionClasses[index] : null;
  if (garment) return `${garment.en} / ${garment.zh}`;
  return (classes === 1000 ? imagenetClasses[index] : null) ?? `class ${index}`;
}

/** How large the network is: each number counted once, as sharing stores it, and once for each layer that uses it. */
export function sizeTable({ network, fileBytes }: Subject): Table {
  const { unique, unrolled, own } = networkSizes(networkOf(network));
  const row = (what: string, numbers: number) => [what, numbers, megabytes(4 * numbers), megabytes(2 * numbers)];
  return [
    ['what', 'numbers', 'MB as single floats', 'MB as halves'],
    row('each once', unique),
    row('of one layer alone in a shared block', own),
    row('once for each layer that uses them', unrolled),
    ...(fileBytes === null ? [] : [['the file', null, megabytes(fileBytes), null]]),
  ];
}

/** The sizes for every number of layers that can share a block; of our own network also how well it classifies. */
export function sharingTable({ plain, isOwn }: Subject): Table {
  const swept = shareSweep(plain);
  const all = swept[0]?.unique ?? 1;
  const rows = swept.map(({ factor, unique, own }) => {
    const sizes = [factor, unique, Number((unique / all).toFixed(4)), own, megabytes(4 * unique)];
    if (!isOwn) return sizes;
    const found = fashionReport.networks.find((each) => each.factor === factor);
    return [...sizes, found?.shared ?? null, found?.accuracy ?? null];
  });
  const head = ['layers that share a block', 'parameters', 'part of the original', 'of one layer alone', 'MB as single floats'];
  return [isOwn ? [...head, 'accuracy when shared', 'accuracy as shipped'] : head, ...rows];
}

/** The loss of each step of a distillation. */
export function lossTable(losses: readonly number[]): Table {
  return [['step', 'loss'], ...losses.map((loss, i) => [i + 1, Number(loss.toFixed(4))])];
}

/** How alike the layers of the original (rows) and of what was made of it (columns) are. */
export function similarityTable(rows: readonly (readonly number[])[]): Table {
  const head = ['layer of the original', ...(rows[0] ?? []).map((_, layer) => `shared ${layer + 1}`)];
  return [head, ...rows.map((row, layer) => [layer + 1, ...row.map((value) => (Number.isNaN(value) ? null : Number(value.toFixed(4))))])];
}

function megabytes(bytes: number): number {
  return Number((bytes / 1e6).toFixed(3));
}
