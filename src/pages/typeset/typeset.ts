import { type Remembered, remembered } from '../../base/remembered.js';
import { mayHoldFormulas } from '../../log/formulas.js';
import type { Log, NoteFile } from '../../log/types.js';
import { codeLanguage } from './code-languages.js';

/** Draws what Markdown leaves to others. Each gives null for what it cannot draw, which is then shown as it is written. */
export interface Typeset {
  /** A formula as MathML. */
  readonly formula: (tex: string, display: boolean) => string | null;
  /** The inside of a block of code, its parts marked; `language` as written after the fence. */
  readonly code: (code: string, language: string) => string | null;
}

/** What the texts of a log need to be drawn; null for a log without formulas and code, for which nothing is loaded. */
export async function loadTypeset(log: Log): Promise<Typeset | null> {
  const needs = [...log.notes, ...(log.readme ? [log.readme] : [])].map(typesetNeeds);
  const languages = [...new Set(needs.flatMap((need) => need.languages))].sort();
  const hasFormulas = needs.some((need) => need.hasFormulas);
  if (languages.length === 0 && !hasFormulas) return null;
  return {
    formula: hasFormulas ? (await import('./print-formula.js')).printFormula : () => null,
    code: languages.length > 0 ? await (await import('./highlight-code.js')).openHighlighter(languages) : () => null,
  };
}

/** What a note's text needs to be drawn. */
interface TypesetNeeds {
  readonly languages: readonly string[];
  readonly hasFormulas: boolean;
}

/** The languages of a note's code, and whether it may hold formulas. */
export const typesetNeeds: Remembered<NoteFile, TypesetNeeds> = remembered<NoteFile, TypesetNeeds>(({ text }) => ({
  languages: namedLanguages(text),
  hasFormulas: mayHoldFormulas(text),
}));

function namedLanguages(text: string): readonly string[] {
  if (!text.includes('```') && !text.includes('~~~')) return [];
  return [...text.matchAll(/(?:`{3}|~{3})[ \t]*([\w+#-]{1,20})/g)].flatMap((found) => codeLanguage(found[1] ?? '') ?? []);
}
