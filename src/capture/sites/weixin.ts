import type { Extractor } from '../extractor.js';

/** Articles of WeChat's official accounts. */
export const weixin: Extractor = {
  name: 'weixin',
  matches: ({ host }) => host === 'mp.weixin.qq.com',
  reader: 'weixin',
};
