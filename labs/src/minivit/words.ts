import { fashionWords } from '../fashion/fashion-words.js';
import { type LabWords, namedAs } from '../lab-words.js';
import { stageWords } from '../stage-words.js';
import { say } from '../text.js';
import { configWords } from './config-words.js';

/** What stages, columns and facts are called. */
export const minivitWords: LabWords = {
  ...stageWords,
  ...namedAs({
    compress: '共享并蒸馏',
    sweep: '计算各种共享',
    rank: '名次',
    name: '名称',
    probability: '概率',
    'class #': '类别 #',
    what: '项目',
    'each once': '每个参数计一次',
    'of one layer alone in a shared block': '共享块中某一层独有',
    'once for each layer that uses them': '每层各计一次',
    'the file': '文件',
    'layers that share a block': '共享一块的层数',
    'part of the original': '占原网络的比例',
    'of one layer alone': '一层独有',
    'accuracy when shared': '刚共享时的准确率',
    'accuracy as shipped': '自带权重的准确率',
    step: '步',
    loss: '损失',
    'layer of the original': '原网络的层',
    'shared #': '共享层 #',
    shared: '刚共享时',
    distilled: '蒸馏后',
    pictures: '图片数',
  }),
  class: say('class', '类别编号'),
  numbers: say('numbers', '参数个数'),
  parameters: say('parameters', '参数量'),
  'MB as single floats': say('MB as single floats', '单精度大小（MB）'),
  'MB as halves': say('MB as halves', '半精度大小（MB）'),
  ...fashionWords,
  ...configWords,
};
