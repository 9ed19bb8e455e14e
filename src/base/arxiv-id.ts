import { withoutLastSlashes } from './slashes.js';

/** A pointer to an arXiv paper. */
export interface ArxivReference {
  /** `2203.01305` or `cs/0112017`, without version. As written when it is not valid. */
  readonly id: string;
  readonly version: number | null;
  /** False when no arXiv paper can have this id: wrong number of digits, month 13, nothing at all. */
  readonly valid: boolean;
  /** The first part of the path: `abs`, `pdf`, `html`; "" when the id was not read from an arXiv address. */
  readonly form: string;
}

/** Reads an arXiv id as it ends an address, with version, `.pdf` and slashes: `2203.01305v2.pdf`. */
export function readArxivId(text: string, form: string): ArxivReference {
  const name = withoutLastSlashes(safeDecode(text)).replace(/\.pdf$/i, '');
  const found = /^(.*?)(?:v(\d{1,3}))?$/i.exec(name);
  const id = found?.[1] ?? name;
  return { id: id.replace(/^([a-z-]+)\.[a-z]{2}\//i, '$1/'), version: found?.[2] ? Number(found[2]) : null, valid: isArxivId(id), form };
}

function isArxivId(id: string): boolean {
  const found = /^(\d{2})(\d{2})\.(\d{4,5})$/.exec(id);
  // Before April 2007: cs/0112017, math.GT/0309136.
  if (!found) return /^[a-z-]+(?:\.[a-z]{2})?\/\d{2}(?:0[1-9]|1[0-2])\d{3}$/i.test(id);
  const year = Number(found[1]);
  const month = Number(found[2]);
  if (month < 1 || month > 12 || year < 7 || (year === 7 && month < 4)) return false;
  return (found[3] ?? '').length === (year < 15 ? 4 : 5);
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
