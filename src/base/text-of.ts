import type { WebResponse } from './fetcher.js';

/**
 * The text of an answer, in the charset that its byte order mark, its `Content-Type` or its own `<meta charset>` or XML declaration names;
 * UTF-8 when none does, or names one that nobody knows. What cannot be decoded becomes U+FFFD.
 */
export function textOf({ body, headers }: Pick<WebResponse, 'body' | 'headers'>): string {
  const charset = markedCharset(body) ?? charsetIn(headers['content-type'] ?? '') ?? writtenCharset(body) ?? 'utf-8';
  return decoderFor(charset).decode(body);
}

function markedCharset(body: Uint8Array): string | null {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return 'utf-8';
  if (body[0] === 0xfe && body[1] === 0xff) return 'utf-16be';
  return body[0] === 0xff && body[1] === 0xfe ? 'utf-16le' : null;
}

/** `text/html; charset=GBK` */
function charsetIn(header: string): string | null {
  return /charset\s*=\s*["']?([\w:.-]+)/i.exec(header)?.[1] ?? null;
}

/** In the first 4096 bytes of a page or an XML document; one that says it is UTF-16 in single bytes is UTF-8. */
function writtenCharset(body: Uint8Array): string | null {
  const start = Array.from(body.subarray(0, 4096), (byte) => String.fromCharCode(byte)).join('');
  const declared = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)/i.exec(start);
  const tags = start.match(/<meta\s[^>]{0,500}/gi) ?? [];
  const charset = declared?.[1] ?? tags.map(charsetIn).find((each) => each !== null) ?? null;
  return charset !== null && /^utf-?16/i.test(charset) ? 'utf-8' : charset;
}

/** The WHATWG's encoding of that name: `gb2312` is GBK, `latin1` is windows-1252. */
function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}
