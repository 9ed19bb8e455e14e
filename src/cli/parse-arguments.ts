import { type ParseArgsConfig, parseArgs } from 'node:util';
import { DaybookError } from '../base/errors.js';
import { nearest } from '../base/nearest.js';
import { type Bilingual, say } from '../base/text.js';
import type { Verb } from '../operations/operation.js';
import { type Parameter, parametersOf } from '../operations/parameters.js';
import { readValue } from '../operations/read-input.js';
import { type GlobalFlag, globalFlags } from './global-flags.js';

/** What was typed, understood. */
export interface CommandLine {
  readonly verb: Verb | null;
  /** The verb's input by name; not yet checked for what is missing. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly directory: string | null;
  readonly json: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

interface FlagToken {
  readonly kind: 'option';
  readonly name: string;
  readonly rawName: string;
  readonly index: number;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

interface WordToken {
  readonly kind: 'positional';
  readonly index: number;
  readonly value: string;
}

type Token = FlagToken | WordToken;

/**
 * Reads the arguments after `daybook`: global flags anywhere, the verb's words, its flags and its places.
 * @throws DaybookError `usage` for an unknown verb or flag, naming the nearest, and for values that are missing or too many.
 */
export function parseArguments(args: readonly string[], verbs: readonly Verb[]): CommandLine {
  const found = findVerb(args, verbs);
  const rest = args.filter((_, index) => !found.indexes.includes(index));
  const parameters = found.verb ? parametersOf(found.verb) : [];
  const values: Record<string, unknown> = {};
  const words: string[] = [];
  for (const token of tokensOf(rest, parameters)) {
    if (token.kind === 'positional') words.push(token.value);
    else readFlag(token, parameters, values);
  }
  const { directory, json, help, version, lang: _, ...input } = values;
  const line = {
    verb: found.verb,
    directory: (directory as string) ?? null,
    json: json === true,
    help: help === true || found.help,
    version: version === true,
  };
  if (!found.verb || line.help) return { ...line, input: {} };
  placeWords(found.verb, parameters, words, input);
  return { ...line, input };
}

/** The verb is the first words that are no flag and no flag's value; `help` before it asks for its help. */
function findVerb(args: readonly string[], verbs: readonly Verb[]): { verb: Verb | null; indexes: readonly number[]; help: boolean } {
  const all = tokensOf(args, []).filter((token) => token.kind === 'positional');
  const help = all[0]?.value === 'help';
  const words = help ? all.slice(1) : all;
  const first = help ? all.slice(0, 1).map((token) => token.index) : [];
  if (words.length === 0) return { verb: null, indexes: first, help };
  for (const length of [2, 1]) {
    const used = words.slice(0, length);
    const verb = verbs.find((each) => each.name === used.map((token) => token.value).join(' '));
    if (verb) return { verb, indexes: [...first, ...used.map((token) => token.index)], help };
  }
  throw unknownVerb(words[0]?.value ?? '', words[1]?.value, verbs);
}

function unknownVerb(word: string, next: string | undefined, verbs: readonly Verb[]): DaybookError {
  const group = verbs.filter((verb) => verb.name.startsWith(`${word} `)).map((verb) => `daybook ${verb.name}`);
  if (group.length > 0) {
    const text =
      next === undefined
        ? say(`“${word}” needs one more word.`, `“${word}”后面还需要一个词。`)
        : say(`There is no verb “${word} ${next}”.`, `没有“${word} ${next}”这个命令。`);
    return new DaybookError('usage', text, { hint: say(`Try ${group.join(', ')}.`, `试试 ${group.join('、')}。`) });
  }
  const near = nearest(
    word,
    verbs.map((verb) => verb.name),
  );
  return new DaybookError('usage', say(`There is no verb “${word}”.`, `没有“${word}”这个命令。`), {
    hint:
      near === null
        ? say('See daybook --help for all of them.', '全部命令见 daybook --help。')
        : say(`Did you mean “${near}”?`, `是不是“${near}”？`),
  });
}

function tokensOf(args: readonly string[], parameters: readonly Parameter[]): Token[] {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const flag of globalFlags) options[flag.flag] = { type: valueType(flag), ...(flag.short === null ? {} : { short: flag.short }) };
  for (const parameter of parameters) if (!parameter.positional) options[parameter.flag] = { type: valueType(parameter) };
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  return tokens.filter((token) => token.kind !== 'option-terminator') as Token[];
}

