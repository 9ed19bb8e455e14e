/** Bytes as text, in the encoding that they, the answer's `Content-Type` or the page itself name; UTF-8 when none does. */
export function decodeHtml(bytes: Uint8Array, contentType: string): string {
  return decoderOf(markOf(bytes) ?? charsetIn(contentType) ?? charsetOfPage(bytes) ?? 'utf-8').decode(bytes);
}

/** A byte order mark goes before everything. */
function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

/** `<meta charset="gb2312">`, `<meta http-equiv="Content-Type" content="text/html; charset=gbk">` in the first bytes. */
function charsetOfPage(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta\b[^<>]{0,200}charset/i.test(start) ? charsetIn(start.slice(start.search(/<meta\b[^<>]{0,200}charset/i))) : null;
}

function charsetIn(text: string): string | null {
  return /charset\s{0,9}=\s{0,9}["']?([\w-]{2,40})/i.exec(text)?.[1] ?? null;
}

function decoderOf(charset: string): { decode(bytes: Uint8Array): string } {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}
