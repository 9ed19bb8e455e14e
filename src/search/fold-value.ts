import { foldPlain } from './text/fold-text.js';

/** A value as exact terms have it: folded, one space between words. */
export function foldValue(value: string): string {
  return foldPlain(value).replace(/\s+/g, ' ').trim();
}

/** A title by its letters and digits alone: two ways to write one title are equal. */
export function calledOf(title: string): string {
  return foldPlain(title).replace(/[^\p{L}\p{N}]+/gu, '');
}
