import * as z from 'zod';
import { resNet } from '../../networks/resnet/resnet.js';
import { resNetConfig } from '../../networks/resnet/resnet-config.js';
import { configOf } from './config-of.js';
import type { NetworkFamily } from './network-family.js';
import { pictureFeeds } from './picture-feeds.js';

/** Files tell of the stem in words, which end its convolution with the channels before and after, such as `3->8`. */
const goldenConfig = resNetConfig.omit({ stem: true, eps: true }).extend({
  stem: z
    .string()
    .regex(/\b3\s*->\s*\d+/)
    .transform((words) => Number(/\b3\s*->\s*(\d+)/.exec(words)?.[1])),
  frozenBnEps: z.number().positive(),
});

/** ResNet with bottlenecks and frozen batch normalisation. */
export const resNetFamily: NetworkFamily = {
  name: 'resnet',
  matches: (config) => Array.isArray(config.layers) && 'stem' in config,
  build({ config }, shown) {
    const { stem, layers, frozenBnEps: eps } = configOf(goldenConfig, config);
    return resNet({ stem, layers, eps }, shown);
  },
  feeds: pictureFeeds,
};
