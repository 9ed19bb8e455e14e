import type { Lab } from '../lab.js';
import { say } from '../text.js';
import { minivitParameters } from './parameters.js';
import { runMinivit } from './run.js';
import { selfCheck } from './self-check.js';
import { minivitWords } from './words.js';

/** Vision transformers whose layers share weights: classifies with them, and shows what sharing saves and costs. */
export const minivitLab: Lab = {
  name: 'minivit',
  title: say('MiniViT: layers that share weights', 'MiniViT：共享权重的视觉 Transformer'),
  summary: say(
    'Classifies a picture with a vision transformer whose layers share weights: your own Mini-DeiT, Mini-Swin, DeiT or Swin, or our small one for garments; and shows what sharing saves, where heads look and how they are mixed.',
    '用层间共享权重的视觉 Transformer 对图片分类：可用你自己的 Mini-DeiT、Mini-Swin、DeiT、Swin 权重，或自带的衣物小网络；并展示共享节省了多少、各注意力头看哪里、如何混合。',
  ),
  papers: ['2204.07154'],
  links: ['https://github.com/microsoft/Cream'],
  inputs: [
    { name: 'picture', title: say('picture to classify', '要分类的图片'), kind: 'picture', isRequired: false },
    {
      name: 'weights',
      title: say(
        'checkpoint of Mini-DeiT, Mini-Swin, DeiT or Swin (.pth, .safetensors, .onnx)',
        'Mini-DeiT、Mini-Swin、DeiT 或 Swin 的权重（.pth、.safetensors、.onnx）',
      ),
      kind: 'file',
      isRequired: false,
    },
    {
      name: 'garments',
      title: say(
        'pictures of 28 × 28 to distil our own network on (train-images-idx3-ubyte.gz of Fashion-MNIST)',
        '用来蒸馏自带网络的 28 × 28 图片（Fashion-MNIST 的 train-images-idx3-ubyte.gz）',
      ),
      kind: 'file',
      isRequired: false,
    },
  ],
  parameters: minivitParameters,
  outputs: [
    { name: 'classes', title: say('likeliest classes', '最可能的类别'), kind: 'table' },
    { name: 'sizes', title: say('size of the network', '网络规模'), kind: 'table' },
    { name: 'sharing', title: say('size by how many layers share a block', '不同共享层数下的规模'), kind: 'table' },
    { name: 'attention', title: say('where each head looks: a row for each layer', '各注意力头看哪里：每层一行'), kind: 'picture' },
    { name: 'mixing', title: say('how heads are mixed: a column for each layer', '注意力头如何混合：每层一列'), kind: 'picture' },
    { name: 'seen', title: say('what the network is given', '网络看到的图片'), kind: 'picture' },
    { name: 'losses', title: say('loss of each step of the distillation', '每步蒸馏的损失'), kind: 'table' },
    {
      name: 'similarity',
      title: say('how alike layers of the original and of the shared network are (CKA)', '原网络与共享网络各层的相似度（CKA）'),
      kind: 'table',
    },
    {
      name: 'likeness',
      title: say('the same drawn: a row for each layer of the original', '同上的图：原网络每层一行'),
      kind: 'picture',
    },
    { name: 'curve', title: say('loss of the distillation', '蒸馏损失曲线'), kind: 'picture' },
    {
      name: 'agreement',
      title: say('part of pictures kept aside that is classified as by the original', '留出图片中与原网络分类一致的比例'),
      kind: 'data',
    },
    {
      name: 'changes',
      title: say('what was changed in the checkpoint to fit: left out, renamed, resized', '为适配网络对权重所做的改动：略去、改名、缩放'),
      kind: 'data',
    },
    { name: 'network', title: say('what the network is built from', '网络的配置'), kind: 'data' },
  ],
  words: minivitWords,
  sample: { picture: 'trousers.png' },
  limits: say(
    'Sharing saves parameters, not time: every layer is computed as before. Our own network knows ten kinds of garments, one on a plain ground, and nothing else.',
    '共享减少参数而不减少计算：每层照样计算。自带网络只认识十类衣物，且须是纯色背景上的单件。',
  ),
  licence: {
    method: say(
      'MIT; after the paper and its released code (MIT, Mini-DeiT Apache-2.0)',
      'MIT；依据论文及其发布的代码（MIT，Mini-DeiT 为 Apache-2.0）',
    ),
    weights: say(
      'ours: MIT, trained on Fashion-MNIST (Copyright 2017 Zalando SE, MIT); the authors’ are not shipped',
      '自带权重：MIT，在 Fashion-MNIST（版权 2017 Zalando SE，MIT）上训练；不附带作者的权重',
    ),
  },
  weights: [],
  run: runMinivit,
  selfCheck,
};
