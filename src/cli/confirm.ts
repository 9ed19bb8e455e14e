import type { Bilingual, Language } from '../base/text.js';
import type { Prompts } from './ask-entry.js';

/** Asks a person on the terminal a question that Enter answers with yes; leaving means no. */
export function confirmer(load: () => Promise<Prompts>, language: Language): (question: Bilingual) => Promise<boolean> {
  return async (question) => {
    const { confirm, isCancel } = await load();
    const answer = await confirm({ message: question[language], initialValue: true, output: process.stderr });
    return !isCancel(answer) && answer;
  };
}
