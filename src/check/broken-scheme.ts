import type { TextEdit } from '../base/diagnostic.js';
import { editDistance } from '../base/nearest.js';

/**
 * Beginnings of addresses that are not `http://` or `https://` but were meant to be, as edits that put them right:
 * `hhttps://`, `https: //`, `https//`, `https：//`, `https:/`, `ttps://`, `https://https://`. Only before what looks like a host.
 */
export function brokenSchemes(line: string): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const found of line.matchAll(
    /(?<![\w:/.@=&?-])([a-z]{3,8})(\s?[:：;]?\s?)(\/{1,3}|\/\s\/)\s?(?=(?:[\w-]{1,63}\.){1,6}[a-z]{2})/gi,
  )) {
    const [written, word = '', colon = '', slashes = ''] = found;
    const scheme = meantScheme(word);
    const isRight = colon === ':' && slashes === '//' && written.endsWith('/') && word.toLowerCase() === scheme;
    // "http/2" and a path such as "https/…" are left alone: without a colon two slashes must be there.
    if (scheme === null || isRight || (colon.trim() === '' && slashes.length < 2)) continue;
    edits.push({ start: found.index, end: found.index + written.length, text: `${scheme}://` });
  }
  for (const found of line.matchAll(/https?:\/\/(?=https?:\/\/)/g))
    edits.push({ start: found.index, end: found.index + found[0].length, text: '' });
  return edits;
}

function meantScheme(word: string): 'http' | 'https' | null {
  const lower = word.toLowerCase();
  if (lower === 'http' || lower === 'https') return lower;
  if (!/^[htps]+$/.test(lower) || !lower.includes('tp')) return null;
  if (editDistance(lower, 'https') <= (lower.endsWith('s') ? 2 : 1) && lower.endsWith('s')) return 'https';
  return editDistance(lower, 'http') <= 1 ? 'http' : null;
}
