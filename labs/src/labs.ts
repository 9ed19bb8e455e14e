import type { Lab } from './lab.js';
import { portraitLab } from './portrait/lab.js';
import { poseLab } from './pose/lab.js';

/** All labs, in the order that lists show them. */
export const labs: readonly Lab[] = [poseLab, portraitLab];
