import * as z from 'zod';
import { displayWidth } from '../base/display-width.js';
import { say } from '../base/text.js';
import { visible } from '../base/visible.js';
import { defineOperation, type Operation } from './operation.js';
import { storedTokens } from './token/stored-tokens.js';
import { tokenOutput, tokenRecord } from './token/token-record.js';

/** Lists the tokens. */
export const tokenListOperation: Operation = defineOperation({
  name: 'token list',
  summary: say('List the tokens', '列出令牌'),
  description: say(
    'Lists the tokens that were made and not revoked, oldest first, without what they are.',
    '列出已建立且未撤回的令牌，旧的在前；不显示令牌本身。',
  ),
  effect: 'read',
  isLocal: true,
  input: z.strictObject({}),
  positional: [],
  output: z.object({ tokens: z.array(tokenOutput) }),
  examples: [{ command: 'token list', text: say('Who may come in?', '谁可以进来？') }],
  async run({ daybook }) {
    return { tokens: storedTokens(daybook).map((token) => tokenRecord(token, daybook.ports.now())) };
  },
  render({ tokens }, { language }) {
    if (tokens.length === 0)
      return say('There are no tokens. `daybook token create` makes one.', '没有令牌。用 `daybook token create` 新建。')[language];
    const width = Math.max(...tokens.map(({ name }) => displayWidth(visible(name))));
    return tokens
      .map(({ id, name, scope, created, expires, isValid }) => {
        const shown = visible(name);
        const end =
          expires === null
            ? say('for good', '长期有效')
            : isValid
              ? say(`until ${expires}`, `到 ${expires}`)
              : say(`expired ${expires}`, `已于 ${expires} 失效`);
        return `${id}  ${shown}${' '.repeat(width - displayWidth(shown))}  ${scope.padEnd(5)}  ${created.slice(0, 10)}  ${end[language]}`;
      })
      .join('\n');
  },
});
