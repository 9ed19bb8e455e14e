import type { Lab } from '../lab.js';
import { say } from '../text.js';
import { anchorParameters } from './parameters.js';
import { runAnchorDetr } from './run.js';
import { selfCheck } from './self-check.js';
import { anchorWords } from './words.js';

/** Detects objects from anchor points, shows what a point looks at, and scores detections as COCO does. */
export const anchorDetrLab: Lab = {
  name: 'anchor-detr',
  title: say('Anchor DETR', 'Anchor DETR 目标检测'),
  summary: say(
    'Finds objects from anchor points, and shows what a point finds and where it looks: drawn shapes with our own small network, or anything with your own checkpoint. Says what row-column attention costs beside full attention, and scores detections as COCO does.',
    '从锚点检测目标，并显示一个锚点找到什么、看向哪里：用自带的小网络找画出的图形，或用你自己的权重。也能比较行列解耦注意力与全注意力的开销，并按 COCO 的方法评估检测结果。',
  ),
  papers: ['2109.07107'],
  links: ['https://github.com/megvii-research/AnchorDETR'],
  inputs: [
    { name: 'input', title: say('picture', '图片'), kind: 'picture', isRequired: false },
    {
      name: 'weights',
      title: say('your checkpoint of the official code (.pth, .safetensors)', '官方代码训练的权重（.pth、.safetensors）'),
      kind: 'file',
      isRequired: false,
    },
    {
      name: 'truth',
      title: say('what is true, as COCO’s annotations (JSON)', '真实标注，COCO 标注格式（JSON）'),
      kind: 'file',
      isRequired: false,
    },
    {
      name: 'detections',
      title: say('detections to score, as COCO’s results (JSON)', '待评估的检测结果，COCO 结果格式（JSON）'),
      kind: 'file',
      isRequired: false,
    },
  ],
  parameters: anchorParameters,
  outputs: [
    { name: 'overlay', title: say('what was found', '检测结果'), kind: 'picture' },
    { name: 'point', title: say('what the chosen point found, and where it looked', '所选锚点的检测框与注意力'), kind: 'picture' },
    { name: 'drawing', title: say('the scene that was drawn', '所画的场景'), kind: 'picture' },
    {
      name: 'anchors',
      title: say('a grid of anchor points, and the row and column of one', '锚点网格，以及其中一点所在的行与列'),
      kind: 'picture',
    },
    {
      name: 'detections',
      title: say('the hundred surest detections, as COCO’s results', '得分最高的一百个检测，COCO 结果格式'),
      kind: 'data',
    },
    { name: 'timed', title: say('the map on which attention was timed', '注意力计时所用的特征图'), kind: 'data' },
    { name: 'loss', title: say('the loss that training would have on the picture, by parts', '训练在该图片上的各项损失'), kind: 'data' },
    { name: 'matches', title: say('the query that answers for each object', '负责各目标的查询'), kind: 'table' },
    { name: 'boxes', title: say('each detection with its point and pattern', '每个检测及其锚点和模式'), kind: 'table' },
    { name: 'pointBoxes', title: say('what each pattern of the chosen point found', '所选锚点各模式的检测'), kind: 'table' },
    { name: 'attention', title: say('memory and products of both kinds of attention', '两种注意力的内存与乘法次数'), kind: 'table' },
    { name: 'evaluation', title: say('COCO’s twelve figures', 'COCO 的十二项指标'), kind: 'table' },
    { name: 'classes', title: say('the figures of each class', '各类别的指标'), kind: 'table' },
  ],
  words: anchorWords,
  pointer: { x: 'x', y: 'y', on: 'overlay', shows: 'point' },
  sample: { input: 'shapes.png' },
  limits: say(
    'Our own network knows light circles, squares and triangles drawn on dark, dark ones on those, and nothing else: for photographs bring a checkpoint of the official code, which does not say whether it is of C5 or DC5. Boxes are scored, not outlines.',
    '自带网络只认识画出的圆形、正方形和三角形（深底上的浅色图形，以及叠在其上的深色图形）；检测照片请用官方代码的权重，其文件不标明是 C5 还是 DC5。只评估检测框，不评估轮廓。',
  ),
  licence: {
    method: say('MIT; after the paper and the official code, Apache-2.0', 'MIT；依据论文与官方代码（Apache-2.0）'),
    weights: say(
      'ours: MIT, trained on shapes that were drawn for it; the authors’ are not shipped',
      '自带权重：MIT，用画出的图形训练；不附带作者的权重',
    ),
  },
  weights: [],
  run: runAnchorDetr,
  selfCheck,
};
