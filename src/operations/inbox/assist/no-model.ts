import { DaybookError } from '../../../base/errors.js';
import { say } from '../../../base/text.js';

/** Why nobody is asked: the settings name no model. */
export function noModel(): DaybookError {
  return new DaybookError('bad-config', say('No language model is set up, so none is asked.', '没有设置语言模型，因此不询问。'), {
    hint: say(
      'Name one under inbox.assist in daybook.json; docs/inbox.md says how.',
      '请在 daybook.json 的 inbox.assist 中设置；方法见 docs/inbox.md。',
    ),
  });
}
