import { LabError } from '../../lab-error.js';
import { say } from '../../text.js';
import { PickleObject } from '../pickle/pickle-value.js';
import { TorchTensor } from './torch-tensor.js';

/**
 * The named tensors of what a checkpoint holds: a dictionary of tensors, such a dictionary under one of the usual keys, or a network that was saved
 * whole. The prefix of training on several devices, `module.`, is left out.
 * @throws LabError `unreadable` when there are none, with the keys that there are.
 */
export function findTensors(checkpoint: unknown): ReadonlyMap<string, TorchTensor> {
  const found = tensorsIn(checkpoint, 0);
  if (!found) throw noTensors(checkpoint);
  const names = [...found.keys()];
  const hasPrefix = names.every((name) => name.startsWith(prefix));
  return hasPrefix ? new Map([...found].map(([name, tensor]) => [name.slice(prefix.length), tensor])) : found;
}

const prefix = 'module.';

/** Where training programs put the state of the network, the likelier first. */
const usualKeys: readonly string[] = [
  ...['state_dict', 'model_state_dict', 'model', 'module', 'net', 'network', 'params', 'weights', 'backbone', 'model_state'],
  ...['ema', 'model_ema', 'params_ema', 'state_dict_ema', 'teacher', 'student'],
];

const deepest = 4;

function tensorsIn(value: unknown, depth: number): Map<string, TorchTensor> | null {
  if (value instanceof PickleObject) return moduleTensors(value);
  if (!(value instanceof Map) || depth > deepest) return null;
  for (const key of usualKeys) {
    const found = tensorsIn(value.get(key), depth + 1);
    if (found) return found;
  }
  const own = entriesOf(value).filter((entry): entry is [string, TorchTensor] => entry[1] instanceof TorchTensor);
  return own.length > 0 ? new Map(own) : null;
}

/** A network as PyTorch keeps it: parameters and buffers by name, and networks within by name. */
function moduleTensors(network: PickleObject): Map<string, TorchTensor> | null {
  const found = new Map<string, TorchTensor>();
  const open: { readonly part: unknown; readonly name: string }[] = [{ part: network, name: '' }];
  const seen = new Set<unknown>();
  for (let next = open.pop(); next; next = open.pop()) {
    const { part, name } = next;
    const state = part instanceof PickleObject && part.state instanceof Map ? part.state : null;
    if (!state || seen.has(part)) continue;
    seen.add(part);
    const unsaved = state.get('_non_persistent_buffers_set');
    for (const [key, tensor] of [...entriesOf(state.get('_parameters')), ...entriesOf(state.get('_buffers'))]) {
      const isSaved = !(unsaved instanceof Set && unsaved.has(key));
      if (tensor instanceof TorchTensor && isSaved) found.set(name + key, tensor);
    }
    for (const [key, inner] of entriesOf(state.get('_modules')).reverse()) open.push({ part: inner, name: `${name}${key}.` });
  }
  return found.size > 0 ? found : null;
}

function entriesOf(value: unknown): [string, unknown][] {
  return value instanceof Map ? [...value].filter((entry): entry is [string, unknown] => typeof entry[0] === 'string') : [];
}

function noTensors(checkpoint: unknown): LabError {
  const keys = entriesOf(checkpoint).map(([key]) => key);
  const told =
    keys.length === 0 ? say('', '') : say(` It has: ${keys.slice(0, 8).join(', ')}.`, `其中有：${keys.slice(0, 8).join('、')}。`);
  return new LabError('unreadable', say(`There are no tensors in this file.${told.en}`, `文件中没有张量。${told.zh}`), {
    hint: say(
      'Save the state of the network: torch.save(model.state_dict(), "weights.pth").',
      '请保存网络的状态：torch.save(model.state_dict(), "weights.pth")。',
    ),
  });
}
