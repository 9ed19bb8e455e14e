import { type Bilingual, type Language, say } from '../base/text.js';
import type { Verb } from '../operations/operation.js';
import { type Parameter, parametersOf } from '../operations/parameters.js';
import { globalFlags } from './global-flags.js';

/** What `daybook --help` prints. */
export function programHelp(verbs: readonly Verb[], language: Language): string {
  const rows = verbs.map((verb): Row => [verb.name, verb.summary]);
  return [
    say(
      'Daybook keeps a daily research log: one Markdown file a day, not a byte changed that you did not ask for.',
      'Daybook 打理每日研究日志：一天一个 Markdown 文件，没让改的字节一个也不动。',
    )[language],
    '',
    `${headings.usage[language]}daybook [-C <dir>] <${say('verb', '命令')[language]}> …`,
    '',
    headings.verbs[language],
    ...table(rows, language),
    '',
    headings.globals[language],
    ...table(globalRows(), language),
    '',
    say('daybook <verb> --help shows a verb’s flags and examples.', 'daybook <命令> --help 给出该命令的选项和例子。')[language],
  ].join('\n');
}

/** What `daybook <verb> --help` prints. */
export function verbHelp(verb: Verb, language: Language): string {
  const parameters = parametersOf(verb);
  const lines = [`${headings.usage[language]}${usageLine(verb)}`, '', verb.description[language]];
  if (parameters.length > 0) lines.push('', headings.flags[language], ...table(parameters.map(parameterRow), language));
  lines.push('', headings.globals[language], ...table(globalRows(), language), '', headings.examples[language]);
  for (const example of verb.examples) lines.push(`  # ${example.text[language]}`, `  daybook ${example.command}`);
  return lines.join('\n');
}

/** `daybook edit <ref> --set <field=value>… [--dry-run]`. */
export function usageLine(verb: Verb): string {
  return ['daybook', verb.name, ...parametersOf(verb).map(usagePart)].join(' ');
}

/** How a parameter is typed: `<ref>`, `--set <field=value>…`. */
export function parameterSyntax(parameter: Parameter): string {
  if (parameter.positional) return `<${parameter.placeholder}>${parameter.repeats ? '…' : ''}`;
  const value = parameter.choices ? `<${parameter.choices.join('|')}>` : `<${parameter.placeholder}>`;
  return `--${parameter.flag}${parameter.type === 'boolean' ? '' : ` ${value}`}${parameter.repeats ? '…' : ''}`;
}

/** A parameter's description, with what it is when left out. */
export function parameterText(parameter: Parameter): Bilingual {
  if (parameter.fallback === null) return parameter.description;
  return say(
    `${parameter.description.en} (${parameter.fallback} when left out)`,
    `${parameter.description.zh}（省略时为 ${parameter.fallback}）`,
  );
}

type Row = readonly [string, Bilingual];

const headings = {
  usage: say('Usage: ', '用法：'),
  verbs: say('Verbs', '命令'),
  flags: say('What it takes', '参数'),
  globals: say('For every verb', '所有命令通用'),
  examples: say('Examples', '例子'),
};

function usagePart(parameter: Parameter): string {
  const syntax = parameterSyntax(parameter);
  return parameter.required ? syntax : `[${syntax}]`;
}

function parameterRow(parameter: Parameter): Row {
  return [parameterSyntax(parameter), parameterText(parameter)];
}

function globalRows(): Row[] {
  return globalFlags.map((flag): Row => {
    const long = `--${flag.flag}${flag.type === 'boolean' ? '' : ` <${flag.choices?.join('|') ?? flag.placeholder}>`}`;
    return [flag.short === null ? long : `-${flag.short}, ${long}`, flag.description];
  });
}

function table(rows: readonly Row[], language: Language): string[] {
  const width = Math.min(28, Math.max(...rows.map(([left]) => left.length)));
  return rows.map(([left, text]) => `  ${left.padEnd(width)}  ${text[language]}`);
}
