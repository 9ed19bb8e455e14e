import * as z from 'zod';
import { type Bilingual, say } from '../base/text.js';
import type { Verb } from './operation.js';

/** One input of a verb, as a flag, a query parameter or a property. */
export interface Parameter {
  /** The property's name: `dryRun`. */
  readonly name: string;
  /** The flag's name: `dry-run`. */
  readonly flag: string;
  readonly type: 'string' | 'integer' | 'boolean';
  /** May be given several times. */
  readonly repeats: boolean;
  /** True for a list whose only item may stand for it. */
  readonly orOne: boolean;
  readonly required: boolean;
  /** Given by its place instead of by a flag. */
  readonly positional: boolean;
  /** True for one of these that its flag gives as well. */
  readonly isFlagToo: boolean;
  readonly choices: readonly string[] | null;
  readonly fallback: string | null;
  /** Only the command line has it: it chooses how the result is printed, or writes where the verb only reads. */
  readonly isTerminalOnly: boolean;
  /** What stands for the value in help: `<ref>`. */
  readonly placeholder: string;
  readonly description: Bilingual;
}

interface PropertySchema {
  readonly type?: string;
  readonly items?: PropertySchema;
  readonly anyOf?: readonly PropertySchema[];
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly description?: string;
  readonly 'x-description-zh'?: string;
  readonly 'x-placeholder'?: string;
  readonly 'x-terminal-only'?: boolean;
  readonly 'x-body-only'?: boolean;
  readonly 'x-flag-too'?: boolean;
}

/** The inputs of a verb, positional ones first, read from its schema; without what only a body has. */
export function parametersOf(verb: Verb): readonly Parameter[] {
  const schema = z.toJSONSchema(verb.input, { io: 'input' }) as {
    properties?: Record<string, PropertySchema>;
    required?: readonly string[];
  };
  const names = Object.keys(schema.properties ?? {}).filter((name) => schema.properties?.[name]?.['x-body-only'] !== true);
  const flags = names.filter((name) => !verb.positional.includes(name));
  return [...verb.positional, ...flags].map((name) =>
    parameterOf(name, schema.properties?.[name] ?? {}, {
      required: schema.required?.includes(name) ?? false,
      positional: verb.positional.includes(name),
    }),
  );
}

/** Gives a schema its description in both languages and, when the name says too little, what stands for its value in help. */
export function described<Schema extends z.ZodType>(schema: Schema, text: Bilingual, placeholder?: string): Schema {
  return schema.meta({
    description: text.en,
    'x-description-zh': text.zh,
    ...(placeholder === undefined ? {} : { 'x-placeholder': placeholder }),
  });
}

/** Marks an input that only the command line has. */
export function terminalOnly<Schema extends z.ZodType>(schema: Schema): Schema {
  return schema.meta({ ...schema.meta(), 'x-terminal-only': true });
}

/** Marks an input that is too large for an address or a flag: only a body over HTTP has it. */
export function bodyOnly<Schema extends z.ZodType>(schema: Schema): Schema {
  return schema.meta({ ...schema.meta(), 'x-body-only': true });
}

/** Marks an input with a place that its flag gives as well, as it did before it had the place. */
export function flagToo<Schema extends z.ZodType>(schema: Schema): Schema {
  return schema.meta({ ...schema.meta(), 'x-flag-too': true });
}

/** Whether a flag gives it. */
export function hasFlag({ positional, isFlagToo }: Parameter): boolean {
  return !positional || isFlagToo;
}

function parameterOf(name: string, schema: PropertySchema, place: Pick<Parameter, 'required' | 'positional'>): Parameter {
  const items = schema.items ?? schema.anyOf?.find((one) => one.items)?.items;
  const value = items ?? schema;
  const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return {
    name,
    flag,
    type: value.type === 'boolean' || value.type === 'integer' ? value.type : 'string',
    repeats: items !== undefined,
    orOne: schema.anyOf !== undefined,
    ...place,
    choices: value.enum ?? null,
    fallback: typeof schema.default === 'string' ? schema.default : null,
    isFlagToo: schema['x-flag-too'] === true,
    isTerminalOnly: schema['x-terminal-only'] === true,
    placeholder: schema['x-placeholder'] ?? flag,
    description: say(schema.description ?? '', schema['x-description-zh'] ?? ''),
  };
}
