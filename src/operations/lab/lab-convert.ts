import * as z from 'zod';
import { byteSize } from '../../base/byte-size.js';
import { DaybookError } from '../../base/errors.js';
import { nearest } from '../../base/nearest.js';
import { say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import { defineOperation, type Operation } from '../operation.js';
import { described } from '../parameters.js';
import { labFailure } from './lab-failure.js';
import type { NetworkVariant } from './labs-package.js';
import { loadLabs } from './load-labs.js';

const convertOutput = z.object({
  network: z.string(),
  path: z.string(),
  bytes: z.int(),
  parameters: z.int().meta({ description: 'Trained numbers, each counted once.' }),
  tensors: z.int(),
  leftOut: z
    .array(z.string())
    .meta({ description: 'Tensors of the file that only training needs, and tables for pictures of another size.' }),
  renamed: z.array(z.string()).meta({ description: 'Names of older files, as `old → new`.' }),
  resized: z.array(z.string()).meta({ description: 'Positions of pictures of another size, as `name 196 → 576`.' }),
});

/** Makes an .onnx file of a network and somebody's weights. */
export const labConvertOperation: Operation = defineOperation({
  name: 'lab convert',
  summary: say('Make an .onnx file of a network and your own weights', '用网络和自己的权重生成 .onnx 文件'),
  description: say(
    'Reads weights from a .pth or .pt file of PyTorch, old or new, a .safetensors file or an .onnx model, compares names and shapes with the network, and writes one ONNX file with the weights in it. Files are read as data: nothing in them ever runs. It needs no log.',
    '从 PyTorch 的 .pth 或 .pt 文件（新旧格式均可）、.safetensors 文件或 .onnx 模型读取权重，与网络逐一核对名称和形状，写出包含权重的 ONNX 文件。文件只作为数据读取，其中的内容绝不执行。不需要日志。',
  ),
  effect: 'read',
  isLocal: true,
  input: z.strictObject({
    network: described(
      z.string(),
      say(
        'the network, such as mini-deit-tiny-224; see docs/labs/networks.md',
        '网络名称，例如 mini-deit-tiny-224，见 docs/labs/networks.md',
      ),
      'network',
    ),
    weights: described(z.string(), say('the file of weights, from where you are', '权重文件，相对当前目录'), 'file'),
    out: described(
      z.string().min(1).optional(),
      say('the file to write; <network>.onnx when left out', '要写的文件；省略时为 <网络>.onnx'),
      'file',
    ),
  }),
  positional: ['network'],
  output: convertOutput,
  examples: [
    {
      command: 'lab convert mini-deit-tiny-224 --weights mini_deit_tiny_patch16_224.pth --out mini-deit.onnx',
      text: say('From the authors’ checkpoint', '转换作者发布的权重'),
    },
  ],
  async run(_, { network, weights, out = `${network}.onnx` }) {
    const { networkVariants, convertNetwork } = await loadLabs();
    const variant = networkVariants.find(({ name }) => name === network) ?? unknown(network, networkVariants);
    try {
      return { network, path: out, ...(await convertNetwork(variant, weights, out)) };
    } catch (error) {
      throw labFailure(error);
    }
  },
  render({ network, path, bytes, parameters, tensors, leftOut, renamed, resized }, { language }) {
    const count = parameters.toLocaleString('en');
    const made = say(
      `${path} (${byteSize(bytes)}): ${network}, ${count} parameters in ${tensors} tensors`,
      `${path}（${byteSize(bytes)}）：${network}，${tensors} 个张量，${count} 个参数`,
    );
    const changes = [
      [leftOut, say('left out, as the network does without', '已略去网络不需要的')],
      [renamed, say('renamed', '已改名')],
      [resized, say('resized for pictures of this size, by bicubic interpolation', '已按图片尺寸双三次插值缩放')],
    ] as const;
    const told = changes
      .filter(([list]) => list.length > 0)
      .map(([list, what]) => say(`${what.en}: ${list.join(', ')}`, `${what.zh}：${list.join('、')}`));
    return [made, ...told].map((line) => visible(line[language])).join('\n');
  },
});

function unknown(network: string, variants: readonly NetworkVariant[]): never {
  const names = variants.map(({ name }) => name);
  const near = nearest(network, names);
  throw new DaybookError('usage', say(`There is no network “${network}”.`, `没有名为“${network}”的网络。`), {
    hint:
      near === null
        ? say(`There are: ${names.join(', ')}.`, `现有：${names.join('、')}。`)
        : say(`Did you mean “${near}”?`, `是不是“${near}”？`),
  });
}
