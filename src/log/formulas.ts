import type { Span } from '../base/diagnostic.js';
import { codeFences } from './code-fences.js';

/** A formula as TeX, without its dollar signs. */
export interface Formula {
  readonly tex: string;
  /** True for one between `$$`, which stands alone. */
  readonly display: boolean;
}

/** A text whose formulas stand as marks of the same length, so that offsets hold and Markdown leaves them alone. */
export interface HiddenFormulas {
  readonly text: string;
  readonly formulas: readonly Formula[];
  /** Where each of them stands, and on which line. */
  readonly at: readonly (Span & { readonly line: number })[];
}

// `$\alpha_t$`, `$$ E = mc^2 $$`; code between backticks is passed over, and `$HOME/bin:$PATH`, whose second sign begins a word,
// is none. Lengths are bounded so that the search stays linear.
const pattern = /`[^`\n]{0,400}`|\$\$([^$`]{1,600})\$\$|(?<![\\$\w])\$(?![\s$])([^$\n`]{1,300})(?<!\s)\$(?![\w$])/g;

const opening = '\ue000';
const closing = '\ue001';
const filler = '\ue002';
const firstDigit = 0xe010;
const mostFormulas = 0xf8ff - firstDigit;

/** A mark that `hideFormulas` made. */
const mark: RegExp = /\ue000[\ue010-\uf8ff]\ue002*\ue001/;

/**
 * Puts marks in the place of formulas, except where they would touch `kept` (titles, links, pictures) or fenced code. A text that
 * holds such marks itself is left as it is.
 */
export function hideFormulas(text: string, kept: readonly Span[]): HiddenFormulas {
  if (!text.includes('$') || /[\ue000-\ue002]/.test(text)) return { text, formulas: [], at: [] };
  const formulas: Formula[] = [];
  const at: (Span & { line: number })[] = [];
  const walls = [...kept, ...codeFences(text)].sort((a, b) => a.start - b.start);
  let out = '';
  let from = 0;
  let wall = 0;
  let line = 1;
  for (const found of text.matchAll(pattern)) {
    const tex = found[1] ?? found[2];
    const span = { start: found.index, end: found.index + found[0].length };
    if (tex === undefined || !isFormula(tex) || isShell(tex, text[span.end]) || formulas.length >= mostFormulas) continue;
    while (wall < walls.length && (walls[wall] as Span).end <= span.start) wall += 1;
    if ((walls[wall]?.start ?? Number.POSITIVE_INFINITY) < span.end) continue;
    line += (text.slice(from, span.start).match(/\n/g) ?? []).length;
    const digit = String.fromCharCode(firstDigit + formulas.length);
    out += text.slice(from, span.start) + opening + digit + filler.repeat(found[0].length - 3) + closing;
    from = span.end;
    formulas.push({ tex: tex.trim(), display: found[1] !== undefined });
    at.push({ ...span, line });
    line += (found[0].match(/\n/g) ?? []).length;
  }
  return { text: out + text.slice(from), formulas, at };
}

/** A text with marks in parts: what is no mark as it stands, and for each mark the number of its formula. */
export function splitFormulas(text: string): readonly (string | number)[] {
  if (!text.includes(opening)) return [text];
  return text
    .split(new RegExp(`(${mark.source})`))
    .map((part) => (mark.test(part) ? part.charCodeAt(1) - firstDigit : part))
    .filter((part) => part !== '');
}

/** True when a text or any part of it may hold a formula; says yes to some that do not. */
export function mayHoldFormulas(text: string): boolean {
  if (!text.includes('$')) return false;
  // No formula holds a dollar sign: it is all that stands between two of them.
  return text
    .split('$')
    .slice(1, -1)
    .some((between) => between.length <= 600 && isFormula(between));
}

/**
 * TeX, not a price: it has a command, an index, a power, a relation, or is one letter; it has no Han letters outside braces, no
 * Markdown link and no two words beside each other.
 */
function isFormula(tex: string): boolean {
  if (/\][([]|[a-z]:\s*\S*script|\n\s*\n/i.test(tex)) return false;
  const bare = tex.replace(/\{[^{}]*\}/g, '');
  if (/[\u3400-\u9fff\uff00-\uffef]/.test(bare) || /[A-Za-z]{2} +[A-Za-z]{2}/.test(bare.replace(/\\[A-Za-z]+/g, ''))) return false;
  // "$5/GPU a day, and 3$" has a sum of money before its words.
  if (/^\s*\d[\d.,]*\S* [^\\_^={}<>]*$/.test(tex)) return false;
  return /[\\_^={}<>]|^\s*[A-Za-z]'*\s*$|[A-Za-z]\s*[+*/-]|[+*/-]\s*[A-Za-z]/.test(tex);
}

/** `${HOME}/${USER}` and `$(pwd)/$(date)` are two of the shell's own, not a formula and a rest. */
function isShell(tex: string, next: string | undefined): boolean {
  return (next === '{' && tex.startsWith('{')) || (next === '(' && tex.startsWith('('));
}
