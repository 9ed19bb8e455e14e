import type { GoldenKind } from './golden-kind.js';
import { networkKind } from './kinds/network.js';
import { oneEuroKind } from './kinds/one-euro.js';

/** All kinds of golden files; the first that matches takes the file. */
export const goldenKinds: readonly GoldenKind[] = [oneEuroKind, networkKind];
