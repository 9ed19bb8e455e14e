import * as z from 'zod';
import { errorStatus } from '../base/errors.js';
import type { Operation } from '../operations/operation.js';
import { type Parameter, parametersOf } from '../operations/parameters.js';

type Json = Readonly<Record<string, unknown>>;

/** The OpenAPI 3.1 document of the operations. */
export function openApiDocument(operations: readonly Operation[]): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Daybook',
      version: '1',
      description: 'One path for each operation; from another machine than its own, `daybook serve` wants a token.',
      license: { name: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(operations.map((operation) => [apiPath(operation), pathItem(operation)])),
    components: { schemas: { Error: errorSchema }, securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    security: [{}, { token: [] }],
  };
}

/** `publish readme` is at `/api/publish/readme`. */
export function apiPath(operation: Operation): string {
  return `/api/${operation.name.replaceAll(' ', '/')}`;
}

/** The inputs that HTTP takes: those that only choose how a terminal prints are left out. */
export function httpParameters(operation: Operation): readonly Parameter[] {
  return parametersOf(operation).filter((parameter) => !parameter.isTerminalOnly);
}

const errorSchema: Json = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      properties: {
        code: { type: 'string', enum: [...Object.keys(errorStatus), 'unexpected'] },
        message: { type: 'string' },
        hint: { type: ['string', 'null'] },
      },
      required: ['code', 'message', 'hint'],
    },
  },
  required: ['error'],
};

const locationHeader: Json = { description: 'The page of what was created.', schema: { type: 'string' } };

function pathItem(operation: Operation): Json {
  const content = { content: json(schemaOf(operation.output, 'output')) };
  const common = {
    operationId: operation.name.replace(/[ -](\w)/g, (_, letter: string) => letter.toUpperCase()),
    summary: operation.summary.en,
    description: operation.description.en,
    responses: {
      200: { description: operation.creates ? 'A dry run: nothing was written.' : 'Done.', ...content },
      ...(operation.creates ? { 201: { description: 'Created.', headers: { Location: locationHeader }, ...content } } : {}),
      default: { description: 'What went wrong, and what to do.', content: json({ $ref: '#/components/schemas/Error' }) },
    },
  };
  const post = { ...common, requestBody: { required: true, content: json(schemaOf(operation.input, 'input')) } };
  if (operation.effect === 'write') return { post };
  const properties = (schemaOf(operation.input, 'input').properties ?? {}) as Record<string, Json>;
  return {
    get: {
      ...common,
      parameters: httpParameters(operation).map((parameter) => {
        const { description, ...schema } = properties[parameter.name] ?? {};
        return { name: parameter.name, in: 'query', required: parameter.required, description, schema };
      }),
    },
    ...(operation.takesBody ? { post: { ...post, operationId: `${common.operationId}Body` } } : {}),
  };
}

function json(schema: Json): Json {
  return { 'application/json': { schema } };
}

/** The program's own remarks about a schema stay inside. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema }) => {
      for (const key of Object.keys(jsonSchema)) if (key.startsWith('x-')) delete (jsonSchema as Record<string, unknown>)[key];
    },
  });
  return rest;
}
