import { type LabWords, namedAs } from '../lab-words.js';
import { say } from '../text.js';

/** What COCO's figures are called. */
export const figureWords: LabWords = {
  ...namedAs({ figure: '指标', value: '值', objects: '目标数' }),
  AP: say('AP', '平均精度（AP）'),
  AP50: say('AP at an overlap of 0.5', '平均精度，交并比 0.5'),
  AP75: say('AP at an overlap of 0.75', '平均精度，交并比 0.75'),
  'AP small': say('AP, small', '平均精度，小目标'),
  'AP medium': say('AP, medium', '平均精度，中目标'),
  'AP large': say('AP, large', '平均精度，大目标'),
  'AR of #': say('AR of #', '平均召回率，前 # 个'),
  'AR small': say('AR, small', '平均召回率，小目标'),
  'AR medium': say('AR, medium', '平均召回率，中目标'),
  'AR large': say('AR, large', '平均召回率，大目标'),
};
