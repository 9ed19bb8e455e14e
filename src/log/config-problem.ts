import * as z from 'zod';
import { nearest } from '../base/nearest.js';
import { type Bilingual, say } from '../base/text.js';
import type { JsonProblem, JsonSource } from './json-source.js';

type ReadJson = Extract<JsonSource, { ok: true }>;
type BrokenJson = Extract<JsonSource, { ok: false }>;

/** What is wrong with one setting, as a sentence that names its line and says what to write. */
export function configProblem(issue: z.core.$ZodIssue, source: ReadJson, schema: z.ZodType): Bilingual {
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue, source, schema);
  const value = valueAt(source.value, issue.path);
  const line = source.lineOf(issue.path);
  const name = issue.path.length > 0 ? `"${issue.path.map(String).join('.')}"` : 'The whole file';
  const nameZh = issue.path.length > 0 ? name : '整个文件';
  const shown = shorten(JSON.stringify(value) ?? 'missing');
  const want = wanted(issue, value);
  return say(`daybook.json:${line}: ${name} is ${shown}, which is ${want.en}`, `daybook.json:${line}：${nameZh} 是 ${shown}，${want.zh}`);
}

/** Where a daybook.json is no JSON, and what was expected there. */
export function jsonProblem({ line, column, problem, found }: BrokenJson): Bilingual {
  const [en, zh] = expected[problem];
  const here = found === '' ? ['the text ends', '文本结束了'] : [`there is \`${found}\``, `出现了 \`${found}\``];
  return say(`daybook.json:${line}:${column}: ${here[0]}, ${en}.`, `daybook.json:${line}:${column}：${here[1]}，${zh}。`);
}

const expected: Readonly<Record<JsonProblem, readonly [string, string]>> = {
  value: [
    'where a value was expected: text in double quotes, a number, true, false, null, {…} or […]',
    '此处应为值：双引号内的文本、数字、true、false、null、{…} 或 […]',
  ],
  key: [
    'where a key in double quotes was expected (the last comma may be one too many)',
    '此处应为双引号内的键（也可能是前面多了一个逗号）',
  ],
  colon: ['where a colon was expected after the key', '键之后应为冒号'],
  comma: ['where a comma or a closing bracket was expected', '此处应为逗号或右括号'],
  end: ['where nothing more was expected', '此处不应再有内容'],
  string: [
    'which is no text in double quotes: a closing quote is missing, or a backslash or line break stands in it',
    '不是双引号内的文本：缺少右引号，或其中有反斜杠或换行',
  ],
  'repeated-key': ['which is a key that stands here twice', '这个键出现了两次'],
  'too-deep': ['which is nested too deep', '嵌套过深'],
};

interface Want {
  readonly en: string;
  readonly zh: string;
}

function wanted(issue: z.core.$ZodIssue, value: unknown): Want {
  switch (issue.code) {
    case 'invalid_type':
      return wantedType(issue.expected);
    case 'invalid_value':
      return wantedOneOf(issue.values.map(String), value);
    case 'invalid_union':
      return wantedOneOf('options' in issue ? (issue.options ?? []).map(String) : [], value);
    case 'too_small':
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? say('out of range. Use a number from 0 to 65535.', '超出范围。请使用 0 到 65535 之间的数。')
        : say('empty. Write something, or leave the key out.', '是空的。请填写内容，或去掉这个键。');
    case 'custom':
      return issue.params?.kind === 'timezone' ? wantedTimeZone(String(value)) : wantedPattern(issue.message);
    default:
      return say('not what belongs there. See docs/format.md.', '不是这里应有的值。见 docs/format.md。');
  }
}

const typeNames: Readonly<Record<string, readonly [string, string]>> = {
  string: ['text. Put it in double quotes.', '不是文本。请写在双引号内。'],
  number: ['a number.', '不是数字。'],
  int: ['a whole number.', '不是整数。'],
  array: ['a list. Put it in square brackets, such as ["a", "b"].', '不是列表。请写在方括号内，例如 ["a", "b"]。'],
  object: ['a group of settings. Put it in braces: {…}.', '不是一组设置。请写在花括号内：{…}。'],
  record: ['a group of settings. Put it in braces: {…}.', '不是一组设置。请写在花括号内：{…}。'],
};

function wantedType(type: string): Want {
  const [en, zh] = typeNames[type] ?? [`a ${type}.`, `不是 ${type}。`];
  return say(`not ${en}`, zh);
}

function wantedOneOf(values: readonly string[], value: unknown): Want {
  const meant = typeof value === 'string' ? nearest(value, values) : null;
  const quoted = values.map((one) => `"${one}"`);
  const [en, zh] = [quoted.join(', '), quoted.join('、')];
  if (meant) return say(`not known. Did you mean "${meant}"? Known: ${en}.`, `无法识别。是否想写 "${meant}"？可用：${zh}。`);
  return say(`not known. Use one of ${en}.`, `无法识别。请使用：${zh}。`);
}

function wantedTimeZone(name: string): Want {
  const meant = nearest(name, Intl.supportedValuesOf('timeZone')) ?? 'Asia/Shanghai';
  return say(`no time zone. Use one such as "${meant}".`, `不是时区。请使用例如 "${meant}"。`);
}

/** A pattern's own sentence: English and Chinese with a line break between. */
function wantedPattern(message: string): Want {
  const [en = '', zh = ''] = message.split('\n');
  return say(en, zh);
}

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, source: ReadJson, schema: z.ZodType): Bilingual {
  const known = knownKeys(schema, issue.path, source.value).filter((key) => key !== '$schema');
  const sentences = issue.keys.map((key) => unknownKey([...issue.path, key].map(String), key, known, source));
  return say(sentences.map(({ en }) => en).join('\n'), sentences.map(({ zh }) => zh).join('\n'));
}

function unknownKey(path: readonly string[], key: string, known: readonly string[], source: ReadJson): Bilingual {
  const meant = nearest(key, known);
  const [en, zh] = meant
    ? [`Did you mean "${meant}"?`, `是否想写 "${meant}"？`]
    : [`Known here: ${known.join(', ')}.`, `此处可用：${known.join('、')}。`];
  const line = source.lineOf(path);
  const name = shorten(path.join('.'));
  return say(`daybook.json:${line}: "${name}" is no setting. ${en}`, `daybook.json:${line}："${name}" 不是设置项。${zh}`);
}

function knownKeys(schema: unknown, path: readonly PropertyKey[], value: unknown): string[] {
  const [first, ...rest] = path;
  const inner = first === undefined ? undefined : valueAt(value, [first]);
  if (schema instanceof z.ZodOptional) return knownKeys(schema.unwrap(), path, value);
  if (schema instanceof z.ZodArray) return knownKeys(schema.element, rest, inner);
  // Of several shapes it is the one that the value names: only there can a key be unknown.
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const named = schema.options.find((option) => option instanceof z.ZodObject && option.safeParse(value).error?.issues.every(isNoKind));
    return knownKeys(named, path, value);
  }
  if (!(schema instanceof z.ZodObject)) return [];
  return first === undefined ? Object.keys(schema.shape) : knownKeys(schema.shape[String(first)], rest, inner);
}

function isNoKind({ path, code }: z.core.$ZodIssue): boolean {
  return !(code === 'invalid_value' && path.join() === 'kind');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
