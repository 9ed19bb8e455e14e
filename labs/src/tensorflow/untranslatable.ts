import { LabError } from '../lab-error.js';
import { say } from '../text.js';

/** An operation that labs cannot translate, or not in the way that the network uses it. */
export function untranslatable(operation: string, en: string, zh: string): LabError {
  return new LabError(
    'unreadable',
    say(`The network's operation ${operation} cannot be translated: ${en}.`, `网络中的运算 ${operation} 无法转换：${zh}。`),
  );
}
