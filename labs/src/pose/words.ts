import { type LabWords, namedAs } from '../lab-words.js';
import { stageWords } from '../stage-words.js';
import { say } from '../text.js';
import { landmarkWords } from './landmarks/landmark-words.js';

/** What stages, columns and landmarks are called. */
export const poseWords: LabWords = {
  ...stageWords,
  ...namedAs({
    detect: '检测人物',
    body: '判断身体范围',
    crop: '裁剪人物',
    pose: '估计姿态',
    frame: '帧',
    seconds: '秒',
    person: '人物',
    landmark: '关键点',
    visibility: '可见度',
    presence: '在画面内',
    'first frame': '首帧',
    'last frame': '末帧',
    frames: '帧数',
    'mean score': '平均得分',
    'pixels walked': '移动距离（像素）',
  }),
  x: say('x', '横坐标'),
  y: say('y', '纵坐标'),
  z: say('z', '深度'),
  'metres x': say('metres x', '横向（米）'),
  'metres y': say('metres y', '纵向（米）'),
  'metres z': say('metres z', '深度（米）'),
  ...landmarkWords,
};
