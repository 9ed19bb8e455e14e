import { anchorDetrLab } from './anchor-detr/lab.js';
import { fanLab } from './fan/lab.js';
import type { Lab } from './lab.js';
import { minivitLab } from './minivit/lab.js';
import { portraitLab } from './portrait/lab.js';
import { poseLab } from './pose/lab.js';
import { qscoreLab } from './qscore/lab.js';

/** All labs, in the order that lists show them. */
export const labs: readonly Lab[] = [poseLab, portraitLab, minivitLab, anchorDetrLab, fanLab, qscoreLab];
