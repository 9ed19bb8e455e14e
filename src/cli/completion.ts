import type { Verb } from '../operations/operation.js';
import { type Parameter, parametersOf } from '../operations/parameters.js';
import type { Shell } from './completion-verb.js';
import { globalFlags } from './global-flags.js';

/** A script that completes verbs, flags and choices in a shell. */
export function completionScript(shell: Shell, verbs: readonly Verb[]): string {
  return writers[shell](verbs);
}

const writers: Readonly<Record<Shell, (verbs: readonly Verb[]) => string>> = { bash, zsh, fish };

function bash(verbs: readonly Verb[]): string {
  return [
    '# bash completion for daybook',
    '_daybook() {',
    `  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" verb="" at`,
    '  for ((at = 1; at < COMP_CWORD; at++)); do',
    `    case "\${COMP_WORDS[at]}" in`,
    '      -C|--directory|--lang) ((at++)) ;;',
    '      -*) ;;',
    `      *) verb="\${verb:+$verb }\${COMP_WORDS[at]}" ;;`,
    '    esac',
    '  done',
    '  case "$before" in',
    '    -C|--directory) COMPREPLY=($(compgen -d -- "$word")); return ;;',
    ...flagChoices(verbs).map(([flag, choices]) => `    --${flag}) COMPREPLY=($(compgen -W "${choices.join(' ')}" -- "$word")); return ;;`),
    '  esac',
    '  local words',
    '  case "$verb" in',
    ...groups(verbs).map(([word, next]) => `    "${word}") words="${next.join(' ')}" ;;`),
    ...verbs.map((verb) => `    "${verb.name}"*) words="${completions(verb).join(' ')}" ;;`),
    `    *) words="${[...new Set(verbs.map(firstWord))].join(' ')} ${globalWords().join(' ')}" ;;`,
    '  esac',
    '  COMPREPLY=($(compgen -W "$words" -- "$word"))',
    '}',
    'complete -o default -F _daybook daybook',
    '',
  ].join('\n');
}

function zsh(verbs: readonly Verb[]): string {
  return [
    '# zsh completion for daybook',
    'autoload -U +X compinit && compinit',
    'autoload -U +X bashcompinit && bashcompinit',
    bash(verbs),
  ].join('\n');
}

function fish(verbs: readonly Verb[]): string {
  const lines = ['# fish completion for daybook', 'complete -c daybook -f'];
  lines.push("complete -c daybook -s C -l directory -r -a '(__fish_complete_directories)'");
  const firstWords = [...new Set(verbs.map(firstWord))];
  for (const word of firstWords) {
    const verb = verbs.find((each) => each.name === word);
    lines.push(`complete -c daybook -n __fish_use_subcommand -a ${word}${verb ? ` -d ${quoted(verb.summary.en)}` : ''}`);
  }
  for (const [word, next] of groups(verbs))
    lines.push(`complete -c daybook -n '__fish_seen_subcommand_from ${word}' -a ${quoted(next.join(' '))}`);
  for (const verb of verbs) {
    const seen = `-n '__fish_seen_subcommand_from ${firstWord(verb)}'`;
    for (const parameter of parametersOf(verb)) {
      if (parameter.positional) {
        if (parameter.choices) lines.push(`complete -c daybook ${seen} -a ${quoted(parameter.choices.join(' '))}`);
      } else lines.push(`complete -c daybook ${seen} -l ${parameter.flag}${fishValue(parameter)} -d ${quoted(parameter.description.en)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function fishValue(parameter: Parameter): string {
  if (parameter.type === 'boolean') return '';
  return parameter.choices ? ` -x -a ${quoted(parameter.choices.join(' '))}` : ' -r';
}

/** First words of verbs of two words, with the second words. */
function groups(verbs: readonly Verb[]): [string, string[]][] {
  const found = new Map<string, string[]>();
  for (const verb of verbs) {
    const [first = '', second] = verb.name.split(' ');
    if (second !== undefined) found.set(first, [...(found.get(first) ?? []), second]);
  }
  return [...found];
}

function completions(verb: Verb): string[] {
  const parameters = parametersOf(verb);
  const choices = parameters.filter((each) => each.positional).flatMap((each) => each.choices ?? []);
  return [...choices, ...parameters.filter((each) => !each.positional).map((each) => `--${each.flag}`), ...globalWords()];
}

function flagChoices(verbs: readonly Verb[]): [string, readonly string[]][] {
  const found = new Map<string, Set<string>>();
  for (const each of [...verbs.flatMap(parametersOf), ...globalFlags]) {
    if (('positional' in each && each.positional) || !each.choices) continue;
    found.set(each.flag, new Set([...(found.get(each.flag) ?? []), ...each.choices]));
  }
  return [...found].map(([flag, choices]) => [flag, [...choices]]);
}

function globalWords(): string[] {
  return globalFlags.map((flag) => (flag.short === 'C' ? '-C' : `--${flag.flag}`));
}

function firstWord(verb: Verb): string {
  return verb.name.split(' ')[0] ?? verb.name;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
