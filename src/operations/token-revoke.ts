import * as z from 'zod';
import { DaybookError } from '../base/errors.js';
import { nearest } from '../base/nearest.js';
import { say } from '../base/text.js';
import { defineOperation, type Operation } from './operation.js';
import { described } from './parameters.js';
import { changeTokens } from './token/stored-tokens.js';

/** Takes a token back. */
export const tokenRevokeOperation: Operation = defineOperation({
  name: 'token revoke',
  summary: say('Take a token back', '撤回令牌'),
  description: say(
    'Takes a token back at once, also from a `serve` that is running and from browsers that logged in with it.',
    '立即撤回令牌：正在运行的 `serve` 和用它登录的浏览器也随即失效。',
  ),
  effect: 'write',
  isLocal: true,
  input: z.strictObject({ token: described(z.string(), say('its name or id', '名字或编号'), 'name|id') }),
  positional: ['token'],
  output: z.object({ id: z.string(), name: z.string() }),
  examples: [{ command: 'token revoke phone', text: say('The phone is lost', '手机丢了') }],
  async run({ daybook }, input) {
    let revoked = { id: '', name: '' };
    await changeTokens(daybook, (tokens) => {
      const found = tokens.find(({ id, name }) => id === input.token || name === input.token);
      if (!found)
        throw unknownToken(
          input.token,
          tokens.map(({ name }) => name),
        );
      revoked = { id: found.id, name: found.name };
      return tokens.filter((token) => token !== found);
    });
    return revoked;
  },
  render: ({ name }, { language }) => say(`revoked ${name}`, `已撤回 ${name}`)[language],
});

function unknownToken(asked: string, names: readonly string[]): DaybookError {
  const near = nearest(asked, names);
  const all =
    names.length === 0 ? say('There are none.', '一个也没有。') : say(`There are: ${names.join(', ')}.`, `现有：${names.join('、')}。`);
  return new DaybookError('unknown-ref', say(`There is no token “${asked}”.`, `没有名为“${asked}”的令牌。`), {
    hint: near === null ? all : say(`Did you mean “${near}”?`, `是不是“${near}”？`),
  });
}