function valueType(flag: Pick<Parameter, 'type'>): 'boolean' | 'string' {
  return flag.type === 'boolean' ? 'boolean' : 'string';
}

function readFlag(token: FlagToken, parameters: readonly Parameter[], values: Record<string, unknown>): void {
  const global = globalFlags.find((flag) => flag.flag === token.name);
  const parameter = parameters.find((each) => each.flag === token.name && !each.positional);
  const flag = parameter ?? (global ? globalParameter(global) : null);
  if (!flag) throw unknownFlag(token.rawName, parameters);
  if (flag.type !== 'boolean' && isMissing(token, parameters)) throw missingValue(token.rawName, flag);
  const value = readValue(flag, token.value ?? '');
  if (flag.repeats) values[flag.name] = [...((values[flag.name] as unknown[] | undefined) ?? []), value];
  else values[flag.name] = value;
}

/** `--title --dry-run` has forgotten the title; `--title=--dry-run` means it. */
function isMissing(token: FlagToken, parameters: readonly Parameter[]): boolean {
  if (token.value === undefined) return true;
  if (token.inlineValue || !token.value.startsWith('-')) return false;
  const name = token.value.replace(/^-+/, '').split('=')[0] ?? '';
  return parameters.some((each) => each.flag === name) || globalFlags.some((flag) => flag.flag === name || flag.short === name);
}

function missingValue(rawName: string, flag: Parameter): DaybookError {
  return new DaybookError(
    'usage',
    say(`${rawName} needs a value: ${rawName} <${flag.placeholder}>.`, `${rawName} 需要一个值：${rawName} <${flag.placeholder}>。`),
  );
}

function unknownFlag(rawName: string, parameters: readonly Parameter[]): DaybookError {
  const flags = [...parameters.filter((each) => !each.positional).map((each) => each.flag), ...globalFlags.map((flag) => flag.flag)];
  const near = nearest(rawName.replace(/^-+/, ''), flags);
  const hint: Bilingual =
    near === null
      ? say('See --help for the flags it takes.', '可用的选项见 --help。')
      : say(`Did you mean --${near}?`, `是不是 --${near}？`);
  return new DaybookError('usage', say(`There is no flag ${rawName} here.`, `这里没有 ${rawName} 这个选项。`), { hint });
}

function placeWords(verb: Verb, parameters: readonly Parameter[], words: readonly string[], input: Record<string, unknown>): void {
  const places = parameters.filter((parameter) => parameter.positional);
  const extra = words[places.length];
  if (extra !== undefined) {
    throw new DaybookError('usage', say(`“${verb.name}” has no place for “${extra}”.`, `“${verb.name}”用不上“${extra}”。`), {
      hint: say('Put values with spaces in quotes.', '带空格的值请加引号。'),
    });
  }
  for (const [index, parameter] of places.entries()) {
    const word = words[index];
    if (word !== undefined) input[parameter.name] = readValue(parameter, word);
  }
  const missing = parameters.find((parameter) => parameter.required && input[parameter.name] === undefined);
  if (!missing) return;
  const name = missing.positional ? `<${missing.placeholder}>` : `--${missing.flag} <${missing.placeholder}>`;
  throw new DaybookError(
    'usage',
    say(`“${verb.name}” needs ${name}: ${missing.description.en}.`, `“${verb.name}”需要 ${name}：${missing.description.zh}。`),
    {
      hint: say(`See daybook ${verb.name} --help.`, `见 daybook ${verb.name} --help。`),
    },
  );
}

function globalParameter(flag: GlobalFlag): Parameter {
  return { ...flag, name: flag.flag, repeats: false, required: false, positional: false, fallback: null, isTerminalOnly: false };
}
