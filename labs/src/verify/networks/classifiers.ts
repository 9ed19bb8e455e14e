import { miniDeit } from '../../networks/minivit/mini-deit.js';
import { miniDeitConfig } from '../../networks/minivit/mini-deit-config.js';
import { miniSwin } from '../../networks/minivit/mini-swin.js';
import { miniSwinConfig } from '../../networks/minivit/mini-swin-config.js';
import { configOf } from './config-of.js';
import type { NetworkFamily } from './network-family.js';
import { pictureFeeds } from './picture-feeds.js';

/** DeiT and Mini-DeiT. */
export const deitFamily: NetworkFamily = {
  name: 'mini-deit',
  matches: (config) => typeof config.depth === 'number' && 'patch' in config,
  build: ({ config }, shown) => miniDeit(configOf(miniDeitConfig, config), shown),
  feeds: pictureFeeds,
};

/** Swin and Mini-Swin. */
export const swinFamily: NetworkFamily = {
  name: 'mini-swin',
  matches: (config) => Array.isArray(config.depths) && 'window' in config,
  build: ({ config }, shown) => miniSwin(configOf(miniSwinConfig, config), shown),
  feeds: pictureFeeds,
};
