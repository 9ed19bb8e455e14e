import type { LabParameter } from '../lab.js';
import { say } from '../text.js';

/** How much of the negative is mixed in, and into which channels. */
export const negativeParameters: readonly LabParameter[] = [
  { name: 'amount', title: say('amount', '程度'), kind: 'number', minimum: 0, maximum: 1, step: 0.01, default: 1 },
  { name: 'shade', title: say('shades of grey', '灰度级数'), kind: 'number', minimum: 2, maximum: 256, step: 1, default: 256 },
  { name: 'keepsAlpha', title: say('keep what is transparent', '保留透明'), kind: 'switch', default: true },
  {
    name: 'channels',
    title: say('channels', '通道'),
    kind: 'choice',
    choices: [
      { value: 'all', title: say('all', '全部') },
      { value: 'red', title: say('red only', '仅红色') },
    ],
    default: 'all',
  },
];
