import { LabError } from '../../lab-error.js';
import { say } from '../../text.js';

/** The sentence for a pickle that is damaged, or does what files of weights do not do. */
export function pickleError(en: string, zh: string): LabError {
  return new LabError('unreadable', say(`The weights cannot be read: ${en}.`, `无法读取权重：${zh}。`), {
    hint: say(
      'Save them again as a dictionary of tensors: torch.save(model.state_dict(), "weights.pth"), or as safetensors.',
      '请重新保存为张量字典：torch.save(model.state_dict(), "weights.pth")，或保存为 safetensors。',
    ),
  });
}
