import { heatColour } from '../draw/colours.js';
import { drawLabel, textSize } from '../draw/draw-text.js';
import { paintArea, plainPicture } from '../draw/paint.js';
import type { Picture } from '../media/picture.js';

const [row, leastWidth] = [16, 700];

/**
 * The gate of each channel: a row for each block, the first on top, a column for each channel. Each head of a block goes from its least gate, dark, to its
 * largest, light, as heads differ far more by their temperature than channels do within one.
 * @param note a line below the first, or nothing
 */
export function drawGates(gates: readonly Float32Array[], heads: number, note: string): Picture {
  const channels = gates[0]?.length ?? 0;
  const cell = Math.max(3, Math.ceil(leastWidth / channels));
  const words = `gates of ${gates.length} blocks × ${channels} channels in ${heads} heads`;
  const lines = [words, 'each head from its least (dark) to its largest (light)', ...(note === '' ? [] : [note])];
  const line = textSize('', 2).height;
  const width = Math.max(channels * cell, ...lines.map((each) => textSize(each, 2).width));
  const drawn = plainPicture(width, lines.length * line + gates.length * row, [16, 16, 24]);
  for (const [index, each] of lines.entries()) drawLabel(drawn, each, 0, index * line, 2, [16, 16, 24]);
  for (const [block, values] of gates.entries()) {
    for (const [head, own] of headsOf(values, heads).entries()) {
      const [least, most] = [Math.min(...own), Math.max(...own)];
      for (const [index, gate] of own.entries()) {
        const left = (head * own.length + index) * cell;
        const value = most > least ? (gate - least) / (most - least) : 0.5;
        paintArea(drawn, left, lines.length * line + block * row, cell, row - 1, heatColour(value));
      }
    }
  }
  return drawn;
}

/** The gates of each head of each block in figures. */
export function gateTable(gates: readonly Float32Array[], heads: number): (string | number)[][] {
  const rows = gates.flatMap((values, block) =>
    headsOf(values, heads).map((own, head) => {
      const mean = own.reduce((sum, gate) => sum + gate, 0) / own.length;
      const deviation = Math.sqrt(own.reduce((sum, gate) => sum + (gate - mean) ** 2, 0) / own.length);
      return [block + 1, head + 1, ...[Math.min(...own), mean, Math.max(...own), deviation].map((value) => Number(value.toFixed(6)))];
    }),
  );
  return [['block', 'head', 'least', 'mean', 'largest', 'deviation'], ...rows];
}

function headsOf(values: Float32Array, heads: number): Float32Array[] {
  const own = values.length / heads;
  return Array.from({ length: heads }, (_, head) => values.subarray(head * own, (head + 1) * own));
}
