import type { Lab } from '../lab.js';
import { say } from '../text.js';
import { negativeParameters } from './parameters.js';
import { runNegative } from './run.js';
import { selfCheck } from './self-check.js';
import { negativeWords } from './words.js';

/** The lab to copy when you write one: it draws the negative of pictures and videos with a network of two operations. */
export const templateLab: Lab = {
  name: 'template',
  title: say('Negative', '负片'),
  summary: say('Draws the negative of a picture or a video.', '画出图片或视频的负片。'),
  papers: [],
  links: [],
  inputs: [{ name: 'input', title: say('picture or video', '图片或视频'), kind: 'media', isRequired: true }],
  parameters: negativeParameters,
  outputs: [
    { name: 'picture', title: say('the negative', '负片'), kind: 'picture' },
    { name: 'video', title: say('the negative', '负片'), kind: 'video' },
    { name: 'brightness', title: say('mean brightness of each frame', '每帧的平均亮度'), kind: 'table' },
    { name: 'frames', title: say('how many frames', '帧数'), kind: 'data' },
  ],
  words: negativeWords,
  sample: { input: 'astronaut.jpg' },
  limits: say('Colours are taken as they are stored, not as light.', '按存储的颜色值计算，而不是按光强。'),
  licence: { method: say('MIT', 'MIT'), weights: say('no weights', '没有权重') },
  weights: [],
  run: runNegative,
  selfCheck,
};
