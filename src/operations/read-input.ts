import type * as z from 'zod';
import { DaybookError } from '../base/errors.js';
import { nearest } from '../base/nearest.js';
import { type Bilingual, say } from '../base/text.js';
import type { Verb } from './operation.js';
import { type Parameter, parametersOf } from './parameters.js';

/**
 * Checks what somebody sent against a verb's input.
 * @throws DaybookError `usage` naming the value that is wrong.
 */
export function readInput(verb: Verb, raw: unknown): z.output<typeof verb.input> {
  const result = verb.input.safeParse(raw);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new DaybookError('usage', issue ? issueText(verb, issue) : say('The input is not right.', '输入不对。'));
}

/**
 * Reads a typed word as the type its parameter has.
 * @throws DaybookError `usage` when it is no such thing.
 */
export function readValue(parameter: Parameter, text: string): string | number | boolean {
  if (parameter.type === 'integer') return readInteger(parameter, text);
  if (parameter.type === 'boolean') return readBoolean(parameter, text);
  if (!parameter.choices || parameter.choices.includes(text)) return text;
  throw wrongChoice(parameter, text);
}

function readInteger(parameter: Parameter, text: string): number {
  if (/^[+-]?\d{1,15}$/.test(text)) return Number(text);
  throw new DaybookError(
    'usage',
    say(`${shown(parameter)} takes a whole number, not “${text}”.`, `${shown(parameter)} 需要整数，不能是“${text}”。`),
  );
}

function readBoolean(parameter: Parameter, text: string): boolean {
  if (text === 'true' || text === '1' || text === '') return true;
  if (text === 'false' || text === '0') return false;
  throw new DaybookError(
    'usage',
    say(`${shown(parameter)} takes true or false, not “${text}”.`, `${shown(parameter)} 只能是 true 或 false，不能是“${text}”。`),
  );
}

function wrongChoice(parameter: Parameter, text: string): DaybookError {
  const choices = parameter.choices ?? [];
  const near = nearest(text, choices);
  return new DaybookError(
    'usage',
    say(
      `${shown(parameter)} takes one of ${choices.join(', ')}, not “${text}”.`,
      `${shown(parameter)} 只能是 ${choices.join('、')} 之一，不能是“${text}”。`,
    ),
    near === null ? {} : { hint: say(`Did you mean “${near}”?`, `是不是“${near}”？`) },
  );
}

function issueText(verb: Verb, issue: z.core.$ZodIssue): Bilingual {
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return say(`“${verb.name}” has no input called “${key}”.`, `“${verb.name}”没有名为“${key}”的输入。`);
  }
  if (issue.code === 'invalid_union') {
    // One or a list of them: what is no list is told as what it should be by itself.
    const inner = issue.errors.flat();
    const told = inner.find(({ code }) => code !== 'invalid_type') ?? inner[0];
    if (told) return issueText(verb, { ...told, path: issue.path });
  }
  const name = String(issue.path[0] ?? '');
  const parameter = parametersOf(verb).find((each) => each.name === name);
  if (issue.code === 'invalid_type') {
    const wanted = typeNames[issue.expected] ?? say(issue.expected, issue.expected);
    const subject = parameter ? say(shown(parameter), `${shown(parameter)} `) : say('The input', '输入');
    return say(`${subject.en} is to be ${wanted.en}.`, `${subject.zh}应为${wanted.zh}。`);
  }
  if (!parameter) return say(`The input is not right: ${issue.message}.`, `输入不对：${issue.message}。`);
  if (issue.code === 'too_big' && issue.origin === 'array')
    return say(`${shown(parameter)} takes at most ${issue.maximum} at once.`, `${shown(parameter)} 一次最多 ${issue.maximum} 个。`);
  if (issue.code === 'too_big')
    return say(`${shown(parameter)} is at most ${issue.maximum}.`, `${shown(parameter)} 最大为 ${issue.maximum}。`);
  if (issue.code === 'too_small' && issue.origin === 'string') return say(`${shown(parameter)} is empty.`, `${shown(parameter)} 是空的。`);
  if (issue.code === 'too_small')
    return say(`${shown(parameter)} is at least ${issue.minimum}.`, `${shown(parameter)} 至少为 ${issue.minimum}。`);
  return say(`${shown(parameter)} is not right: ${issue.message}.`, `${shown(parameter)} 不对：${issue.message}。`);
}

const typeNames: Readonly<Record<string, Bilingual>> = {
  string: say('a text', '文字'),
  int: say('a whole number', '整数'),
  number: say('a number', '数字'),
  boolean: say('true or false', ' true 或 false'),
  array: say('a list', '列表'),
  object: say('an object', '对象'),
};

function shown(parameter: Parameter): string {
  return parameter.positional ? `<${parameter.placeholder}>` : `--${parameter.flag}`;
}
