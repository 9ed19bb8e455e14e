import type { Verb } from '../operations/operation.js';
import { tokensOf } from './tokens.js';
import { unknownVerb } from './unknown-verb.js';
import { verbsOf } from './verbs-of.js';

/** The verb that was typed, and which arguments are its words. */
export interface FoundVerb {
  readonly verb: Verb | null;
  /** The first word of several verbs, such as `publish`, when help on them is wanted. */
  readonly group: string | null;
  readonly indexes: readonly number[];
  readonly help: boolean;
}

/**
 * The verb is the first words that are no flag and no flag's value; `help` before it asks for its help.
 * @throws DaybookError `usage` naming the nearest verb.
 */
export function findVerb(args: readonly string[], verbs: readonly Verb[]): FoundVerb {
  const tokens = tokensOf(args, []);
  const all = tokens.filter((token) => token.kind === 'positional');
  const help = all[0]?.value === 'help';
  const words = help ? all.slice(1) : all;
  const first = help ? all.slice(0, 1).map((token) => token.index) : [];
  const [word] = words;
  if (!word) return { verb: null, group: null, indexes: first, help };
  for (const length of [2, 1]) {
    const used = words.slice(0, length);
    const verb = verbs.find((each) => each.name === used.map((token) => token.value).join(' '));
    if (verb) return { verb, group: null, indexes: [...first, ...used.map((token) => token.index)], help };
  }
  const asksForHelp = help || tokens.some((token) => token.kind === 'option' && (token.name === 'help' || token.name === 'h'));
  const alone = verbs.find((verb) => verb.name === aloneVerbs[word.value]);
  // A word after a flag may be the flag's value.
  if (alone && !asksForHelp && tokens[tokens.indexOf(word) + 1]?.kind !== 'positional') {
    return { verb: alone, group: null, indexes: [...first, word.index], help };
  }
  if (asksForHelp && words.length === 1 && verbsOf(word.value, verbs).length > 0) {
    return { verb: null, group: word.value, indexes: [...first, word.index], help: true };
  }
  throw unknownVerb(word.value, words[1]?.value, verbs);
}

/** The first word of several verbs that by itself means one of them: what most people want of it most days. */
const aloneVerbs: Readonly<Record<string, string>> = { inbox: 'inbox items' };
