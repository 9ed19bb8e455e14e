import { fan } from '../../networks/fan/fan.js';
import { fanConfig, fanSwinConfig } from '../../networks/fan/fan-config.js';
import { fanSwin } from '../../networks/fan/fan-swin.js';
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

/** FAN-ViT and FAN-Hybrid. */
export const fanFamily: NetworkFamily = {
  name: 'fan',
  matches: (config, model) => typeof config.depth === 'number' && ('clsAttnLayers' in config || model.startsWith('fan')),
  build: ({ config }, shown) => fan(configOf(fanConfig, config), shown),
  feeds: pictureFeeds,
};

/** FAN-Swin, whose configuration is a Swin's. */
export const fanSwinFamily: NetworkFamily = {
  name: 'fan-swin',
  matches: (config, model) => 'window' in config && model.startsWith('fan'),
  build: ({ config }, shown) => fanSwin(configOf(fanSwinConfig, config), shown),
  feeds: pictureFeeds,
};
