import type { LabParameter } from '../lab.js';
import type { ChannelMixing } from '../networks/fan/channel-vit.js';
import { say } from '../text.js';

/** How pictures are prepared and spoilt, and what is shown of the inside. */
export const fanParameters: readonly LabParameter[] = [
  {
    name: 'network',
    title: say('our own network for garments, where no model is given', '未给模型时使用的自有衣物网络'),
    kind: 'choice',
    choices: [
      { value: 'eca', title: say('channel attention (ECA)', '高效通道注意力（ECA）') },
      { value: 'se', title: say('squeeze and excitation (SE)', '挤压激励（SE）') },
      { value: 'mlp', title: say('an MLP alone', '仅 MLP') },
      { value: 'none', title: say('none: pictures are only spoilt', '不用网络，只损坏图片') },
    ],
    default: 'eca',
  },
  {
    name: 'severity',
    title: say('severity of the gallery', '图集中的损坏程度'),
    kind: 'number',
    minimum: 1,
    maximum: 5,
    step: 1,
    default: 3,
  },
  {
    name: 'seed',
    title: say('seed of what is drawn by chance', '随机种子'),
    kind: 'number',
    minimum: 0,
    maximum: 1e9,
    step: 1,
    default: 1,
  },
  {
    name: 'size',
    title: say('side of the square that the network sees, where it does not say itself', '网络输入的边长（网络自身未规定时）'),
    kind: 'number',
    minimum: 16,
    maximum: 1024,
    step: 1,
    default: 224,
  },
  {
    name: 'crop',
    title: say('part of the short side that is cut out of the middle', '从中央裁剪的比例（相对短边）'),
    kind: 'number',
    minimum: 0.5,
    maximum: 1,
    step: 0.005,
    default: 1,
  },
  {
    name: 'scaling',
    title: say('what the network takes pixels as', '像素如何归一化'),
    kind: 'choice',
    choices: [
      { value: 'imagenet', title: say('less ImageNet’s mean, by its deviation', '减 ImageNet 均值、除标准差') },
      { value: 'half', title: say('−1 to 1', '−1 到 1') },
      { value: 'unit', title: say('0 to 1', '0 到 1') },
    ],
    default: 'imagenet',
  },
  {
    name: 'atMost',
    title: say('pictures of the folder that are used, spread evenly', '最多使用文件夹中的多少张图片（均匀选取）'),
    kind: 'number',
    minimum: 1,
    maximum: 100_000,
    step: 1,
    default: 25,
  },
  { name: 'hasExtras', title: say('measure the four extra corruptions too', '同时测量四种附加损坏'), kind: 'switch', default: false },
  {
    name: 'inside',
    title: say('gates and token clusters', '通道门控与词元聚类'),
    kind: 'choice',
    choices: [
      { value: 'drawn', title: say('drawn', '绘制') },
      { value: 'hidden', title: say('left out', '不绘制') },
    ],
    default: 'drawn',
  },
  { name: 'clusters', title: say('clusters of tokens', '词元聚类数'), kind: 'number', minimum: 2, maximum: 8, step: 1, default: 4 },
  {
    name: 'block',
    title: say('block whose tokens are clustered; the last when there are fewer', '对哪一块的词元聚类；块数不足时取最后一块'),
    kind: 'number',
    minimum: 1,
    maximum: 48,
    step: 1,
    default: 48,
  },
];

/** The parameters of a request. */
export interface FanSettings {
  readonly network: ChannelMixing | 'none';
  readonly severity: number;
  readonly seed: number;
  readonly size: number;
  readonly crop: number;
  readonly scaling: 'imagenet' | 'half' | 'unit';
  readonly atMost: number;
  readonly hasExtras: boolean;
  readonly inside: 'drawn' | 'hidden';
  readonly clusters: number;
  readonly block: number;
}
