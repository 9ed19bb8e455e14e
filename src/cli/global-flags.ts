import { say } from '../base/text.js';
import type { Parameter } from '../operations/parameters.js';

/** A flag that every verb has. */
export interface GlobalFlag extends Pick<Parameter, 'flag' | 'type' | 'choices' | 'placeholder' | 'description'> {
  readonly short: string | null;
}

/** The flags that may stand before or after any verb. */
export const globalFlags: readonly GlobalFlag[] = [
  {
    flag: 'directory',
    short: 'C',
    type: 'string',
    choices: null,
    placeholder: 'dir',
    description: say('the folder of the log; the current folder when left out', '日志所在的文件夹；省略时为当前文件夹'),
  },
  {
    flag: 'json',
    short: null,
    type: 'boolean',
    choices: null,
    placeholder: '',
    description: say('print one JSON value instead of text, errors too', '输出一个 JSON 值而不是文字，出错时也是'),
  },
  {
    flag: 'lang',
    short: null,
    type: 'string',
    choices: ['en', 'zh'],
    placeholder: 'lang',
    description: say(
      'the language of the messages; else LC_ALL, LC_MESSAGES or LANG decides',
      '消息的语言；省略时由 LC_ALL、LC_MESSAGES 或 LANG 决定',
    ),
  },
  {
    flag: 'help',
    short: 'h',
    type: 'boolean',
    choices: null,
    placeholder: '',
    description: say('explain the verb and show examples', '说明该命令并给出例子'),
  },
  {
    flag: 'version',
    short: 'V',
    type: 'boolean',
    choices: null,
    placeholder: '',
    description: say('print the version', '输出版本号'),
  },
];
