import type { LabWords } from './lab-words.js';
import { say } from './text.js';

/** Stages that labs have in common. */
export const stageWords: LabWords = {
  read: say('read', '读取输入'),
  weights: say('weights', '读取权重'),
  open: say('open', '打开网络'),
  prepare: say('prepare', '准备输入'),
  network: say('network', '网络计算'),
  decode: say('decode', '解码视频'),
  draw: say('draw', '绘图'),
  write: say('write', '编码视频'),
};
