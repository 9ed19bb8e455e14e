import { DaybookError } from '../base/errors.js';
import { nearest } from '../base/nearest.js';
import { type Bilingual, say } from '../base/text.js';
import { shortened } from '../operations/find-target.js';
import type { Verb } from '../operations/operation.js';
import { hasFlag, type Parameter, parametersOf } from '../operations/parameters.js';
import { readValue } from '../operations/read-input.js';
import { findVerb } from './find-verb.js';
import { type GlobalFlag, globalFlags } from './global-flags.js';
import { type FlagToken, tokensOf } from './tokens.js';

/** What was typed, understood. */
export interface CommandLine {
  readonly verb: Verb | null;
  /** The first word of several verbs, such as `publish`, when help on them is wanted. */
  readonly group: string | null;
  /** The verb's input by name; not yet checked for what is missing. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly directory: string | null;
  readonly json: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

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
    group: found.group,
    directory: (directory as string) ?? null,
    json: json === true,
    help: help === true || found.help,
    version: version === true,
  };
  if (!found.verb || line.help) return { ...line, input: {} };
  placeWords(found.verb, parameters, words, input);
  return { ...line, input };
}

function readFlag(token: FlagToken, parameters: readonly Parameter[], values: Record<string, unknown>): void {
  const global = globalFlags.find((flag) => flag.flag === token.name);
  const parameter = parameters.find((each) => each.flag === token.name && hasFlag(each));
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
  const flags = [...parameters.filter(hasFlag), ...globalFlags].map(({ flag }) => flag);
  const near = nearest(rawName.replace(/^-+/, ''), flags);
  const hint: Bilingual =
    near === null
      ? say('See --help for the flags it takes.', '可用的选项见 --help。')
      : say(`Did you mean --${near}?`, `是不是 --${near}？`);
  return new DaybookError('usage', say(`There is no flag ${shortened(rawName)} here.`, `这里没有 ${shortened(rawName)} 这个选项。`), {
    hint,
  });
}

function placeWords(verb: Verb, parameters: readonly Parameter[], words: readonly string[], input: Record<string, unknown>): void {
  const places = parameters.filter((parameter) => parameter.positional);
  const takesAll = places.at(-1)?.repeats === true;
  const extra = words[places.length];
  if (extra !== undefined && !takesAll) {
    throw new DaybookError(
      'usage',
      say(`“${verb.name}” has no place for “${shortened(extra)}”.`, `“${verb.name}”用不上“${shortened(extra)}”。`),
      {
        hint: places.length > 0 ? say('Put values with spaces in quotes.', '带空格的值请加引号。') : seeHelp(verb),
      },
    );
  }
  for (const [index, parameter] of places.entries()) {
    const own = parameter.repeats ? words.slice(index) : words.slice(index, index + 1);
    const values = own.map((word) => readValue(parameter, word));
    if (values.length === 0) continue;
    const flagged = (input[parameter.name] as unknown[] | undefined) ?? [];
    input[parameter.name] = parameter.repeats ? [...flagged, ...values] : values[0];
  }
  const missing = parameters.find((parameter) => parameter.required && input[parameter.name] === undefined);
  if (!missing) return;
  const name = missing.positional ? `<${missing.placeholder}>` : `--${missing.flag} <${missing.placeholder}>`;
  throw new DaybookError(
    'usage',
    say(`“${verb.name}” needs ${name}: ${missing.description.en}.`, `“${verb.name}”需要 ${name}：${missing.description.zh}。`),
    { hint: seeHelp(verb) },
  );
}

function seeHelp({ name }: Verb): Bilingual {
  return say(`See daybook ${name} --help.`, `见 daybook ${name} --help。`);
}

function globalParameter(flag: GlobalFlag): Parameter {
  return {
    ...flag,
    name: flag.flag,
    repeats: false,
    orOne: false,
    required: false,
    positional: false,
    isFlagToo: false,
    fallback: null,
    isTerminalOnly: false,
  };
}
