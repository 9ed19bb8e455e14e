import type { ChannelStatistics } from './normalise.js';

/** Mean and deviation of ImageNet's pixels, which most networks are trained with. */
export const imageNetStatistics: ChannelStatistics = { mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225] };
