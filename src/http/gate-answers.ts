import type { Context } from 'hono';
import { DaybookError, errorStatus } from '../base/errors.js';
import { languageOf, say } from '../base/text.js';
import type { Daybook } from '../operations/daybook-context.js';
import { loginAnswer } from './login-answer.js';

/** The answer to whoever shows no token: the page that asks for one to a browser, words to a program. */
export function noToken(context: Context, daybook: Daybook): Response {
  const isPage = context.req.method === 'GET' && (context.req.header('accept') ?? '').includes('text/html');
  if (isPage)
    return loginAnswer(context, daybook, { to: new URL(context.req.url).pathname + new URL(context.req.url).search, problem: null });
  return words(
    context,
    new DaybookError('needs-token', say('A token is needed from another machine.', '从别的机器访问需要令牌。'), { hint: howToGet }),
  );
}

/** The answer to every token that is none, was revoked or has expired: it does not say which. */
export function wrongToken(context: Context): Response {
  return words(context, new DaybookError('needs-token', say('This token is not valid.', '这个令牌无效。'), { hint: howToGet }));
}

const howToGet = say(
  'Make one on the log’s own machine with `daybook token create`, and send it as Authorization: Bearer <token>.',
  '请在日志所在的机器上用 `daybook token create` 新建，并以 Authorization: Bearer <令牌> 发送。',
);

/** The answer to whoever guesses. */
export function tooEarly(context: Context, wait: number): Response {
  const seconds = Math.ceil(wait / 1000);
  context.header('retry-after', String(seconds));
  return words(
    context,
    new DaybookError('too-many', say('There were too many wrong tokens from your address.', '来自你的地址的错误令牌过多。'), {
      hint: say(`Wait ${seconds} seconds.`, `请等待 ${seconds} 秒。`),
    }),
  );
}

/** The answer to whoever may read and wants to write. */
export function wrongScope(context: Context): Response {
  return words(
    context,
    new DaybookError('not-allowed', say('This token allows reading only.', '这个令牌只允许阅读。'), {
      hint: say(
        'Make one that writes: `daybook token create --scope write`.',
        '请新建可写入的令牌：`daybook token create --scope write`。',
      ),
    }),
  );
}

/** The answer to whoever writes faster than anybody types. */
export function tooManyWrites(context: Context): Response {
  context.header('retry-after', '10');
  return words(
    context,
    new DaybookError('too-many', say('There were too many writes in a minute.', '一分钟内的写入过多。'), {
      hint: say('Wait a little and go on more slowly.', '请稍等，再放慢一些。'),
    }),
  );
}

function words(context: Context, error: DaybookError): Response {
  const language = languageOf(context.req.header('accept-language'));
  const status = errorStatus[error.code].http as 401;
  if (error.code === 'needs-token') context.header('www-authenticate', 'Bearer realm="daybook"');
  if (!context.req.path.startsWith('/api/')) return context.text(`${error.text[language]} ${error.hint?.[language] ?? ''}`, status);
  return context.json({ error: { code: error.code, message: error.text[language], hint: error.hint?.[language] ?? null } }, status);
}
