import { type Formula, splitFormulas } from '../../log/formulas.js';
import { escapeHtml } from '../markup/escape-html.js';
import type { Typeset } from './typeset.js';

/** Safe HTML with its blocks of code highlighted. */
export function highlightBlocks(html: string, typeset: Typeset): string {
  if (!html.includes('<pre><code class="')) return html;
  return html.replace(/<pre><code class="language-([^"]*)">([\s\S]*?)<\/code><\/pre>/g, (whole, language: string, code: string) => {
    const marked = typeset.code(decode(code).replace(/\n$/, ''), decode(language));
    return marked === null ? whole : `<pre><code>${marked}\n</code></pre>`;
  });
}

/** A formula that was hidden from Markdown, with all its signs as written. */
export interface HiddenFormula extends Formula {
  readonly source: string;
}

/**
 * Safe HTML with its marks drawn as formulas; those inside code, and those that are no TeX, as written. Null when a mark does not
 * stand where text may stand, or is not there although the HTML is the whole text: then the text meant something else.
 */
export function drawFormulas(html: string, formulas: readonly HiddenFormula[], isWhole: boolean, typeset: Typeset): string | null {
  let drawn = 0;
  const draw = (text: string, isCode: boolean): string =>
    splitFormulas(text)
      .map((part) => {
        if (typeof part === 'string') return part;
        const formula = formulas[part];
        if (!formula) return '';
        drawn += 1;
        return (isCode ? null : typeset.formula(formula.tex, formula.display)) ?? escapeHtml(formula.source);
      })
      .join('');
  const out = html.replace(/(<code\b[^<>]*>)([^<]*)|<[^<>]*>|[^<]+/g, (whole, code?: string, inside = '') => {
    if (code !== undefined) return code + draw(inside, true);
    return whole.startsWith('<') ? whole : draw(whole, false);
  });
  return (drawn === formulas.length || !isWhole) && !/[\ue000-\ue002]/.test(out) ? out : null;
}

function decode(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
