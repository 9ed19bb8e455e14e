import { type LabWords, namedAs } from '../lab-words.js';
import { stageWords } from '../stage-words.js';

/** What stages, columns and facts are called. */
export const portraitWords: LabWords = {
  ...stageWords,
  ...namedAs({
    networks: '打开网络',
    detect: '检测人脸',
    mesh: '定位关键点',
    model: '读取人脸模型',
    fit: '拟合人脸',
    prepare: '准备重塑',
    warp: '求解变形',
    overlay: '绘制内部过程',
    frame: '帧',
    faces: '人脸数',
    yaw: '偏航角',
    pitch: '俯仰角',
    roll: '滚转角',
    'least Jacobian': '最小雅可比行列式',
    'largest shift': '最大位移',
    most: '最多',
    followed: '跟随的是',
    'the largest where one is first seen': '首次出现人脸时最大的一张',
  }),
};
