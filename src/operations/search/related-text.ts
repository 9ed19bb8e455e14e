import { type Language, say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import type { RelatedOutput } from '../related.js';

/** The entries nearest to one for a terminal: the ref, stars and title of each, and below it why it is near. */
export function relatedText({ ref, hits }: RelatedOutput, language: Language, color: boolean): string {
  if (hits.length === 0) return say(`Nothing is near ${ref}.`, `没有与 ${ref} 相近的记录。`)[language];
  return hits
    .map(({ ref, relevance, title, reasons }) => {
      const stars = relevance === 0 ? '' : ` ${'★'.repeat(relevance)}`;
      const why = reasons.map(visible).join(' · ');
      return `${color ? `\u001b[2m${ref}\u001b[22m` : ref}${stars}  ${visible(title)}\n    ${why}`;
    })
    .join('\n');
}
