import type { Lab } from '../lab.js';
import { say } from '../text.js';
import { faceMeshPackage } from './model/face-mesh-package.js';
import { portraitParameters } from './parameters.js';
import { runPortrait } from './run.js';
import { selfCheck } from './self-check.js';
import { portraitWords } from './words.js';

/** Makes a face slimmer or fuller in a picture or a whole video, steady over time and with the background left alone. */
export const portraitLab: Lab = {
  name: 'portrait',
  title: say('Portrait reshaping', '人像重塑'),
  summary: say(
    'Makes a face slimmer or fuller by one slider, in a picture or through a whole video.',
    '用一个滑块让图片或整段视频中的脸变瘦或变胖。',
  ),
  papers: ['2205.02538'],
  links: [],
  inputs: [
    { name: 'input', title: say('picture or video', '图片或视频'), kind: 'media', isRequired: true },
    {
      name: 'landmarks',
      title: say(
        'landmarks of each frame, as Face Mesh hands them out (JSON), instead of those that the lab finds',
        'Face Mesh 输出的每帧关键点（JSON），用来代替自行检测的结果',
      ),
      kind: 'file',
      isRequired: false,
    },
  ],
  parameters: portraitParameters,
  outputs: [
    { name: 'picture', title: say('reshaped picture', '重塑后的图片'), kind: 'picture' },
    { name: 'video', title: say('reshaped video', '重塑后的视频'), kind: 'video' },
    { name: 'overlay', title: say('what happened inside', '内部过程'), kind: 'picture' },
    { name: 'overlayVideo', title: say('what happened inside', '内部过程'), kind: 'video' },
    { name: 'fit', title: say('identity, and pose and expression of each frame', '身份，以及每帧的姿态和表情'), kind: 'data' },
    { name: 'faces', title: say('how many faces there were, and which was followed', '有几张脸，跟随了哪一张'), kind: 'data' },
    { name: 'frames', title: say('angles and warp of each frame', '每帧的角度与变形'), kind: 'table' },
  ],
  words: portraitWords,
  sample: { input: 'astronaut.jpg' },
  limits: say(
    'Faces smaller than about a tenth of the picture are not found. One person at a time; hair, ears, neck and shoulders are not reshaped, and hands or hair before the outline are moved with it.',
    '小于画面约十分之一的脸无法检测到。一次只处理一人；不改变头发、耳朵、脖子和肩膀；遮住轮廓的手或头发会随之移动。',
  ),
  licence: {
    method: say('MIT; after the abstract and notes of the paper, with energies of our own', 'MIT；依据论文摘要与笔记，能量项为自行设计'),
    weights: say(
      'Face Mesh, its detector and the canonical face of MediaPipe, Apache-2.0',
      'MediaPipe 的 Face Mesh、人脸检测网络和标准人脸，Apache-2.0',
    ),
  },
  weights: [faceMeshPackage],
  run: runPortrait,
  selfCheck,
};
