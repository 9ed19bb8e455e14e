/** A sentence in both languages of the program. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/** Makes a sentence in both languages. */
export const say = (en: string, zh: string): Bilingual => ({ en, zh });
