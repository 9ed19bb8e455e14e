import * as z from 'zod';
import { newToken, secretBytes } from '../access/token.js';
import type { IsoDate } from '../base/dates.js';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import type { Daybook } from './daybook-context.js';
import { readDate } from './find-target.js';
import { defineOperation, type Operation } from './operation.js';
import { described } from './parameters.js';
import { changeTokens, randomOf } from './token/stored-tokens.js';
import { tokenOutput, tokenRecord } from './token/token-record.js';

/** Makes a token. */
export const tokenCreateOperation: Operation = defineOperation({
  name: 'token create',
  summary: say('Make a token for reading or writing from another machine', '新建令牌，以便从别的机器阅读或写入'),
  description: say(
    'Makes a token and shows it once. Whoever has it may read the log from another machine while `serve` listens there, or write with --scope write. Only a hash of it is kept, in a file that git does not see.',
    '新建一个令牌，只显示这一次。`serve` 对外监听时，持有者可以从别的机器阅读日志；--scope write 还可以写入。只保存它的散列值，放在 git 不会看到的文件里。',
  ),
  effect: 'write',
  isLocal: true,
  input: z.strictObject({
    scope: described(z.enum(['read', 'write']).default('read'), say('what it allows', '允许做什么')),
    name: described(
      z.string().trim().min(1).max(60).optional(),
      say('what it is called; its id when left out', '名字；省略时为其编号'),
      'name',
    ),
    expires: described(
      z.string().optional(),
      say(
        'the last day that it is good for, or a number of days such as 90d; for good when left out',
        '有效期的最后一天，或天数（如 90d）；省略时长期有效',
      ),
      'date',
    ),
  }),
  positional: [],
  output: z.object({ secret: z.string().meta({ description: 'What its bearer shows; told only now.' }), token: tokenOutput }),
  examples: [
    { command: 'token create --name phone --scope write', text: say('Write from the phone', '在手机上写') },
    { command: 'token create --name guest --expires 7d', text: say('Let somebody read for a week', '让别人读一周') },
  ],
  async run({ daybook }, input) {
    const { now } = daybook.ports;
    const expires = input.expires === undefined ? null : endOf(daybook, input.expires);
    const { token, secret } = newToken(
      { name: input.name ?? '', scope: input.scope, expires },
      randomOf(daybook.ports)(secretBytes),
      now(),
    );
    const named = { ...token, name: input.name ?? token.id };
    await changeTokens(daybook, (tokens) => {
      if (tokens.some(({ name, id }) => name === named.name || id === named.name)) throw nameTaken(named.name);
      return [...tokens, named];
    });
    return { secret, token: tokenRecord(named, now()) };
  },
  render: (output, { language }) =>
    `${output.secret}\n${say('Keep it well: it is shown only this once.', '请妥善保存：只显示这一次。')[language]}`,
});

/** The instant when a day is over in the log's time zone, or so many days from now. */
function endOf({ config, ports }: Daybook, text: string): string {
  const now = ports.now();
  const days = /^(\d{1,4})d$/.exec(text);
  const end = days ? new Date(now.getTime() + Number(days[1]) * 86_400_000) : endOfDay(readDate(text), config.timezone);
  if (end.getTime() > now.getTime()) return end.toISOString();
  throw new DaybookError('bad-date', say(`${text} is over: the token would be worth nothing.`, `${text} 已经过去：令牌会立即失效。`), {
    hint: say('Give a day to come, or a number of days such as 90d.', '请给出将来的日期，或天数（如 90d）。'),
  });
}

function endOfDay(date: IsoDate, timeZone: string): Date {
  const midnight = new Date(`${date}T00:00:00Z`).getTime() + 86_400_000;
  return new Date(midnight - offsetAt(new Date(midnight), timeZone));
}

/** How many milliseconds a zone's clocks are ahead of UTC. */
function offsetAt(instant: Date, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(instant);
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - instant.getTime();
}

function nameTaken(name: string): DaybookError {
  return new DaybookError('exists', say(`There is a token “${name}” already.`, `已经有名为“${name}”的令牌。`), {
    hint: say(
      `Choose another name, or take that one back with \`daybook token revoke ${name}\`.`,
      `请换一个名字，或用 \`daybook token revoke ${name}\` 撤回那一个。`,
    ),
  });
}
