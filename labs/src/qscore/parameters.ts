import type { LabParameter } from '../lab.js';
import { say } from '../text.js';

/** Which definition ranks, and the constants of the definitions. */
export const qscoreParameters: readonly LabParameter[] = [
  {
    name: 'definition',
    title: say('definition that the pictures are sorted by', '图片按哪个定义排序'),
    kind: 'choice',
    choices: [
      { value: 'final', title: say('the last version (AAAI 2024)', '最终版（AAAI 2024）') },
      { value: 'v1', title: say('version 1 (March 2022)', '第一版（2022 年 3 月）') },
    ],
    default: 'final',
  },
  {
    name: 'epsilon',
    title: say('deviations over the mean, in the last version', '最终版中高于均值多少个标准差'),
    kind: 'number',
    minimum: 0,
    maximum: 10,
    step: 0.1,
    default: 4,
  },
  {
    name: 'low',
    title: say('lower percentile of discriminative features', '判别特征的下百分位'),
    kind: 'number',
    minimum: 0,
    maximum: 100,
    step: 0.5,
    default: 50,
  },
  {
    name: 'high',
    title: say('upper percentile of discriminative features', '判别特征的上百分位'),
    kind: 'number',
    minimum: 0,
    maximum: 100,
    step: 0.5,
    default: 95,
  },
  { name: 'unbiased', title: say('unbiased deviation, as in PyTorch', '无偏标准差（同 PyTorch）'), kind: 'switch', default: true },
  {
    name: 'draws',
    title: say('draws of the bootstrap for intervals', '求区间的自助抽样次数'),
    kind: 'number',
    minimum: 0,
    maximum: 5000,
    step: 1,
    default: 1000,
  },
  {
    name: 'seed',
    title: say('seed of draws and folds', '抽样与分折的种子'),
    kind: 'number',
    minimum: 0,
    maximum: 1e6,
    step: 1,
    default: 1,
  },
  {
    name: 'shown',
    title: say('pictures in the gallery', '图库中的图片数'),
    kind: 'number',
    minimum: 1,
    maximum: 400,
    step: 1,
    default: 60,
  },
];

/** The values of the parameters. */
export interface QscoreSettings {
  readonly definition: 'final' | 'v1';
  readonly epsilon: number;
  readonly low: number;
  readonly high: number;
  readonly unbiased: boolean;
  readonly draws: number;
  readonly seed: number;
  readonly shown: number;
}
