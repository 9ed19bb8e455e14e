import { LabError } from '../lab-error.js';
import { readInitializers } from '../onnx/read-initializers.js';
import { say } from '../text.js';
import { readSafetensors } from './safetensors.js';
import type { StateDict } from './state-mismatch.js';
import { readLegacyTorch } from './torch/read-legacy-torch.js';
import { readTorch } from './torch/read-torch.js';
import { weightsFormat } from './weights-format.js';

/**
 * The tensors of a user's own file of weights, by name: .pth and .pt of PyTorch, .safetensors, or the initializers of an .onnx model. What the file
 * is, its bytes say. Nothing that a file holds ever runs.
 * @throws LabError `unreadable` with what is wrong and how to save it better.
 */
export async function readWeights(file: Uint8Array): Promise<StateDict> {
  if (file.length === 0) throw new LabError('unreadable', say('The file of weights is empty.', '权重文件是空的。'));
  switch (weightsFormat(file)) {
    case 'torch':
      return readTorch(file);
    case 'torch-legacy':
      return readLegacyTorch(file);
    case 'safetensors':
      return readSafetensors(file);
    case 'onnx':
      return readInitializers(file);
    case 'tflite':
      throw notTensors('This is a TFLite model, whose tensors have no names of layers.', '这是 TFLite 模型，其张量没有层的名称。');
    case null:
      throw notTensors('This is not a file of weights that can be read.', '这不是可读取的权重文件。');
  }
}

function notTensors(en: string, zh: string): LabError {
  return new LabError('unreadable', say(en, zh), {
    hint: say(
      'Give a .pth or .pt file of PyTorch, a .safetensors file, or an .onnx model.',
      '请使用 PyTorch 的 .pth 或 .pt 文件、.safetensors 文件或 .onnx 模型。',
    ),
  });
}
