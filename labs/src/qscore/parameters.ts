import type { LabParameter } from '../lab.js';
import { say } from '../text.js';
import type { EncodeSettings } from './encode/encode-pictures.js';

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
    default: 'v1',
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
  {
    name: 'deviation',
    title: say('deviation over a sample’s features', '样本特征的标准差'),
    kind: 'choice',
    choices: [
      { value: 'unbiased', title: say('divided by r − 1, as in PyTorch', '除以 r − 1（同 PyTorch）') },
      { value: 'biased', title: say('divided by r, as in NumPy', '除以 r（同 NumPy）') },
    ],
    default: 'unbiased',
  },
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
  {
    name: 'scaling',
    title: say('what the encoder takes for levels of 0 to 255', '编码器如何接受 0 到 255 的灰度值'),
    kind: 'choice',
    choices: [
      { value: 'auto', title: say('as for ImageNet in colour, 0 to 1 in grey', '彩色按 ImageNet，灰度为 0 到 1') },
      { value: 'imagenet', title: say('less ImageNet’s mean, by its deviation', '减 ImageNet 均值再除以标准差') },
      { value: 'half', title: say('−1 to 1', '−1 到 1') },
      { value: 'unit', title: say('0 to 1', '0 到 1') },
      { value: 'bytes', title: say('0 to 255', '0 到 255') },
    ],
    default: 'auto',
  },
  {
    name: 'pooling',
    title: say('what is taken of an encoder’s tokens', '取编码器词元的什么'),
    kind: 'choice',
    choices: [
      { value: 'mean', title: say('their mean', '平均') },
      { value: 'first', title: say('the first', '第一个') },
    ],
    default: 'mean',
  },
  {
    name: 'side',
    title: say('side of pictures for an encoder that takes any; 0 for 224', '编码器不限尺寸时的图片边长；0 表示 224'),
    kind: 'number',
    minimum: 0,
    maximum: 1024,
    step: 1,
    default: 0,
  },
  {
    name: 'foldersAreLabels',
    title: say('pictures in folders are of the class that the folder is named after', '图片所在文件夹名即类别'),
    kind: 'switch',
    default: false,
  },
  {
    name: 'compresses',
    title: say('also classify with discriminative features alone', '另外只用判别特征分类'),
    kind: 'switch',
    default: false,
  },
];

/** The values of the parameters. */
export interface QscoreSettings extends EncodeSettings {
  readonly definition: 'final' | 'v1';
  readonly epsilon: number;
  readonly low: number;
  readonly high: number;
  readonly deviation: 'unbiased' | 'biased';
  readonly draws: number;
  readonly seed: number;
  readonly shown: number;
  readonly foldersAreLabels: boolean;
  readonly compresses: boolean;
}
