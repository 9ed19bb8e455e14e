import { compareText } from '../../base/compare-text.js';
import { itemLineText } from '../journal/item-line.js';
import type { Offered } from './item-groups.js';

/** What was told, by time, and what was told at one moment by its text: the same order whichever order it is read in. What is there twice is there once. */
export function tellingOrder<Line extends Offered>(lines: readonly Line[]): readonly Line[] {
  const sorted = lines
    .map((line) => ({ line, text: itemLineText({ ...line, id: '' }), time: Date.parse(line.at) }))
    .sort((a, b) => a.time - b.time || compareText(a.text, b.text) || compareText(idOf(a.line), idOf(b.line)));
  return sorted
    .filter(({ line, text }, at) => text !== sorted[at - 1]?.text || idOf(line) !== idOf(sorted[at - 1]?.line))
    .map(({ line }) => line);
}

function idOf(line: (Offered & { readonly id?: string }) | undefined): string {
  return line?.id ?? '';
}
