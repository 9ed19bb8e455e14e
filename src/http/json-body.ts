import type { MiddlewareHandler } from 'hono';
import { languageOf, say } from '../base/text.js';

/** Takes only bodies that say they are JSON: a page of another site cannot send one without asking first, and is told no. */
export const jsonBody: MiddlewareHandler = async (context, next) => {
  const type = context.req.header('content-type') ?? '';
  if (context.req.method !== 'POST' || /^application\/json\s*(;|$)/i.test(type)) return next();
  const text = say(
    'The body must be JSON: send Content-Type: application/json.',
    '请求正文必须是 JSON：请发送 Content-Type: application/json。',
  );
  const message = text[languageOf(context.req.header('accept-language'))];
  return context.json({ error: { code: 'usage', message, hint: null } }, 415);
};
