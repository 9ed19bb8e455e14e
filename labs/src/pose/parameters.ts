import type { LabParameter } from '../lab.js';
import { say } from '../text.js';
import type { DetectorName } from './detectors/open-detector.js';
import type { PoseModel } from './pose-files.js';

/** The settings of a run, as its parameters give them. */
export interface PoseSettings {
  readonly model: PoseModel;
  readonly detector: DetectorName;
  readonly detectEvery: number;
  readonly confidence: number;
  readonly background: 'frame' | 'plain';
  readonly hidesBoxes: boolean;
  readonly segments: boolean;
}

/** What can be set. */
export const poseParameters: readonly LabParameter[] = [
  {
    name: 'model',
    title: say('size of BlazePose', 'BlazePose 的大小'),
    kind: 'choice',
    choices: [
      { value: 'lite', title: say('lite: fastest', 'lite：最快') },
      { value: 'full', title: say('full', 'full') },
      { value: 'heavy', title: say('heavy: most exact', 'heavy：最准') },
    ],
    default: 'lite',
  },
  {
    name: 'detector',
    title: say('detector of people', '人体检测器'),
    kind: 'choice',
    choices: [
      { value: 'nanodet', title: say('NanoDet: also small people', 'NanoDet：也能检测小的人') },
      { value: 'centernet', title: say('CenterNet', 'CenterNet') },
      { value: 'blazepose', title: say("BlazePose's own: one or two people near the camera", 'BlazePose 自带：镜头前的一两个人') },
    ],
    default: 'nanodet',
  },
  {
    name: 'detectEvery',
    title: say('detect in every nth frame, and follow in between', '每多少帧检测一次，其间只跟踪'),
    kind: 'number',
    minimum: 1,
    maximum: 30,
    step: 1,
    default: 2,
  },
  {
    name: 'confidence',
    title: say('how sure the detector must be; 0 leaves it to the detector', '检测器需要的置信度；0 表示由检测器决定'),
    kind: 'number',
    minimum: 0,
    maximum: 1,
    step: 0.01,
    default: 0,
  },
  {
    name: 'background',
    title: say('skeletons are drawn', '骨架画在'),
    kind: 'choice',
    choices: [
      { value: 'frame', title: say('over the picture', '画面上') },
      { value: 'plain', title: say('on plain ground', '纯色背景上') },
    ],
    default: 'frame',
  },
  { name: 'hidesBoxes', title: say('leave boxes out', '不画方框'), kind: 'switch', default: false },
  { name: 'segments', title: say('tint what belongs to each person', '给每个人的区域着色'), kind: 'switch', default: false },
];
