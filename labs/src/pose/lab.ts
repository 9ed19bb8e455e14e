import type { Lab } from '../lab.js';
import { say } from '../text.js';
import { centernetFiles, nanodetFiles } from './detectors/detector-files.js';
import { poseParameters } from './parameters.js';
import { poseDetectorFile, poseLandmarkFiles } from './pose-files.js';
import { livePose, runPose } from './run.js';
import { selfCheck } from './self-check.js';
import { poseWords } from './words.js';

/** Finds the poses of all people in a picture, and follows each through a video. */
export const poseLab: Lab = {
  name: 'pose',
  title: say('Multi-person pose', '多人姿态'),
  summary: say(
    'Finds everybody in a picture or video, the 33 landmarks of each body in pixels and in metres, and who is who from frame to frame.',
    '找出图片或视频中的每个人，给出各自 33 个身体关键点（像素与米），并逐帧跟踪谁是谁。',
  ),
  papers: ['2006.10204'],
  links: ['https://google.github.io/mediapipe/solutions/pose.html'],
  inputs: [
    { name: 'input', title: say('picture or video', '图片或视频'), kind: 'media', isRequired: true },
    {
      name: 'weights',
      title: say('a YOLOv5 of your own as detector (ONNX)', '用自己的 YOLOv5 作检测器（ONNX）'),
      kind: 'file',
      isRequired: false,
    },
  ],
  parameters: poseParameters,
  outputs: [
    { name: 'overlay', title: say('skeletons', '骨架'), kind: 'picture' },
    { name: 'overlayVideo', title: say('skeletons', '骨架'), kind: 'video' },
    { name: 'paths', title: say('where everybody went, and when they were seen', '每个人的路线和出现时间'), kind: 'picture' },
    { name: 'people', title: say('everybody in each frame, as COCO has it', '每帧中的每个人（COCO 格式）'), kind: 'data' },
    { name: 'landmarks', title: say('all landmarks', '全部关键点'), kind: 'table' },
    { name: 'tracks', title: say('when each person was seen', '每个人的出现时间'), kind: 'table' },
  ],
  words: poseWords,
  sample: { input: 'astronaut.jpg' },
  limits: say(
    'People smaller than about a twelfth of the frame are often missed. People who cross so that one hides the other may swap numbers. Hidden limbs are guessed.',
    '小于画面约十二分之一的人常会漏检。两人交叉遮挡时编号可能互换。被遮住的肢体是推测的。',
  ),
  licence: {
    method: say('MIT', 'MIT'),
    weights: say(
      'BlazePose Apache-2.0; NanoDet and CenterNet MIT; a YOLOv5 of yours under its own licence (AGPL-3.0 as published)',
      'BlazePose Apache-2.0；NanoDet 与 CenterNet MIT；自备的 YOLOv5 按其自身许可（官方为 AGPL-3.0）',
    ),
  },
  weights: [
    ...Object.values(poseLandmarkFiles),
    poseDetectorFile,
    nanodetFiles.json,
    nanodetFiles.bytes,
    centernetFiles.json,
    centernetFiles.bytes,
  ],
  run: runPose,
  live: livePose,
  selfCheck,
};
