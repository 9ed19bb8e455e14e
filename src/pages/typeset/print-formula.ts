import katex from 'katex';
import { escapeHtml } from '../markup/escape-html.js';
import { mathLetters } from './math-letters.js';
import { spaceOperators } from './space-operators.js';

/** What KaTeX paints what it does not trust or know with; no formula holds it. */
const errorColor = 'refused';

/** MathML longer than this comes from macros, not from a person. */
const longestMath = 20_000;

/** Further than this, in em, nobody raises or lowers a part of a formula: it would stand over what others wrote. */
const mostRaised = 3;

/** A formula of more signs than this may be wider than a phone, and scrolls by itself. */
const mostSigns = 24;

/** A formula as MathML; null for what is no TeX, or asks for links, pictures, styles or too much. */
export function printFormula(tex: string, display: boolean): string | null {
  const inside = mathOf(tex, display);
  if (inside === null) return null;
  const signs = inside.replace(/<[^<>]*>/g, '').replace(/&#?\w+;/g, 'x');
  const math = `<math${display ? ' display="block"' : ''} alttext="${escapeHtml(tex)}">${spaceOperators(inside)}</math>`;
  const isWide = signs.length > mostSigns || inside.includes(' width="');
  if (!isWide && !display) return math;
  return `<span class="formula${display ? ' alone' : ''}"${isWide ? ' tabindex="0"' : ''}>${math}</span>`;
}

/** What stands inside `<math>`; only listed elements and attributes. */
function mathOf(tex: string, displayMode: boolean): string | null {
  let html: string;
  try {
    html = katex.renderToString(tex, {
      output: 'mathml',
      displayMode,
      strict: 'ignore',
      trust: false,
      throwOnError: true,
      errorColor,
      maxExpand: 200,
      maxSize: 3,
    });
  } catch {
    return null;
  }
  const inside = /<semantics>([\s\S]*)<annotation /.exec(html)?.[1];
  if (inside === undefined || inside.length > longestMath || inside.includes(`"${errorColor}"`)) return null;
  if (!(raisedBy(inside) <= mostRaised)) return null;
  let isKnown = true;
  const written = inside.replace(/<(\/?)([a-z]+)([^<>]*)>([^<]*)/g, (_, slash: string, tag: string, attributes: string, text: string) => {
    if (!elements.has(tag)) isKnown = false;
    return `<${slash}${tag}${keptAttributes(attributes)}>${mathLetters(text, /mathvariant="([a-z-]+)"/.exec(attributes)?.[1] ?? '')}`;
  });
  return isKnown ? written : null;
}

/** How many em parts are raised and lowered, all together, as they may stand in each other; no number where another length is told. */
function raisedBy(inside: string): number {
  const lengths = [...inside.matchAll(/ voffset="[+-]?([\d.]*)([^"]*)"/g)];
  return lengths.reduce((sum, [, number, unit = '']) => sum + Number(number) * (unitsInEm[unit] ?? Number.NaN), 0);
}

/** Roughly; boxes are told in points. */
const unitsInEm: Readonly<Record<string, number>> = { em: 1, ex: 0.5, pt: 0.1 };

function keptAttributes(attributes: string): string {
  const kept = [...attributes.matchAll(/\s([a-z]+)="([\w +.%-]*)"/g)].filter(([, name = '', value]) =>
    name === 'mathvariant' ? value === 'normal' : names.has(name),
  );
  return kept.map(([whole]) => whole).join('');
}

// biome-ignore format: a list of words
const elements: ReadonlySet<string> = new Set([
  'menclose', 'mfrac', 'mi', 'mn', 'mo', 'mover', 'mpadded', 'mphantom', 'mroot', 'mrow', 'mspace', 'msqrt', 'mstyle', 'msub', 'msubsup', 'msup',
  'mtable', 'mtd', 'mtext', 'mtr', 'munder', 'munderover',
]);

// Without colours: a page has its own.
// biome-ignore format: a list of words
const names: ReadonlySet<string> = new Set([
  'accent', 'accentunder', 'columnalign', 'columnlines', 'columnspacing', 'depth', 'displaystyle', 'fence', 'height', 'largeop', 'linethickness',
  'lspace', 'maxsize', 'minsize', 'movablelimits', 'notation', 'rowlines', 'rowspacing', 'rspace', 'scriptlevel', 'separator', 'stretchy',
  'symmetric', 'voffset', 'width',
]);
