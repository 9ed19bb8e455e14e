import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { byteSize } from '../base/byte-size.js';
import { languageOf, say } from '../base/text.js';

/** Takes no body that is larger than any entry: JSON of 200 MB would need gigabytes of memory to be refused as wrong. */
export const smallBody: MiddlewareHandler = bodyUpTo(4);

/** Takes a form of a few words: whoever has not been let in yet can send no more than this. */
export const wordsBody: MiddlewareHandler = bodyUpTo(1 / 64);

/** Takes a page with what it holds inside, as a browser hands it over. */
export const pageBody: MiddlewareHandler = bodyUpTo(16);

/** Takes no body that is larger than so many megabytes. */
export function bodyUpTo(megabytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: megabytes * 1024 * 1024,
    onError: (context) => {
      const most = byteSize(megabytes * 1024 * 1024);
      const text = say(`The body is larger than ${most}. Send less at once.`, `请求正文超过 ${most}。请一次少发一些。`);
      const message = text[languageOf(context.req.header('accept-language'))];
      return context.json({ error: { code: 'usage', message, hint: null } }, 413);
    },
  });
}
