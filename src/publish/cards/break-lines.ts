import { isHan, measure, textWidth } from './text-width.js';

/**
 * Breaks a title into at most `most` lines of a width in em; null when it does not fit. No line breaks inside a Latin word that
 * fits on one, begins with a closing mark or ends with an opening one; breaks after a clause and between Chinese words are preferred.
 */
export function breakLines(text: string, width: number, most: number): readonly string[] | null {
  const atoms = atomsOf(text, width);
  const characters = atoms.flatMap((atom) => [...atom.text]);
  const widthOf = measure(characters);
  if (widthOf(0, characters.length) > width * most) return null;
  const setting: Setting = { atoms, characters, width, widthOf, known: new Map() };
  let chosen: Broken | null = null;
  for (let count = 1; count <= most; count++) {
    const broken = breakFrom(setting, 0, count);
    if (broken && (!chosen || broken.cost < chosen.cost)) chosen = broken;
  }
  return chosen?.lines ?? null;
}

interface Setting {
  readonly atoms: readonly Atom[];
  readonly characters: readonly string[];
  readonly width: number;
  readonly widthOf: (start: number, end: number) => number;
  /** The best way from an atom in a number of lines, once it is found. */
  readonly known: Map<string, Broken | null>;
}

/** The cheapest way to set the atoms from `start` in exactly `count` lines. */
function breakFrom(setting: Setting, start: number, count: number): Broken | null {
  const key = `${start} ${count}`;
  const known = setting.known.get(key);
  if (known !== undefined) return known;
  const { atoms, width } = setting;
  let cheapest: Broken | null = null;
  for (let end = start + 1; end <= atoms.length; end++) {
    const [from, to] = lineOf(setting, start, end);
    const used = setting.widthOf(from, to);
    if (used > width) break;
    const after = atoms[end];
    if ((after === undefined) !== (count === 1)) continue;
    const penalty = after ? 12 * (1 - used / width) ** 2 + breakPenalty(atoms[end - 1] as Atom, after) : lastLinePenalty(used, start);
    const rest = after ? (penalty === Number.POSITIVE_INFINITY ? null : breakFrom(setting, end, count - 1)) : { lines: [], cost: 0 };
    if (!rest) continue;
    const cost = rest.cost + penalty + 2;
    if (!cheapest || cost < cheapest.cost) cheapest = { lines: [setting.characters.slice(from, to).join(''), ...rest.lines], cost };
  }
  setting.known.set(key, cheapest);
  return cheapest;
}

/** The characters of a line of atoms, without the spaces at its ends. */
function lineOf({ atoms, characters }: Setting, start: number, end: number): readonly [from: number, to: number] {
  const last = atoms[end - 1] as Atom;
  let from = (atoms[start] as Atom).at;
  let to = last.at + [...last.text].length;
  while (from < to && characters[from]?.trim() === '') from += 1;
  while (from < to && characters[to - 1]?.trim() === '') to -= 1;
  return [from, to];
}

interface Broken {
  readonly lines: readonly string[];
  readonly cost: number;
}

/** What cannot be broken: a Latin word, a Han character, a mark, spaces. */
interface Atom {
  readonly text: string;
  /** Number of characters before it. */
  readonly at: number;
  /** Number of the word it belongs to. */
  readonly word: number;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

function atomsOf(text: string, width: number): readonly Atom[] {
  const atoms: Atom[] = [];
  let word = 0;
  let at = 0;
  // "Transformer", "Q-score:", " ", "检测"
  for (const [piece] of text.matchAll(
    /\s+|[^\s\u2e80-\u9fff\uf900-\uffef“”‘’…—\u{20000}-\u{3ffff}]+|[\u2e80-\u9fff\uf900-\uffef“”‘’…—\u{20000}-\u{3ffff}]+/gu,
  )) {
    const isWhole = !isHan(piece) && !/[\u3000-\u303f\uff00-\uffef“”‘’…—]/.test(piece) && textWidth(piece) <= width;
    for (const part of isWhole ? [piece] : [...words.segment(piece)].map(({ segment }) => segment)) {
      word += 1;
      for (const atom of isWhole ? [part] : part) {
        atoms.push({ text: atom, at, word });
        at += [...atom].length;
      }
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
