import type { Bilingual, Language } from './text.js';

/** Tells the user what happens beside the result; never on stdout. */
export interface Logger {
  readonly info: (text: Bilingual) => void;
  readonly warn: (text: Bilingual) => void;
}

/** A logger that hands each sentence, as one line in the user's language, to `write` (such as stderr's). */
export function lineLogger(write: (line: string) => void, language: Language): Logger {
  return {
    info: (text) => write(`${text[language]}\n`),
    warn: (text) => write(`${language === 'zh' ? '注意：' : 'warning: '}${text[language]}\n`),
  };
}

/** A logger that says nothing. */
export const silentLogger: Logger = { info: () => {}, warn: () => {} };
