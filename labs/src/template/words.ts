import { type LabWords, namedAs } from '../lab-words.js';
import { stageWords } from '../stage-words.js';

/** What stages and columns are called. */
export const negativeWords: LabWords = { ...stageWords, ...namedAs({ frame: '帧', brightness: '亮度' }) };
