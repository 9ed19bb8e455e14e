import { type Bilingual, say } from '../text.js';
import type { GoldenCheck } from './golden-kind.js';

/** Compares numbers one by one; any that is no number fails. */
export function compareNumbers(name: string, actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number): GoldenCheck {
  if (actual.length !== expected.length) {
    return failure(
      name,
      tolerance,
      say(`${actual.length} values instead of ${expected.length}`, `有 ${actual.length} 个值，应为 ${expected.length} 个`),
    );
  }
  let maxAbs = 0;
  let largest = 0;
  for (let i = 0; i < expected.length; i++) {
    const difference = Math.abs((actual[i] as number) - (expected[i] as number));
    if (!Number.isFinite(difference)) return failure(name, tolerance, say(`no number at ${i}`, `第 ${i} 个不是数值`));
    maxAbs = Math.max(maxAbs, difference);
    largest = Math.max(largest, Math.abs(expected[i] as number));
  }
  return { name, maxAbs, maxRel: relative(maxAbs, largest), tolerance, ok: maxAbs <= tolerance, note: null };
}

/** Null where all that is expected is 0. */
function relative(maxAbs: number, largest: number): number | null {
  if (maxAbs === 0) return 0;
  return largest === 0 ? null : maxAbs / largest;
}

/** Compares what has to be equal and is no number, such as names or a hash. */
export function compareTexts(name: string, actual: readonly string[], expected: readonly string[]): GoldenCheck {
  const length = Math.max(actual.length, expected.length);
  for (let i = 0; i < length; i++) {
    if (actual[i] === expected[i]) continue;
    const [is, should] = [actual[i] ?? '–', expected[i] ?? '–'];
    return failure(name, 0, say(`${is} instead of ${should}`, `得到 ${is}，应为 ${should}`));
  }
  return { name, maxAbs: 0, maxRel: 0, tolerance: 0, ok: true, note: null };
}

/** A comparison that fails without a difference to tell. */
export function failure(name: string, tolerance: number | null, note: Bilingual): GoldenCheck {
  return { name, maxAbs: null, maxRel: null, tolerance, ok: false, note };
}

/** What the file holds and the labs have no counterpart of: said, not failed. */
export function notCompared(name: string): GoldenCheck {
  return { name, maxAbs: null, maxRel: null, tolerance: null, ok: true, note: say('not compared', '未比较') };
}
