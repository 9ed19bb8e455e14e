import { isHan, textWidth } from './text-width.js';

/**
 * Breaks a title into at most `most` lines of a width in em; null when it does not fit. No line breaks inside a Latin word that
 * fits on one, begins with a closing mark or ends with an opening one; breaks after a clause and between Chinese words are preferred.
 */
export function breakLines(text: string, width: number, most: number): readonly string[] | null {
  const atoms = atomsOf(text, width);
  const best = new Map<string, Broken | null>();
  let chosen: Broken | null = null;
  for (let lines = 1; lines <= most; lines++) {
    const broken = breakFrom(0, lines);
    if (broken && (!chosen || broken.cost < chosen.cost)) chosen = broken;
  }
  return chosen && chosen.lines;

  /** The cheapest way to set the atoms from `start` in exactly `count` lines. */
  function breakFrom(start: number, count: number): Broken | null {
    const key = `${start} ${count}`;
    const known = best.get(key);
    if (known !== undefined) return known;
    let cheapest: Broken | null = null;
    for (let end = start + 1; end <= atoms.length; end++) {
      const line = atoms
        .slice(start, end)
        .map((atom) => atom.text)
        .join('')
        .trim();
      const used = textWidth(line);
      if (used > width) break;
      const isLast = end === atoms.length;
      if (isLast !== (count === 1)) continue;
      const penalty = isLast ? lastLinePenalty(used, start) : breakPenalty(atoms[end - 1] as Atom, atoms[end] as Atom);
      const rest = isLast ? { lines: [], cost: 0 } : penalty === Number.POSITIVE_INFINITY ? null : breakFrom(end, count - 1);
      if (!rest) continue;
      const slack = isLast ? 0 : 12 * (1 - used / width) ** 2;
      const cost = rest.cost + 2 + slack + penalty;
      if (!cheapest || cost < cheapest.cost) cheapest = { lines: [line, ...rest.lines], cost };
    }
    best.set(key, cheapest);
    return cheapest;
  }
}

interface Broken {
  readonly lines: readonly string[];
  readonly cost: number;
}

/** What cannot be broken: a Latin word, a Han character, a mark, spaces. */
interface Atom {
  readonly text: string;
  /** Number of the word it belongs to. */
  readonly word: number;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

function atomsOf(text: string, width: number): readonly Atom[] {
  const atoms: Atom[] = [];
  let word = 0;
  // "Transformer", "Q-score:", " ", "检测"
  for (const [piece] of text.matchAll(
    /\s+|[^\s\u2e80-\u9fff\uf900-\uffef“”‘’…—\u{20000}-\u{3ffff}]+|[\u2e80-\u9fff\uf900-\uffef“”‘’…—\u{20000}-\u{3ffff}]+/gu,
  )) {
    const isWhole = !isHan(piece) && !/[\u3000-\u303f\uff00-\uffef“”‘’…—]/.test(piece) && textWidth(piece) <= width;
    for (const part of isWhole ? [piece] : [...words.segment(piece)].map(({ segment }) => segment)) {
      word += 1;
      for (const atom of isWhole ? [part] : part) atoms.push({ text: atom, word });
    }
  }
  return atoms;
}

const noStart = /^[，。、；：？！）》〉」』】〕”’…—～·,.;:?!)\]}%/|｜丨-]/u;
const noEnd = /[（《〈「『【〔“‘([{#@$]$/u;
const clauseEnd = /[，。；：？！、）》」』】”…—|｜丨:]\s*$/u;

/** What a break between two atoms costs; infinite where it is forbidden. */
function breakPenalty(before: Atom, after: Atom): number {
  if (noStart.test(after.text) || noEnd.test(before.text)) return Number.POSITIVE_INFINITY;
  if (after.text.trim() === '') return Number.POSITIVE_INFINITY;
  if (clauseEnd.test(before.text)) return 0;
  if (before.word === after.word) return isHan(before.text) ? 10 : 30;
  return before.text.trim() === '' ? 1 : 2.5;
}

/** A last line of a character or two looks lost. */
function lastLinePenalty(used: number, start: number): number {
  return start > 0 && used < 3 ? 8 : 0;
}
