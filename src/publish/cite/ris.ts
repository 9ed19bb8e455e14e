import { printable } from '../../base/printable.js';
import type { Citation } from './citation.js';

/** Writes papers as RIS, a record each, with the line ends that RIS asks for. */
export function printRis(citations: readonly Citation[]): string {
  return citations.map((citation) => `${risLines(citation).join('\r\n')}\r\n`).join('\r\n');
}

function risLines({ key, title, url, arxiv, venue, year, month, note }: Citation): readonly string[] {
  const lines: readonly (readonly [tag: string, value: string | null])[] = [
    ['TY', venue === null ? 'GEN' : venue.kind === 'journal' ? 'JOUR' : 'CONF'],
    ['ID', key],
    ['TI', title],
    ['T2', venue?.name ?? null],
    ['PY', year === null ? null : String(year)],
    ['DA', year === null || month === null ? null : `${year}/${String(month).padStart(2, '0')}//`],
    ['AN', arxiv === null ? null : `arXiv:${arxiv}`],
    ['UR', url],
    ['N1', note],
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${printable(value).replace(/\s+/g, ' ')}`]));
}
