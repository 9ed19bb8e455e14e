import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';

/** A form sent what no page of ours sends. */
export function notUnderstood(): DaybookError {
  return new DaybookError('usage', say('The page sent something that is not understood.', '页面发来的内容无法识别。'), {
    hint: say('Reload the page and try again.', '请重新加载页面后再试。'),
  });
}
