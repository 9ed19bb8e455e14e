/**
 * Reads an address as browsers do; null for what is none. Node 20's `URL.canParse`, once it is hot, takes the bytes of Latin-1 strings for UTF-8
 * and says yes to what `new URL` then refuses, such as `http://â\x91\xa0.0.0.1/`: the mangled circled digit of a redirect.
 */
export function parseUrl(text: string, base?: URL | string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

/** An http or https address, read as browsers do; null for anything else. */
export function parseWebUrl(text: string): URL | null {
  const url = parseUrl(text);
  return url && /^https?:$/.test(url.protocol) ? url : null;
}
