/** The two languages the program speaks. */
export type Language = 'en' | 'zh';

/** A sentence in both languages, made where it is said, chosen where it is shown. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/** Makes a sentence in both languages. */
export const say = (en: string, zh: string): Bilingual => ({ en, zh });

/**
 * The language a list of preferences asks for: `zh_CN.UTF-8`, `zh-Hans`, `en-GB, zh;q=0.5`.
 * Anything that names Chinese first is `zh`; all else is `en`.
 */
export function languageOf(preference: string | null | undefined): Language {
  const first = preference?.split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('zh') ? 'zh' : 'en';
}
