/**
 * MathML with the thin spaces that TeX sets around `\log`, `\max` and the like. KaTeX leaves them to the sign of a function, U+2061, at which
 * browsers set none.
 */
export function spaceOperators(math: string): string {
  if (!math.includes(functionSign)) return math;
  const path: [MathElement, ...MathElement[]] = [{ tag: 'mrow', open: '', children: [] }];
  for (const [piece, slash, tag = ''] of math.matchAll(/<(\/?)([a-z]+)[^<>]*>|[^<]+/g)) {
    const parent = path.at(-1) ?? path[0];
    if (slash === '/') path.pop();
    else if (slash === undefined) parent.children.push(piece);
    else {
      const element: MathElement = { tag, open: piece, children: [] };
      parent.children.push(element);
      path.push(element);
    }
  }
  return inside(path[0]);
}

interface MathElement {
  readonly tag: string;
  readonly open: string;
  readonly children: (MathElement | string)[];
}

const functionSign = '\u2061';
const thinSpace = '<mspace width="0.1667em"></mspace>';

/** Elements whose parts stand beside each other; those of others are told by their places. */
const rows: ReadonlySet<string> = new Set(['mrow', 'mtd', 'mstyle', 'mpadded', 'mphantom', 'msqrt', 'menclose']);
const scripts: ReadonlySet<string> = new Set(['msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover']);

function inside({ tag, children }: MathElement): string {
  if (!rows.has(tag)) return children.map(written).join('');
  let line = '';
  let before: Kind = 'space';
  for (const [at, child] of children.entries()) {
    const kind = isFunctionSign(children[at + 1]) ? 'operator' : kindOf(child);
    const isOfOperator = isFunctionSign(child);
    const isApart = (kind === 'operator' && before === 'atom') || (before === 'operator' && (kind === 'atom' || kind === 'operator'));
    line += `${isApart && !isOfOperator ? thinSpace : ''}${written(child)}`;
    if (!isOfOperator) before = kind;
  }
  return line;
}

function written(node: MathElement | string): string {
  return typeof node === 'string' ? node : `${node.open}${inside(node)}</${node.tag}>`;
}

/** Atoms and operators are kept apart; signs and spaces keep their own distance. */
type Kind = 'atom' | 'operator' | 'sign' | 'space';

function kindOf(node: MathElement | string): Kind {
  if (typeof node === 'string' || node.tag === 'mspace') return 'space';
  if (node.tag === 'mtext') return textOf(node).trim() === '' ? 'space' : 'atom';
  if (node.tag === 'mo') return /^[)\]}|]$/.test(textOf(node)) ? 'atom' : 'sign';
  return isOperator(node) ? 'operator' : 'atom';
}

/** An operator with what stands above and below it, too. */
function isOperator({ tag, children: [first, second] }: MathElement): boolean {
  if (tag === 'mrow' && isFunctionSign(second)) return true;
  return scripts.has(tag) && typeof first === 'object' && isOperator(first);
}

function isFunctionSign(node: MathElement | string | undefined): boolean {
  return typeof node === 'object' && node.tag === 'mo' && textOf(node) === functionSign;
}

function textOf({ children }: MathElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
