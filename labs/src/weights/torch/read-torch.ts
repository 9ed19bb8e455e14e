import { LabError } from '../../lab-error.js';
import type { Tensor } from '../../tensor.js';
import { say } from '../../text.js';
import { pickleError } from '../pickle/pickle-error.js';
import { readPickle } from '../pickle/read-pickle.js';
import type { StateDict } from '../state-mismatch.js';
import { readZip, type ZipEntry } from '../zip.js';
import { findTensors } from './find-tensors.js';
import { memoryBudget, numbersOf } from './tensor-numbers.js';
import { torchHost } from './torch-host.js';

/**
 * Reads the tensors of a file that torch.save wrote from version 1.6 on: a zip archive with a pickle and the numbers beside it. The pickle is read
 * as data; nothing runs.
 * @throws LabError `unreadable`.
 */
export async function readTorch(file: Uint8Array): Promise<StateDict> {
  const entries = new Map(readZip(file).map((entry) => [entry.name, entry]));
  const name = [...entries.keys()].find((each) => /(?:^|\/)data\.pkl$/.test(each));
  if (name === undefined) throw noCheckpoint();
  const folder = name.slice(0, -'data.pkl'.length);
  if (entries.has(`${folder}constants.pkl`)) throw script();
  await checkByteOrder(entries.get(`${folder}byteorder`));
  const pickle = await (entries.get(name) as ZipEntry).read();
  const wanted = findTensors(readPickle(pickle, torchHost).value);
  const budget = memoryBudget(file.length);
  const tensors = new Map<string, Tensor>();
  for (const [key, tensor] of wanted) {
    const numbers = entries.get(`${folder}data/${tensor.storage.key}`);
    if (!numbers) throw pickleError('it is cut off: numbers of a tensor are missing', '文件被截断：缺少张量的数据');
    tensors.set(key, numbersOf(tensor, await numbers.read(), budget));
  }
  return tensors;
}

async function checkByteOrder(entry: ZipEntry | undefined): Promise<void> {
  if (!entry || new TextDecoder().decode(await entry.read()).trim() === 'little') return;
  throw pickleError('it was saved on a big-endian machine', '文件来自大端字节序的机器');
}

function noCheckpoint(): LabError {
  return new LabError('unreadable', say('This archive holds no weights of PyTorch.', '这个压缩包中没有 PyTorch 权重。'), {
    hint: say('Give the file that torch.save wrote, as it is.', '请直接使用 torch.save 写出的文件。'),
  });
}

function script(): LabError {
  return new LabError('unreadable', say('This is a program of TorchScript, not weights alone.', '这是 TorchScript 程序，而不只是权重。'), {
    hint: say(
      'Save its state: torch.save(torch.jit.load("model.pt").state_dict(), "weights.pth").',
      '请保存其状态：torch.save(torch.jit.load("model.pt").state_dict(), "weights.pth")。',
    ),
  });
}
