import type { Lab } from '../lab.js';
import { say } from '../text.js';
import { qscoreParameters } from './parameters.js';
import { runQscore } from './run.js';
import { selfCheck } from './self-check.js';
import { qscoreWords } from './words.js';

/** Scores how good the representations of a self-supervised encoder are, sample by sample and without labels. */
export const qscoreLab: Lab = {
  name: 'qscore',
  title: say('Q-score of representations', '表征的 Q 分数'),
  summary: say(
    'Scores each sample’s features without labels, finds the discriminative features, and measures whether low scores tell what a classifier gets wrong.',
    '不用标签为每个样本的特征打分，找出判别特征，并度量低分能否指出分类器的错误。',
  ),
  papers: ['2203.01881'],
  links: [],
  inputs: [
    {
      name: 'features',
      title: say('features, a row for each sample (.npy or CSV)', '特征，每个样本一行（.npy 或 CSV）'),
      kind: 'file',
      isRequired: false,
    },
    {
      name: 'pictures',
      title: say('pictures of the samples, in the order of the features', '样本的图片，与特征顺序相同'),
      kind: 'pictures',
      isRequired: false,
    },
    {
      name: 'encoder',
      title: say('encoder that makes features of the pictures (ONNX)', '由图片提取特征的编码器（ONNX）'),
      kind: 'file',
      isRequired: false,
    },
    { name: 'labels', title: say('class of each sample', '每个样本的类别'), kind: 'file', isRequired: false },
    {
      name: 'correct',
      title: say('1 for each sample that a classifier got right, else 0', '分类器判对的样本为 1，否则为 0'),
      kind: 'file',
      isRequired: false,
    },
    {
      name: 'population',
      title: say('features of other samples that tell which are discriminative', '用于确定判别特征的其他样本的特征'),
      kind: 'file',
      isRequired: false,
    },
  ],
  parameters: qscoreParameters,
  outputs: [
    { name: 'summary', title: say('summary', '概要'), kind: 'data' },
    { name: 'notes', title: say('what to know about it', '须知'), kind: 'data' },
    { name: 'measures', title: say('how well scores tell right from wrong', '分数区分对错的能力'), kind: 'table' },
    { name: 'compression', title: say('accuracy with some of the features', '只用部分特征时的准确率'), kind: 'table' },
    { name: 'histogram', title: say('scores: right in blue, wrong in orange', '分数分布：蓝对橙错'), kind: 'picture' },
    { name: 'curves', title: say('ROC, and precision over recall', 'ROC 曲线与精确率—召回率曲线'), kind: 'picture' },
    { name: 'gallery', title: say('pictures from the lowest score to the highest', '图片，分数从低到高'), kind: 'picture' },
    {
      name: 'activation',
      title: say('rates of features over their percentiles; the discriminative ones on blue', '特征激活率随百分位的变化；蓝底为判别特征'),
      kind: 'picture',
    },
    { name: 'scores', title: say('each sample', '每个样本'), kind: 'table' },
    { name: 'features', title: say('each feature', '每个特征'), kind: 'table' },
  ],
  words: qscoreWords,
  sample: { pictures: 'qscore-pictures.idx.gz', encoder: 'qscore-encoder.onnx', labels: 'qscore-labels.idx.gz' },
  limits: say(
    'It is made for features that are not negative, such as those after a ReLU. AUPRC rises with accuracy: read it beside its chance level.',
    '针对非负特征（例如 ReLU 之后）。AUPRC 随准确率升高，请与其随机水平对照。',
  ),
  licence: {
    method: say('MIT; after the paper, whose authors published no code', 'MIT；依据论文实现，作者未公开代码'),
    weights: say('the sample’s encoder is ours, trained on Fashion-MNIST: MIT', '示例编码器为自行训练（Fashion-MNIST），MIT'),
  },
  weights: [],
  run: runQscore,
  selfCheck,
};
