import type { Verb } from '../operations/operation.js';

/** The verbs that begin with a word: `publish readme`, `publish site`. */
export function verbsOf(group: string, verbs: readonly Verb[]): readonly Verb[] {
  return verbs.filter((verb) => verb.name.startsWith(`${group} `));
}
