import { errorStatus } from '../base/errors.js';
import type { Verb } from '../operations/operation.js';
import { parametersOf } from '../operations/parameters.js';
import { globalFlags } from './global-flags.js';
import { parameterSyntax, parameterText, usageLine } from './help.js';

/** docs/cli.md, from the verbs. */
export function cliReference(verbs: readonly Verb[]): string {
  return [
    '# The command line',
    '',
    '<!-- Written by `npm run docs` from the operations; a test fails when it is out of date. -->',
    '',
    '`node bin/daybook.js [-C <dir>] <verb> …`, or `daybook` once it is on the path. A folder with `notes/` or `daybook.json` is a log.',
    'Paths in the output are relative to the log, with `/`; lines count from 1; dates are `YYYY-MM-DD`. An entry is named by its ref: date, `#`, position (`2022-05-11#3`); the second file of a date is `2021-05-28b`.',
    '',
    '| for every verb | |',
    '|---|---|',
    ...globalFlags.map((flag) => row(globalSyntax(flag), flag.description.en)),
    '',
    '## Results and exit status',
    '',
    'Results go to standard output, everything else to standard error. With `--json`, and with `export` in JSON, standard output is exactly one JSON value, errors too: `{"error": {"code", "message", "hint"}}`. Colour is used on a terminal only, and not when `NO_COLOR` is set.',
    '',
    '| exit status | means |',
    '|---|---|',
    row('0', 'done'),
    row(
      '1',
      '`check`: an error or a warning is left; `lab verify`: a value is out of tolerance; `inbox accept`, `dismiss`, `later`: an item was refused',
    ),
    row('2', `wrong usage: ${codes(2)}`),
    row('3', `failure: ${codes(3)}`),
    '',
    ...verbs.flatMap(verbSection),
  ].join('\n');
}

function verbSection(verb: Verb): string[] {
  const parameters = parametersOf(verb);
  const table = ['| | |', '|---|---|', ...parameters.map((each) => row(parameterSyntax(each), parameterText(each).en)), ''];
  return [
    `## ${verb.name}`,
    '',
    `${verb.summary.en}. ${verb.description.en}`,
    '',
    '```',
    usageLine(verb),
    '```',
    '',
    ...(parameters.length > 0 ? table : []),
    '```sh',
    ...verb.examples.flatMap((example) => [`# ${example.text.en}`, `daybook ${example.command}`]),
    '```',
    '',
  ];
}

function row(left: string, right: string): string {
  return `| \`${left.replaceAll('|', '\\|')}\` | ${right.replaceAll('|', '\\|')} |`;
}

function globalSyntax(flag: (typeof globalFlags)[number]): string {
  const long = `--${flag.flag}${flag.type === 'boolean' ? '' : ` <${flag.choices?.join('|') ?? flag.placeholder}>`}`;
  return flag.short === null ? long : `-${flag.short}, ${long}`;
}

function codes(exit: 2 | 3): string {
  return Object.entries(errorStatus)
    .filter(([, status]) => status.exit === exit)
    .map(([code]) => `\`${code}\``)
    .join(', ');
}
