import { type ParseArgsConfig, parseArgs } from 'node:util';
import { hasFlag, type Parameter } from '../operations/parameters.js';
import { globalFlags } from './global-flags.js';

/** A flag as typed, with its value. */
export interface FlagToken {
  readonly kind: 'option';
  readonly name: string;
  readonly rawName: string;
  readonly index: number;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/** A word that is no flag and no flag's value. */
export interface WordToken {
  readonly kind: 'positional';
  readonly index: number;
  readonly value: string;
}

/** One argument, or a flag with its value. */
export type Token = FlagToken | WordToken;

/** The arguments, taken apart: which flags take a value comes from the verb's parameters. */
export function tokensOf(args: readonly string[], parameters: readonly Parameter[]): Token[] {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const flag of globalFlags) options[flag.flag] = { type: valueType(flag), ...(flag.short === null ? {} : { short: flag.short }) };
  for (const parameter of parameters) if (hasFlag(parameter)) options[parameter.flag] = { type: valueType(parameter) };
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  return tokens.filter((token) => token.kind !== 'option-terminator') as Token[];
}

function valueType(flag: Pick<Parameter, 'type'>): 'boolean' | 'string' {
  return flag.type === 'boolean' ? 'boolean' : 'string';
}
