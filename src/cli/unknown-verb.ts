import { DaybookError } from '../base/errors.js';
import { nearest } from '../base/nearest.js';
import { say } from '../base/text.js';
import { shortened } from '../operations/find-target.js';
import type { Verb } from '../operations/operation.js';
import { verbsOf } from './verbs-of.js';

/** No verb is called so: what was typed, the nearest that there is, and where all are told of. */
export function unknownVerb(word: string, next: string | undefined, verbs: readonly Verb[]): DaybookError {
  const isGroup = verbsOf(word, verbs).length > 0;
  const typed = isGroup && next !== undefined ? `${word} ${next}` : word;
  const text =
    isGroup && next === undefined
      ? say(`“${word}” needs one more word.`, `“${word}”后面还需要一个词。`)
      : say(`There is no verb “${shortened(typed)}”.`, `没有“${shortened(typed)}”这个命令。`);
  const near = isGroup ? nearestOf(word, next, verbs) : nearestVerb(word, next, verbs);
  const meant = near === null ? say('', '') : say(`Did you mean “${near}”? `, `是不是“${near}”？`);
  const help = isGroup ? `daybook ${word} --help` : 'daybook --help';
  return new DaybookError('usage', text, {
    hint: say(`${meant.en}See ${help} for all of them.`, `${meant.zh}全部命令见 ${help}。`),
  });
}

/** Among those that begin with a word. */
function nearestOf(word: string, next: string | undefined, verbs: readonly Verb[]): string | null {
  const words = verbsOf(word, verbs).map(({ name }) => name.slice(word.length + 1));
  const near = next === undefined ? null : nearest(next, words);
  return near === null ? null : `${word} ${near}`;
}

/** Among first words, with the word after it where that makes a verb: `inbx list` means `inbox list`. */
function nearestVerb(word: string, next: string | undefined, verbs: readonly Verb[]): string | null {
  const near = nearest(word, [...new Set(verbs.map(({ name }) => name.split(' ')[0] ?? name))]);
  return near === null ? null : (nearestOf(near, next, verbs) ?? near);
}
