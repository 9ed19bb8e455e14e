import { type Formula, splitFormulas } from '../../log/formulas.js';
import type { Inline } from './rich-text.js';

/** Text with its formulas back in place, as nodes of their own. */
export function revealFormulas(text: string, formulas: readonly Formula[]): Inline[] {
  return splitFormulas(text).flatMap((part): Inline[] => {
    if (typeof part === 'string') return [{ type: 'text', text: part }];
    const formula = formulas[part];
    return formula === undefined ? [] : [{ type: 'formula', ...formula }];
  });
}
