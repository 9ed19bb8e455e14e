import type { LabParameter } from '../lab.js';
import { say } from '../text.js';

/** How much the face changes, how finely it is drawn, and what is shown of the inside. */
export const portraitParameters: readonly LabParameter[] = [
  {
    name: 'strength',
    title: say('weight, −1 slim to 1 full', '胖瘦，−1 瘦到 1 胖'),
    kind: 'number',
    minimum: -1,
    maximum: 1,
    step: 0.05,
    default: -0.5,
  },
  {
    name: 'quality',
    title: say('drawing', '绘制'),
    kind: 'choice',
    choices: [
      { value: 'fine', title: say('fine (bicubic)', '精细（双三次）') },
      { value: 'fast', title: say('fast (bilinear)', '快速（双线性）') },
    ],
    default: 'fine',
  },
  { name: 'showsMesh', title: say('show the fitted face', '显示拟合的人脸网格'), kind: 'switch', default: false },
  { name: 'showsDistance', title: say('show outlines and distances', '显示轮廓与距离场'), kind: 'switch', default: false },
  { name: 'showsGrid', title: say('show the warp grid', '显示变形网格'), kind: 'switch', default: false },
];
