import type { LabParameter } from '../lab.js';
import { say } from '../text.js';
import { namedNetworks } from './named-networks.js';

/** Which network, and how our own one is shared. */
export const minivitParameters: readonly LabParameter[] = [
  {
    name: 'network',
    title: say(
      'network; automatic is that of the weights, without any our own for garments',
      '网络；自动为权重所属的网络，没有权重时用自带的衣物分类网络',
    ),
    kind: 'choice',
    choices: [
      { value: 'auto', title: say('automatic', '自动') },
      ...namedNetworks.map(({ name }) => ({ value: name, title: say(name, name) })),
    ],
    default: 'auto',
  },
  {
    name: 'sharing',
    title: say('layers of our own network that share a block', '自带网络中共用一个块的层数'),
    kind: 'choice',
    choices: ['1', '2', '3', '6'].map((value) => ({ value, title: say(value, value) })),
    default: '2',
  },
  {
    name: 'isDistilled',
    title: say('distilled after its blocks were shared', '共享之后经过蒸馏'),
    kind: 'switch',
    default: true,
  },
  {
    name: 'steps',
    title: say('steps of distillation, when garments are given to distil on', '蒸馏步数（提供了衣物图片时）'),
    kind: 'number',
    minimum: 1,
    maximum: 2000,
    step: 1,
    default: 200,
  },
];
