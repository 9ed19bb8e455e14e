import { type Context, Hono } from 'hono';
import { DaybookError, errorStatus } from '../base/errors.js';
import { type Language, languageOf, say } from '../base/text.js';
import type { Daybook } from '../operations/daybook-context.js';
import type { Operation } from '../operations/operation.js';
import { sharedOperations as operations } from '../operations/operations.js';
import { readValue } from '../operations/read-input.js';
import { jsonBody } from './json-body.js';
import { apiPath, httpParameters, openApiDocument } from './openapi.js';
import { runOperation } from './run-operation.js';
import { security } from './security.js';
import { entryPath } from './server-links.js';
import { pageBody, smallBody } from './small-body.js';

/** Every operation under `/api/<name>`: GET with query parameters for those that read, POST with JSON for those that write. */
export function apiRoutes(daybook: Daybook): Hono {
  const api = new Hono();
  api.onError((error, context) => errorAnswer(context, error));
  const pagePaths = new Set(operations.filter((operation) => operation.takesBody).map(apiPath));
  api.use('/api/*', security, jsonBody, (context, next) => (pagePaths.has(context.req.path) ? pageBody : smallBody)(context, next));
  api.get('/api/openapi.json', (context) => context.json(openApiDocument(operations)));
  for (const operation of operations) {
    const path = apiPath(operation);
    if (operation.effect === 'read') api.get(path, async (context) => answer(context, daybook, operation, queryInput(context, operation)));
    if (operation.effect === 'write' || operation.takesBody)
      api.post(path, async (context) => answer(context, daybook, operation, await bodyInput(context)));
    api.all(path, (context) => wrongMethod(context, operation));
  }
  api.all('/api/*', (context) =>
    context.json({ error: { code: 'usage', message: unknownPath[requestLanguage(context)], hint: null } }, 404),
  );
  return api;
}

function wrongMethod(context: Context, operation: Operation): Response {
  const method = operation.effect === 'write' ? 'POST' : operation.takesBody ? 'GET, POST' : 'GET';
  const message = say(`“${operation.name}” is asked with ${method}.`, `“${operation.name}”要用 ${method} 请求。`)[requestLanguage(context)];
  return context.json({ error: { code: 'usage', message, hint: null } }, 405, { allow: method });
}

const unknownPath = say('There is no such operation. See /api/openapi.json.', '没有这个操作。见 /api/openapi.json。');

async function answer(context: Context, daybook: Daybook, operation: Operation, raw: unknown): Promise<Response> {
  const { input, output } = await runOperation(daybook, operation, raw, requestLanguage(context));
  const place = operation.creates === 'entry' && input.dryRun !== true ? entryPlace(output) : null;
  return place === null ? context.json(output) : context.json(output, 201, { location: place });
}

function entryPlace(output: unknown): string {
  const [dayRef = '', n = ''] = (output as { readonly ref: string }).ref.split('#');
  return entryPath(dayRef, n);
}

function queryInput(context: Context, operation: Operation): Record<string, unknown> {
  const parameters = httpParameters(operation);
  const input: Record<string, unknown> = {};
  for (const [name, values] of Object.entries(context.req.queries())) {
    const parameter = parameters.find((each) => each.name === name);
    if (!parameter)
      throw new DaybookError(
        'usage',
        say(`“${operation.name}” has no input called “${name}”.`, `“${operation.name}”没有名为“${name}”的输入。`),
      );
    else if (parameter.repeats) input[name] = values.map((value) => readValue(parameter, value));
    else input[name] = readValue(parameter, values.at(-1) ?? '');
  }
  return input;
}

async function bodyInput(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch (cause) {
    throw new DaybookError('usage', say('The body is not valid JSON.', '请求正文不是有效的 JSON。'), { cause });
  }
}

function errorAnswer(context: Context, error: Error): Response {
  const language = requestLanguage(context);
  if (!(error instanceof DaybookError)) {
    const message = say('Something went wrong that should not.', '出现了不该有的错误。')[language];
    return context.json({ error: { code: 'unexpected', message, hint: null } }, 500);
  }
  if (error.code === 'too-many') context.header('retry-after', '10');
  const body = { error: { code: error.code, message: error.text[language], hint: error.hint?.[language] ?? null } };
  return context.json(body, errorStatus[error.code].http as 400);
}

function requestLanguage(context: Context): Language {
  return languageOf(context.req.header('accept-language'));
}
