import type { Lab } from '../lab.js';
import { say } from '../text.js';
import { fanParameters } from './parameters.js';
import { runFan } from './run.js';
import { selfCheck } from './self-check.js';
import { fanWords } from './words.js';

/** Shows how classifiers stand spoilt pictures, and what goes on inside of a fully attentional network. */
export const fanLab: Lab = {
  name: 'fan',
  title: say('Robustness and FAN', '鲁棒性与 FAN'),
  summary: say(
    'Spoils pictures in fifteen ways and four more, measures how any ONNX classifier stands them, and draws the channel gates and token clusters of a fully attentional network.',
    '以十五种（另有四种附加）方式损坏图片，测量任意 ONNX 分类器的鲁棒性，并画出全注意力网络（FAN）的通道门控与词元聚类。',
  ),
  papers: ['2204.12451', '1903.12261'],
  links: ['https://github.com/NVlabs/FAN', 'https://github.com/hendrycks/robustness'],
  inputs: [
    { name: 'input', title: say('picture', '图片'), kind: 'picture', isRequired: false },
    {
      name: 'pictures',
      title: say('folder of pictures; the folder that each lies in may name its class', '图片文件夹；各图所在的文件夹可标明类别'),
      kind: 'pictures',
      isRequired: false,
    },
    {
      name: 'labels',
      title: say('class of each picture, one a line, or IDX', '每张图片的类别，每行一个，或 IDX'),
      kind: 'file',
      isRequired: false,
    },
    {
      name: 'model',
      title: say(
        'your classifier: an .onnx model, or a FAN’s weights (.pth, .safetensors)',
        '你的分类器：.onnx 模型，或 FAN 的权重（.pth、.safetensors）',
      ),
      kind: 'file',
      isRequired: false,
    },
    { name: 'names', title: say('names of the classes, one a line', '类别名称，每行一个'), kind: 'file', isRequired: false },
  ],
  parameters: fanParameters,
  outputs: [
    { name: 'gallery', title: say('the picture, spoilt in all ways', '各种损坏'), kind: 'picture' },
    { name: 'gates', title: say('the gate of each channel in each block', '各块各通道的门控'), kind: 'picture' },
    { name: 'clusters', title: say('clusters of tokens', '词元聚类'), kind: 'picture' },
    {
      name: 'layers',
      title: say('block by block: directions of tokens in blue, what is left of noise in orange', '逐块：词元方向数（蓝）与残余噪声（橙）'),
      kind: 'picture',
    },
    { name: 'top', title: say('the likeliest classes of the first picture', '第一张图片最可能的类别'), kind: 'table' },
    { name: 'robustness', title: say('errors by corruption and severity', '各种损坏与程度下的错误率'), kind: 'table' },
    {
      name: 'retention',
      title: say(
        'how our own networks stood spoilt test pictures: retention with intervals of 95 %',
        '自有网络在损坏测试图上的保持率与 95% 区间',
      ),
      kind: 'table',
    },
    { name: 'gateFigures', title: say('gates of each block in figures', '各块门控的统计'), kind: 'table' },
    { name: 'layerFigures', title: say('directions of tokens and noise of each block', '各块词元的方向数与噪声'), kind: 'table' },
    { name: 'summary', title: say('accuracy, retention and mean corruption error', '准确率、保持率与平均损坏错误'), kind: 'data' },
    {
      name: 'changes',
      title: say('what was changed in the weights to fit: left out, renamed, resized', '为适配网络对权重所做的改动：略去、改名、缩放'),
      kind: 'data',
    },
    { name: 'inside', title: say('the clusters, and whose weights they are of', '聚类结果及权重来源'), kind: 'data' },
  ],
  words: fanWords,
  sample: { input: 'astronaut.jpg', pictures: 'qscore-pictures.idx.gz', labels: 'qscore-labels.idx.gz' },
  limits: say(
    'Our own networks know ten kinds of garments and nothing else; no weights of FAN’s authors are shipped. Frost is drawn, not photographed, and chance is another than the reference’s, so that figures are near ImageNet-C’s, not equal to them; pictures are not saved as JPEG in between.',
    '自有网络只认识十种衣物；不附带作者的权重。霜冻为绘制而非照片，随机数与参考实现不同，因此结果接近但不等于 ImageNet-C；中间不另存为 JPEG。',
  ),
  licence: {
    method: say(
      'MIT; FAN from the paper’s equations alone, as its authors’ code is for research and evaluation only',
      'MIT；FAN 仅依据论文公式编写，因作者代码仅限研究与评估使用',
    ),
    weights: say(
      'our own small networks, trained on Fashion-MNIST: MIT; the authors’ are for non-commercial use and not here',
      '自有小网络（Fashion-MNIST 训练），MIT；作者发布的权重限非商业使用，未附带',
    ),
  },
  weights: [],
  run: runFan,
  selfCheck,
};
