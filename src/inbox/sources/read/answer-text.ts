import { textOf } from '../../../base/text-of.js';

/**
 * An answer as text, whatever it says of its encoding: bytes that are UTF-8 are read as that; else what the answer or its first lines
 * name, and where bytes do not fit that, GB 18030 with its parts GBK and GB 2312, which Chinese pages are written in that say otherwise.
 */
export function answerText(body: Uint8Array, contentType: string): string {
  return strictly(body, 'utf-8') ?? fitting(body, contentType);
}

function fitting(body: Uint8Array, contentType: string): string {
  const declared = textOf({ body, headers: { 'content-type': contentType } });
  if (!declared.includes('\ufffd')) return declared;
  // What the document says of itself, where the host said something else.
  const own = textOf({ body, headers: {} });
  return own.includes('\ufffd') ? (strictly(body, 'gb18030') ?? own) : own;
}

/** Null when a byte does not fit. */
function strictly(body: Uint8Array, encoding: string): string | null {
  if (body[0] === 0xff || body[0] === 0xfe) return null; // The byte order mark of UTF-16.
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(body);
  } catch {
    return null;
  }
}
