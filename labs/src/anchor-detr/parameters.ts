import type { LabParameter } from '../lab.js';
import { say } from '../text.js';

/** How the picture is looked at, which point is shown, and on which map attention is timed. */
export const anchorParameters: readonly LabParameter[] = [
  {
    name: 'task',
    title: say('without weights', '没有权重时'),
    kind: 'choice',
    choices: [
      { value: 'shapes', title: say('find shapes with our own network', '用自带网络找图形') },
      { value: 'attention', title: say('count and time attention', '计算注意力的开销') },
    ],
    default: 'shapes',
  },
  {
    name: 'drawing',
    title: say('without a picture: the number of the scene that is drawn', '没有图片时：所画场景的编号'),
    kind: 'number',
    minimum: 1,
    maximum: 9999,
    step: 1,
    default: 1,
  },
  {
    name: 'threshold',
    title: say('least score that is drawn', '绘制的最低得分'),
    kind: 'number',
    minimum: 0,
    maximum: 1,
    step: 0.01,
    default: 0.3,
  },
  {
    name: 'x',
    title: say('chosen point, from the left as a part of the picture', '所选锚点的横向位置（占图片宽度的比例）'),
    kind: 'number',
    minimum: 0,
    maximum: 1,
    step: 0.01,
    default: 0.5,
  },
  {
    name: 'y',
    title: say('chosen point, from the top as a part of the picture', '所选锚点的纵向位置（占图片高度的比例）'),
    kind: 'number',
    minimum: 0,
    maximum: 1,
    step: 0.01,
    default: 0.5,
  },
  {
    name: 'layer',
    title: say(
      'layer of the decoder whose attention is shown; the last when it has fewer',
      '显示哪一层解码器的注意力；层数不足时取最后一层',
    ),
    kind: 'number',
    minimum: 1,
    maximum: 12,
    step: 1,
    default: 12,
  },
  {
    name: 'isDilated',
    title: say(
      'the weights are of a DC5 network, whose last stage is dilated; files do not say',
      '权重属于 DC5 网络（末级使用空洞卷积），文件本身不标明',
    ),
    kind: 'switch',
    default: false,
  },
  {
    name: 'shortSide',
    title: say('pixels of the short side; the long one has at most 1333', '短边像素数；长边不超过 1333'),
    kind: 'number',
    minimum: 64,
    maximum: 1333,
    step: 1,
    default: 800,
  },
  {
    name: 'stride',
    title: say(
      'pixels that a place of the map covers, where attention is timed: 32 is C5, 16 is DC5',
      '注意力计时所用特征图的步长：32 为 C5，16 为 DC5',
    ),
    kind: 'number',
    minimum: 8,
    maximum: 64,
    step: 8,
    default: 32,
  },
  {
    name: 'imageId',
    title: say('the picture’s id in COCO’s files', '图片在 COCO 文件中的编号'),
    kind: 'number',
    minimum: 0,
    maximum: 1e12,
    step: 1,
    default: 0,
  },
];

/** The parameters of a request. */
export interface AnchorSettings {
  readonly task: 'shapes' | 'attention';
  readonly drawing: number;
  readonly threshold: number;
  readonly x: number;
  readonly y: number;
  readonly layer: number;
  readonly isDilated: boolean;
  readonly shortSide: number;
  readonly stride: number;
  readonly imageId: number;
}
