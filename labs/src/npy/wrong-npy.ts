import { LabError, type LabErrorCode } from '../lab-error.js';
import { type Bilingual, say } from '../text.js';

/** The failure of reading a .npy file, for a reason. */
export function wrongNpy(reason: Bilingual, code: LabErrorCode = 'unreadable'): LabError {
  return new LabError(code, say(`The .npy file cannot be read: ${reason.en}.`, `无法读取 .npy 文件：${reason.zh}。`), {
    hint: say('Save the array again with numpy.save.', '请用 numpy.save 重新保存数组。'),
  });
}
