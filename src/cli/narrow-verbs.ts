import type { Verb } from '../operations/operation.js';
import { parametersOf } from '../operations/parameters.js';
import { findVerb } from './find-verb.js';
import { tokensOf } from './tokens.js';

/** The verbs, with the one that was typed narrowed to the words typed after it, if its flags depend on them. */
export async function narrowVerbs(args: readonly string[], verbs: readonly Verb[]): Promise<readonly Verb[]> {
  const { verb, indexes } = findVerb(args, verbs);
  if (!verb?.narrow) return verbs;
  const rest = args.filter((_, index) => !indexes.includes(index));
  const words = tokensOf(rest, parametersOf(verb)).flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  if (words.length === 0) return verbs;
  const narrowed = await verb.narrow(verb, words);
  return verbs.map((each) => (each === verb ? narrowed : each));
}
