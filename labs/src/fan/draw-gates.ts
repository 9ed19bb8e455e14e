import { heatColour } from '../draw/colours.js';
import { drawLabel, textSize } from '../draw/draw-text.js';
import { paintArea, plainPicture } from '../draw/paint.js';
import type { Picture } from '../media/picture.js';
import type { BlockGates } from './inside-classifier.js';

const [row, leastWidth] = [16, 700];

/**
 * The gate of each channel: a row for each block, the first on top, a column for each channel. Each head of a block goes from its least gate, dark, to its
 * largest, light, as heads differ far more by their temperature than channels do within one.
 * @param note a line below the first, or nothing
 */
export function drawGates(gates: readonly BlockGates[], note: string): Picture {
  const channels = Math.max(...gates.map(({ values }) => values.length));
  const cell = Math.max(3, Math.ceil(leastWidth / channels));
  const counts = (of: (each: BlockGates) => number) => [...new Set(gates.map(of))].join(', ');
  const words = `gates of ${gates.length} blocks × ${counts(({ values }) => values.length)} channels in ${counts(({ heads }) => heads)} heads`;
  const lines = [words, 'each head from its least (dark) to its largest (light)', ...(note === '' ? [] : [note])];
  const line = textSize('', 2).height;
  const width = Math.max(channels * cell, ...lines.map((each) => textSize(each, 2).width));
  const drawn = plainPicture(width, lines.length * line + gates.length * row, [16, 16, 24]);
  for (const [index, each] of lines.entries()) drawLabel(drawn, each, 0, index * line, 2, [16, 16, 24]);
  for (const [block, each] of gates.entries()) {
    const wide = (channels * cell) / each.values.length;
    for (const [head, own] of headsOf(each).entries()) {
      const [least, most] = [Math.min(...own), Math.max(...own)];
      for (const [index, gate] of own.entries()) {
        const [left, right] = [0, 1].map((step) => Math.round((head * own.length + index + step) * wide)) as [number, number];
        const value = most > least ? (gate - least) / (most - least) : 0.5;
        paintArea(drawn, left, lines.length * line + block * row, right - left, row - 1, heatColour(value));
      }
    }
  }
  return drawn;
}

/** The gates of each head of each block in figures. */
export function gateTable(gates: readonly BlockGates[]): (string | number)[][] {
  const rows = gates.flatMap((each, block) =>
    headsOf(each).map((own, head) => {
      const mean = own.reduce((sum, gate) => sum + gate, 0) / own.length;
      const deviation = Math.sqrt(own.reduce((sum, gate) => sum + (gate - mean) ** 2, 0) / own.length);
      return [block + 1, head + 1, ...[Math.min(...own), mean, Math.max(...own), deviation].map((value) => Number(value.toFixed(6)))];
    }),
  );
  return [['block', 'head', 'least', 'mean', 'largest', 'deviation'], ...rows];
}

function headsOf({ values, heads }: BlockGates): Float32Array[] {
  const own = values.length / heads;
  return Array.from({ length: heads }, (_, head) => values.subarray(head * own, (head + 1) * own));
}
