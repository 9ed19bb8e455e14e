/** One end of a range, as written. */
export interface RangeEnd {
  readonly text: string;
  readonly included: boolean;
}

/** A range as written; null where it is open. */
export interface WrittenRange {
  readonly from: RangeEnd | null;
  readonly to: RangeEnd | null;
}

/** Reads `3`, `>=3`, `>3`, `<=3`, `<3`, `=3`, `2..4`, `2..` and `..4`; null when an end is missing. */
export function readRange(value: string): WrittenRange | null {
  const text = value.normalize('NFKC').replaceAll('≥', '>=').replaceAll('≤', '<=').trim();
  const [, sign, compared = ''] = /^(>=|<=|>|<|=)(.*)$/s.exec(text) ?? [];
  if (sign) return compared === '' ? null : comparedWith(sign, { text: compared, included: sign.length === 2 });
  // NFKC makes two dots of ‥ and three of an ellipsis, which keyboards make of dots.
  const [from = '', to, more] = text.split(/\.{2,3}/);
  if (more !== undefined || (from === '' && (to ?? '') === '')) return null;
  const end = (written: string): RangeEnd | null => (written === '' ? null : { text: written, included: true });
  return { from: end(from), to: end(to ?? from) };
}

function comparedWith(sign: string, end: RangeEnd): WrittenRange {
  if (sign === '=') return { from: { ...end, included: true }, to: { ...end, included: true } };
  return sign.startsWith('>') ? { from: end, to: null } : { from: null, to: end };
}
