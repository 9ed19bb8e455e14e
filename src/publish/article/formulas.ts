import type { Span } from '../../base/diagnostic.js';
import type { Inline } from './rich-text.js';

/** A text whose formulas stand as marks of the same length, so that offsets hold and Markdown leaves them alone. */
export interface HiddenFormulas {
  readonly text: string;
  /** As written between the dollar signs, `$$` first for those that stand alone. */
  readonly formulas: readonly string[];
  /** Where each of them stands, and on which line. */
  readonly at: readonly (Span & { readonly line: number })[];
}

// `$\alpha_t$`, `$$ E = mc^2 $$`; code between backticks is passed over. Lengths are bounded so that the search stays linear.
const pattern = /`[^`\n]{0,400}`|\$\$([^$`]{1,600})\$\$|(?<![\\$\w])\$(?![\s$])([^$\n`]{1,300})(?<!\s)\$(?![\d$])/g;

const opening = '\ue000';
const closing = '\ue001';
const filler = '\ue002';
const firstDigit = 0xe010;
const mostFormulas = 0xf8ff - firstDigit;

/** Puts marks in the place of formulas, except where they would touch `kept` (titles, links, pictures). A text that holds such marks itself is left as it is. */
export function hideFormulas(text: string, kept: readonly Span[]): HiddenFormulas {
  if (!text.includes('$') || /[\ue000-\ue002]/.test(text)) return { text, formulas: [], at: [] };
  const formulas: string[] = [];
  const at: (Span & { line: number })[] = [];
  const walls = [...kept].sort((a, b) => a.start - b.start);
  let out = '';
  let from = 0;
  let wall = 0;
  let line = 1;
  for (const found of text.matchAll(pattern)) {
    const tex = found[1] ?? found[2];
    const span = { start: found.index, end: found.index + found[0].length };
    if (tex === undefined || !isFormula(tex) || formulas.length >= mostFormulas) continue;
    while (wall < walls.length && (walls[wall] as Span).end <= span.start) wall += 1;
    if ((walls[wall]?.start ?? Number.POSITIVE_INFINITY) < span.end) continue;
    line += (text.slice(from, span.start).match(/\n/g) ?? []).length;
    const digit = String.fromCharCode(firstDigit + formulas.length);
    out += text.slice(from, span.start) + opening + digit + filler.repeat(found[0].length - 3) + closing;
    from = span.end;
    formulas.push(`${found[1] === undefined ? '$' : '$$'}${tex.trim()}`);
    at.push({ ...span, line });
    line += (found[0].match(/\n/g) ?? []).length;
  }
  return { text: out + text.slice(from), formulas, at };
}

/** Text with its formulas back in place, as nodes of their own. */
export function revealFormulas(text: string, formulas: readonly string[]): Inline[] {
  if (!text.includes(opening)) return [{ type: 'text', text }];
  return text.split(/(\ue000[\ue010-\uf8ff]\ue002*\ue001)/).flatMap((part): Inline[] => {
    const written = part.startsWith(opening) ? formulas[part.charCodeAt(1) - firstDigit] : undefined;
    if (written === undefined) return part === '' ? [] : [{ type: 'text', text: part }];
    const display = written.startsWith('$$');
    return [{ type: 'formula', tex: written.slice(display ? 2 : 1), display }];
  });
}

/** TeX, not a price: it has a command, an index, a power, a relation, or is one letter; it has no Han letters outside braces and no Markdown link. */
function isFormula(tex: string): boolean {
  if (/\][([]|[a-z]:\s*\S*script|\n\s*\n/i.test(tex)) return false;
  if (/[\u3400-\u9fff\uff00-\uffef]/.test(tex.replace(/\{[^{}]*\}/g, ''))) return false;
  return /[\\_^={}<>]|^\s*[A-Za-z]'*\s*$|[A-Za-z]\s*[+*/-]|[+*/-]\s*[A-Za-z]/.test(tex);
}
