import { anchorDetrVariants } from './anchor-detr/anchor-detr-variants.js';
import { fanVariants } from './fan/fan-variants.js';
import { deitVariants } from './minivit/deit-variants.js';
import { swinVariants } from './minivit/swin-variants.js';
import type { NetworkVariant } from './network-variant.js';

/** All networks that have a name of their own. */
export const networkVariants: readonly NetworkVariant[] = [...deitVariants, ...swinVariants, ...fanVariants, ...anchorDetrVariants];
