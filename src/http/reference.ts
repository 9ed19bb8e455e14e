import { errorStatus } from '../base/errors.js';
import type { Operation } from '../operations/operation.js';
import { parametersOf } from '../operations/parameters.js';
import { apiPath, httpParameters } from './openapi.js';

/** docs/http.md, from the operations. */
export function httpReference(operations: readonly Operation[]): string {
  return [
    '# The HTTP interface',
    '',
    '<!-- Written by `npm run docs` from the operations; a test fails when it is out of date. -->',
    '',
    '`daybook serve` answers these paths beside its pages: on this machine to everybody, on others (`--host`) to whoever shows a token. `GET /api/openapi.json` is the same as OpenAPI 3.1.',
    'What reads is `GET` with query parameters; what writes is `POST` with a JSON object (`Content-Type: application/json`). Answers are JSON. The language of messages follows `Accept-Language`.',
    'A request is refused with 403 when its `Host` is no name of this server, or when `Origin` or `Sec-Fetch-Site` say that another site makes it. With a token (`Authorization: Bearer <token>`, made by `daybook token create`) it may come from any origin: [serving.md](serving.md).',
    '',
    'Errors are `{"error": {"code", "message", "hint"}}` with one of these statuses:',
    '',
    '| status | codes |',
    '|---|---|',
    ...statuses().map(([status, codes]) => `| ${status} | ${codes.map((code) => `\`${code}\``).join(', ')} |`),
    '',
    ...operations.flatMap(section),
  ].join('\n');
}

function statuses(): [number, string[]][] {
  const found = new Map<number, string[]>();
  for (const [code, { http }] of Object.entries(errorStatus)) found.set(http, [...(found.get(http) ?? []), code]);
  return [...found].sort(([a], [b]) => a - b);
}

function section(operation: Operation): string[] {
  const parameters = httpParameters(operation);
  return [
    `## ${methodsOf(operation)} ${apiPath(operation)}`,
    '',
    operation.effect === 'read' && hasTerminalOnly(operation)
      ? `${operation.summary.en}. The answer is always JSON, and nothing is written.`
      : `${operation.summary.en}. ${operation.description.en}`,
    '',
    ...(parameters.length === 0 ? [] : ['| input | type | |', '|---|---|---|']),
    ...parameters.map((each) => {
      const type = each.choices?.map((choice) => `\`${choice}\``).join(' or ') ?? each.type;
      return `| \`${each.name}\`${each.required ? '' : ' (optional)'} | ${each.orOne ? `${type} or ` : ''}${each.repeats ? `list of ${type}` : type} | ${each.description.en} |`;
    }),
    ...(parameters.length === 0 ? [] : ['']),
  ];
}

function methodsOf({ effect, takesBody }: Operation): string {
  if (effect === 'write') return 'POST';
  return takesBody ? 'GET or POST' : 'GET';
}

/** The command line describes more than HTTP does. */
function hasTerminalOnly(operation: Operation): boolean {
  return parametersOf(operation).length > httpParameters(operation).length;
}
