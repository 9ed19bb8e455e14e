import { type LabWords, namedAs } from '../lab-words.js';
import { say } from '../text.js';

/** What the parts of a network's configuration are called. */
export const configWords: LabWords = {
  ...namedAs({ depth: '层数', depths: '各级层数', heads: '注意力头数', classes: '类别数', window: '窗口边长', groups: '各级的块数' }),
  img: say('side of the picture', '图片边长'),
  patch: say('side of a patch', '图块边长'),
  channels: say('channels of the picture', '图片通道数'),
  dim: say('channels', '通道数'),
  mlpRatio: say('width of the MLP', 'MLP 宽度倍数'),
  repeats: say('layers that share a block', '共享一块的层数'),
  qkvBias: say('bias of queries, keys and values', '查询、键和值带偏置'),
  lnEps: say('epsilon of layer normalisation', '层归一化的 ε'),
  clsToken: say('class token', '类别词元'),
  transform: say('heads mixed in each layer', '每层混合注意力头'),
  rpe: say('relative positions', '相对位置编码'),
  method: say('method', '方法'),
  product: say('product', '乘积法'),
  mode: say('mode', '方式'),
  ctx: say('with contents', '与内容相关'),
  on: say('on', '作用于'),
  k: say('keys', '键'),
  sharedHead: say('one table for all heads', '各头共用一张表'),
  alpha: say('α', 'α 值'),
  beta: say('β', 'β 值'),
  gamma: say('γ', 'γ 值'),
  sepLayerNorm: say('own layer normalisations', '每层自有层归一化'),
  transformFFN: say('convolution before the MLP', 'MLP 前的卷积'),
  transformHeads: say('heads mixed in each layer', '每层混合注意力头'),
  localConvKernel: say('side of that convolution', '该卷积的边长'),
  patchNorm: say('patches normalised', '图块归一化'),
  ape: say('absolute positions', '绝对位置编码'),
};
