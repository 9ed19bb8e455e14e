import { raw } from 'hono/html';
import { readableTex } from '../../base/readable-tex.js';
import { hideFormulas, mayHoldFormulas, splitFormulas } from '../../log/formulas.js';
import type { Html } from '../html.js';
import type { Typeset } from './typeset.js';

/** Plain text of a source, which knows no Markdown: its formulas are drawn, its other TeX is put into words. `isLine` keeps formulas in the line. */
export function TexText(props: { text: string; typeset: Typeset | null | undefined; isLine?: boolean }): Html {
  const { text, typeset, isLine = false } = props;
  const plain = readableTex(text);
  if (!typeset || !plain.includes('$')) return <>{plain}</>;
  const { text: hidden, formulas, at } = hideFormulas(plain, []);
  // A text that holds such marks itself has them still.
  if (formulas.length === 0) return <>{plain}</>;
  return (
    <>
      {splitFormulas(hidden).map((part) => {
        if (typeof part === 'string') return part;
        const { tex = '', display = false } = formulas[part] ?? {};
        const drawn = part < most[isLine ? 'line' : 'text'] ? typeset.formula(tex, display && !isLine) : null;
        const source = plain.slice(at[part]?.start, at[part]?.end);
        // The rows of a matrix make no line.
        if (drawn === null || (isLine && drawn.includes('<mtable'))) return source;
        return raw(isLine ? (/<math[\s\S]*<\/math>/.exec(drawn)?.[0] ?? '') : drawn);
      })}
    </>
  );
}

/** More formulas than three lines or a page of text take come from nobody who writes; a list of a hundred such texts would take seconds. */
const most = { line: 12, text: 200 } as const;

/** What draws the formulas of these texts too, besides those of the log; what is there already, where they have none. */
export async function typesetFor(typeset: Typeset | null | undefined, texts: readonly (string | null)[]): Promise<Typeset | null> {
  if (!texts.some((text) => text !== null && mayHoldFormulas(text))) return typeset ?? null;
  const { printFormula } = await import('./print-formula.js');
  return { formula: printFormula, code: typeset?.code ?? (() => null) };
}
