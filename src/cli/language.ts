import { type Language, languageOf } from '../base/text.js';

/** The language asked for: by `--lang`, else by the locale of the environment, as POSIX orders its variables; null when nobody asks. */
export function cliLanguage(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Language | null {
  const asked = askedFor(args) ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || 'C');
  return /^(C|POSIX)([.@]|$)/.test(asked) ? null : languageOf(asked);
}

/** The language that `--lang` names; null when nobody chose one. */
export function chosenLanguage(args: readonly string[]): Language | null {
  const asked = askedFor(args);
  return asked === null ? null : languageOf(asked);
}

/** Looked for before the arguments are parsed, because a wrong argument needs a language to be named in. */
function askedFor(args: readonly string[]): string | null {
  const end = args.indexOf('--');
  const flags = end < 0 ? args : args.slice(0, end);
  const joined = flags.find((arg) => arg.startsWith('--lang='));
  if (joined !== undefined) return joined.slice('--lang='.length);
  const at = flags.indexOf('--lang');
  return at < 0 ? null : (flags[at + 1] ?? null);
}
