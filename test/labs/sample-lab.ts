import { say } from '../../src/base/text.js';
import type { LabView } from '../../src/pages/labs/lab-view.js';

/** A lab as pages show it, with every kind of control. */
export const sampleLab: LabView = {
  name: 'negative',
  title: say('Negative', '负片'),
  summary: say('Draws the negative of a picture.', '画出图片的负片。'),
  papers: ['2204.07154'],
  links: ['https://github.com/microsoft/Cream', 'https://mp.weixin.qq.com/s/negative'],
  inputs: [
    { name: 'input', title: say('picture or video', '图片或视频'), kind: 'media', isRequired: true },
    { name: 'weights', title: say('weights of your own', '自己的权重'), kind: 'file', isRequired: false },
  ],
  parameters: [
    { name: 'amount', title: say('amount', '程度'), kind: 'number', minimum: 0, maximum: 1, step: 0.1, default: 1 },
    { name: 'keepsAlpha', title: say('keep what is transparent', '保留透明'), kind: 'switch', default: true },
    {
      name: 'channels',
      title: say('channels', '通道'),
      kind: 'choice',
      choices: [
        { value: 'all', title: say('all <of them>', '全部') },
        { value: 'red', title: say('red', '仅红色') },
      ],
      default: 'all',
    },
  ],
  outputs: [{ name: 'picture', title: say('the negative', '负片'), kind: 'picture' }],
  words: { open: say('open', '打开网络'), mean_level: say('mean level', '平均亮度') },
  sample: { input: 'astronaut.jpg' },
  limits: say('Colours are taken as they are stored.', '按存储的颜色值计算。'),
  licence: { method: say('MIT', 'MIT'), weights: say('no weights', '没有权重') },
};
