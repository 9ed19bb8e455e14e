import { type MiniDeitConfig, miniDeitConfig } from '../../networks/minivit/mini-deit-config.js';

/** Our own small network: six layers on the sixteen patches of a picture of Fashion-MNIST; a DeiT that classifies the mean of its tokens. */
export const fashionConfig: MiniDeitConfig = miniDeitConfig.parse({
  img: 28,
  patch: 7,
  channels: 1,
  dim: 64,
  depth: 6,
  heads: 4,
  mlpRatio: 2,
  classes: 10,
  clsToken: false,
});
